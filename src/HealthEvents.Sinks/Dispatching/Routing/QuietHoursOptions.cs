using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>
/// Times in which less is told: what is below a severity then goes to other sinks, or is suppressed with the reason
/// <c>quiet-hours</c>. What is critical is never held. Bindable: texts, a word and lists only.
/// </summary>
public sealed class QuietHoursOptions
{
    /// <summary>The times, such as <c>22:00-07:00 Europe/Berlin</c> or <c>Sat,Sun 00:00-24:00</c>: at least one. See <see cref="RouteOptions.ActiveTimes"/>.</summary>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Times { get; } = [];

    /// <summary>
    /// The severity from which on events go where they always go: <see cref="EventSeverity.High"/> holds what is Medium, Low and Info. It
    /// is held against the open severity, as <see cref="RouteOptions.MinimumSeverity"/> is. Each event is looked at when it comes: an
    /// all-clear that comes in quiet hours is held although its alarm was told before they began, and one that comes after they ended is
    /// told although its alarm was held.
    /// </summary>
    /// <value><see cref="EventSeverity.Unknown"/> by default, which is not valid: the severity must be said.</value>
    public EventSeverity Below { get; set; }

    /// <summary>The names of the sinks that get what is held, instead of those that the routes say.</summary>
    /// <value>Empty by default: what is held is suppressed, and the report names it.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Sinks { get; } = [];
}

using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>
/// A route: which events it takes, and which sinks they go to. All conditions that are set must hold; within one, any of its entries
/// suffices. A route without conditions takes everything. Bindable: texts, words, lists and a switch only.
/// </summary>
public sealed class RouteOptions
{
    /// <summary>The name in reports, logs and explanations: unique among the routes.</summary>
    /// <value><see langword="null"/> by default: the route is called by its place, such as <c>route-1</c>.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public string? Name { get; set; }

    /// <summary>The families, such as <c>health</c> or <c>cloudwatch-alarm</c>: see <see cref="EventFamilies"/>.</summary>
    /// <value>Empty by default: any.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Families { get; } = [];

    /// <summary>The kinds, such as <c>alarm.state-change</c>.</summary>
    /// <value>Empty by default: any.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Kinds { get; } = [];

    /// <summary>
    /// The least severity. It is held against the open severity, which an event would have if it were not over, so that an all-clear
    /// follows its alarm: see <see cref="OperationalEvent.OpenSeverityAt"/>. A scheduled change is worse the nearer its start is, so that
    /// its end may be taken where its announcement was not. An event that cannot say how bad it is counts as critical.
    /// </summary>
    /// <value><see cref="EventSeverity.Unknown"/> by default: any.</value>
    public EventSeverity MinimumSeverity { get; set; }

    /// <summary>Where the story stands: see <see cref="OperationalEvent.LifecycleAt"/>. A route of open events alone gets no all-clear.</summary>
    /// <value>Empty by default: any.</value>
    public IList<EventLifecycle> Lifecycles { get; } = [];

    /// <summary>The accounts: ids of 12 digits, or aliases of the account directory in any case.</summary>
    /// <value>Empty by default: any, and events without an account.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Accounts { get; } = [];

    /// <summary>The owners of accounts, as the account directory names them, in any case.</summary>
    /// <value>Empty by default: any, and accounts without an owner.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Owners { get; } = [];

    /// <summary>The regions, such as <c>eu-west-1</c> or <c>global</c>.</summary>
    /// <value>Empty by default: any, and events without a region.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Regions { get; } = [];

    /// <summary>The services as events name them, such as <c>EC2</c>, in any case: see <see cref="OperationalEvent.Service"/>.</summary>
    /// <value>Empty by default: any, and events without a service.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Services { get; } = [];

    /// <summary>
    /// Tags of what is hit, as <c>team=payments</c>, key and value in the case that they have in AWS: of the alarm, of the resource that
    /// AWS Config reports, or of one of the resources that AWS Health names. Most events carry none.
    /// </summary>
    /// <value>Empty by default: any, and events without tags.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> ResourceTags { get; } = [];

    /// <summary>
    /// A pattern of EventBridge, as JSON, which the event must match: see <see cref="EventPattern"/>. It is held against the bytes of the
    /// event as it came, without what was around it.
    /// </summary>
    /// <value><see langword="null"/> by default: any.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public string? Pattern { get; set; }

    /// <summary>
    /// The times in which the route takes events, such as <c>Mon-Fri 09:00-18:00 Asia/Seoul</c>: days (all, where there are none), from
    /// and until (over midnight where that is earlier; a day is <c>00:00-24:00</c>), and an IANA zone (UTC, where there is none). The
    /// days are those on which the time begins. The clock on the wall of that zone counts: on the day of a clock change an hour that
    /// comes twice counts twice, and one that is left out does not come. Each event is looked at when it comes: an all-clear may come
    /// at another time than its alarm.
    /// </summary>
    /// <value>Empty by default: always.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> ActiveTimes { get; } = [];

    /// <summary>The names of the sinks that the events go to: at least one. Case counts only where two names differ in nothing else.</summary>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Sinks { get; } = [];

    /// <summary>Whether the routes behind this one are asked too. Their sinks are added, each once.</summary>
    /// <value><see langword="false"/> by default: the first route that takes an event is the last that is asked.</value>
    public bool Continue { get; set; }
}

using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Formatters;

/// <summary>
/// Makes Google Chat messages: a card, the headline as the text that notifications show, and the correlation as the key
/// of the thread.
/// </summary>
/// <remarks>
/// Every message keeps Google Chat's limits: 32,000 bytes of JSON and 100 widgets. What does not fit is dropped by
/// <see cref="SummaryPriority"/>, and the last line says how much. Instants are shown in the zones of the summary.
/// </remarks>
public sealed class GoogleChatFormatter : IEventFormatter<GoogleChatMessage>
{
    private readonly MentionTable _mentions;

    /// <summary>Makes a formatter.</summary>
    /// <param name="options">How messages are made, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A mention is not a Google Chat id. The message says which.</exception>
    public GoogleChatFormatter(GoogleChatFormatterOptions? options = null) =>
        _mentions = new((options ?? new()).Mentions, Mention, "the numeric id of a user, or all");

    /// <inheritdoc/>
    public GoogleChatMessage Format(EventSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new GoogleChatLayout(summary).Message(_mentions.For(summary));
    }

    /// <inheritdoc/>
    public GoogleChatMessage FormatText(EventSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new GoogleChatLayout(summary).TextOnly(_mentions.For(summary));
    }

    private static string? Mention(string id) => id == "all" || MentionId.IsNumber(id) ? $"<users/{id}>" : null;
}

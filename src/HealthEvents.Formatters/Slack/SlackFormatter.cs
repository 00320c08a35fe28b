using HealthEvents.Formatters.Slack;

namespace HealthEvents.Formatters;

/// <summary>
/// Makes Slack messages: the headline as text, which is what phones show, and the rest as blocks beside a colored bar.
/// </summary>
/// <remarks>
/// Every message keeps Slack's limits: at most 3,000 characters of text, 45 blocks, 10,000 characters over all blocks,
/// counted as Slack does, after escaping. What does not fit is dropped by <see cref="SummaryPriority"/>, and the last line
/// says how much.
/// </remarks>
public sealed class SlackFormatter : IEventFormatter<SlackMessage>
{
    private readonly MentionTable _mentions;

    /// <summary>Makes a formatter.</summary>
    /// <param name="options">How messages are made, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A mention is not a Slack id. The message says which.</exception>
    public SlackFormatter(SlackFormatterOptions? options = null) => _mentions = new(
        (options ?? new()).Mentions,
        Mention,
        "the id of a user (U012ABC), of a user group (S012ABC), here, channel or everyone");

    /// <inheritdoc/>
    public SlackMessage Format(EventSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var draft = SlackDraft.Take();
        new SlackLayout(summary, draft).LayOut(_mentions.For(summary));
        var message = draft.ToMessage();
        draft.Return();
        return message;
    }

    /// <summary>
    /// Makes the JSON of the message that <see cref="Format"/> makes, byte for byte as <see cref="SlackJson.ToUtf8Bytes"/> writes it,
    /// without the objects between. It may throw what <see cref="Format"/> throws.
    /// </summary>
    /// <param name="summary">What is to be said.</param>
    /// <returns>UTF-8 JSON on one line.</returns>
    public byte[] FormatUtf8(EventSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var draft = SlackDraft.Take();
        new SlackLayout(summary, draft).LayOut(_mentions.For(summary));
        var json = JsonBuffer.Take();
        draft.WriteTo(json);
        draft.Return();
        return json.ToArrayAndKeep();
    }

    /// <inheritdoc/>
    public SlackMessage FormatText(EventSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var draft = SlackDraft.Take();
        var message = new SlackLayout(summary, draft).TextOnly(_mentions.For(summary));
        draft.Return();
        return message;
    }

    private static string? Mention(string id) => id switch
    {
        "here" or "channel" or "everyone" => $"<!{id}>",
        _ when MentionId.StartsWith(id, "UW") => $"<@{id}>",
        _ when MentionId.StartsWith(id, "S") => $"<!subteam^{id}>",
        _ => null,
    };
}

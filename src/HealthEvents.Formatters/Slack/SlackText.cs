namespace HealthEvents.Formatters.Slack;

/// <summary>A text, 1 to 3000 characters: an empty one is rejected. Some places take fewer.</summary>
public sealed record SlackText : SlackElement
{
    private readonly bool _isPlain;

    private SlackText(bool isPlain, string text)
    {
        _isPlain = isPlain;
        Text = text;
    }

    /// <inheritdoc/>
    public override string Type => _isPlain ? "plain_text" : "mrkdwn";

    /// <summary>The text. In mrkdwn, foreign <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are written as entities.</summary>
    public string Text { get; }

    /// <summary>
    /// Of mrkdwn: whether bare addresses, channel names and mentions stay text. What stands in angle brackets works all the
    /// same.
    /// </summary>
    public bool? Verbatim { get; init; }

    /// <summary>Of plain text: whether emoji are turned into their <c>:name:</c>.</summary>
    public bool? Emoji { get; init; }

    /// <summary>Makes a text with Slack's markup.</summary>
    /// <param name="text">The text, 1 to 3000 characters.</param>
    /// <returns>The text object.</returns>
    public static SlackText Mrkdwn(string text) => new(isPlain: false, text);

    /// <summary>Makes a text with Slack's markup where a bare address or channel name in foreign text stays text.</summary>
    internal static SlackText VerbatimMrkdwn(string text) => new(isPlain: false, text) { Verbatim = true };

    /// <summary>Makes a text without markup.</summary>
    /// <param name="text">The text, 1 to 3000 characters.</param>
    /// <returns>The text object.</returns>
    public static SlackText Plain(string text) => new(isPlain: true, text);
}

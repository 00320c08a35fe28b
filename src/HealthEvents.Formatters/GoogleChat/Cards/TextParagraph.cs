namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A paragraph.</summary>
public sealed record TextParagraph
{
    /// <summary>The text, in HTML: <c>b</c>, <c>i</c>, <c>u</c>, <c>s</c>, <c>font</c>, <c>a</c> and line breaks.</summary>
    public required string Text { get; init; }

    /// <summary>How many lines are shown before "show more".</summary>
    public int? MaxLines { get; init; }
}

namespace HealthEvents.Cli.Demo;

/// <summary>A message as it would look in the chat, in the markup of Spectre.Console.</summary>
internal sealed record ChatMessage
{
    /// <summary>The chat.</summary>
    public required string Chat { get; init; }

    /// <summary>The color of the bar, such as <c>#D92D20</c>, or <see langword="null"/>.</summary>
    public string? Color { get; init; }

    /// <summary>The headline, in markup.</summary>
    public required string Headline { get; init; }

    /// <summary>The paragraphs below it: facts, text, buttons; in markup.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }
}

namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A text with a label above it.</summary>
public sealed record DecoratedText
{
    /// <summary>The label above it, in HTML. Always one line.</summary>
    public string? TopLabel { get; init; }

    /// <summary>The text, in HTML.</summary>
    public required string Text { get; init; }

    /// <summary>The label below it, in HTML.</summary>
    public string? BottomLabel { get; init; }

    /// <summary>Whether the text goes on below; without it, what is longer than a line is cut on the screen.</summary>
    public bool? WrapText { get; init; }

    /// <summary>A button at its end.</summary>
    public CardButton? Button { get; init; }

    /// <summary>What a tap does.</summary>
    public OnClick? OnClick { get; init; }
}

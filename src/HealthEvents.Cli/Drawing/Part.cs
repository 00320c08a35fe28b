namespace HealthEvents.Cli.Drawing;

/// <summary>A part of a message. Parts stand one below the other.</summary>
internal abstract record Part
{
    private Part()
    {
    }

    /// <summary>A text of its own.</summary>
    public sealed record Text(IReadOnlyList<Run> Runs) : Part
    {
        /// <summary>How many lines a chat shows before "show more"; 0 if it shows all of them.</summary>
        public int LinesBeforeFold { get; init; }
    }

    /// <summary>A text with a small label above it.</summary>
    public sealed record Labeled(IReadOnlyList<Run> Label, IReadOnlyList<Run> Runs) : Part;

    /// <summary>Small gray texts in a row.</summary>
    public sealed record Context(IReadOnlyList<IReadOnlyList<Run>> Texts) : Part;

    /// <summary>Buttons in a row.</summary>
    public sealed record ButtonRow(IReadOnlyList<Button> Buttons) : Part;

    /// <summary>Parts side by side where there is room, two at a time.</summary>
    public sealed record Columns(IReadOnlyList<IReadOnlyList<Part>> Cells) : Part;

    /// <summary>Parts that belong together.</summary>
    public sealed record Group(IReadOnlyList<Part> Parts) : Part;

    /// <summary>Parts beside a bar in a color such as <c>#D92D20</c>.</summary>
    public sealed record Barred(string Color, IReadOnlyList<Part> Parts) : Part;

    /// <summary>A frame with a title and sections in it.</summary>
    public sealed record Card(string? Title, string? Subtitle, IReadOnlyList<Section> Sections) : Part;
}

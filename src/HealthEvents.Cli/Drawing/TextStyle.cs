namespace HealthEvents.Cli.Drawing;

/// <summary>How a run of text differs from those around it.</summary>
internal enum TextStyle
{
    Bold,
    Italic,
    Underlined,
    Struck,

    /// <summary>In a fixed-width face, within a line.</summary>
    Code,

    /// <summary>In a fixed-width face, on lines of its own.</summary>
    Preformatted,

    /// <summary>A quotation, on lines of its own.</summary>
    Quoted,
}

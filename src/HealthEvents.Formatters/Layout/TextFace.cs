namespace HealthEvents.Formatters;

/// <summary>How a text is written.</summary>
internal enum TextFace
{
    /// <summary>On one line: line breaks become spaces.</summary>
    Line,

    /// <summary>Line breaks are kept.</summary>
    Lines,

    /// <summary>In a fixed-width face on one line, where no character formats.</summary>
    Code,

    /// <summary>In a fixed-width face, line breaks and indents are kept.</summary>
    CodeLines,
}

namespace HealthEvents.Formatters;

/// <summary>How a text is written.</summary>
internal enum TextFace
{
    /// <summary>On one line: line breaks become spaces.</summary>
    Line,

    /// <summary>Line breaks are kept.</summary>
    Lines,

    /// <summary>
    /// Line breaks are kept, and nothing is added that is not shown, so that identifiers can be copied; but for what keeps a name
    /// from calling somebody.
    /// </summary>
    Plain,

    /// <summary>In a fixed-width face on one line, where no character formats.</summary>
    Code,

    /// <summary>In a fixed-width face, line breaks and indents are kept.</summary>
    CodeLines,
}

namespace HealthEvents.Formatters.Slack;

/// <summary>How a run of text looks.</summary>
public sealed record RichTextStyle
{
    /// <summary>Bold.</summary>
    public bool? Bold { get; init; }

    /// <summary>Italic.</summary>
    public bool? Italic { get; init; }

    /// <summary>Struck through.</summary>
    public bool? Strike { get; init; }

    /// <summary>In a fixed-width face.</summary>
    public bool? Code { get; init; }
}

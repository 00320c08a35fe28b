namespace HealthEvents.Formatters;

/// <summary>How a run of text looks.</summary>
public enum ProseStyle
{
    /// <summary>Plain.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>A fixed-width face.</summary>
    Code = 2,

    /// <summary>An absolute http or https address, shown in full and, where the channel can, made a link.</summary>
    Link = 3,
}

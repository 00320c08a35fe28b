namespace HealthEvents.Formatters.GoogleChat;

/// <summary>An icon: exactly one of the members is set, besides the words.</summary>
public sealed record CardIcon
{
    /// <summary>One of Google Chat's own icons, such as <c>CLOCK</c> or <c>DESCRIPTION</c>.</summary>
    public string? KnownIcon { get; init; }

    /// <summary>The public https address of an icon.</summary>
    public string? IconUrl { get; init; }

    /// <summary>One of the Material icons.</summary>
    public MaterialIcon? MaterialIcon { get; init; }

    /// <summary>What the icon means, in words.</summary>
    public string? AltText { get; init; }
}

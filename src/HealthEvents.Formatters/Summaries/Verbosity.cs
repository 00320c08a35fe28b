namespace HealthEvents.Formatters;

/// <summary>How much a message says.</summary>
public enum Verbosity
{
    /// <summary>The headline, what matters most, and the links.</summary>
    Compact = 0,

    /// <summary>What a person on call needs.</summary>
    Normal = 1,

    /// <summary>Everything there is, as far as the channel has room.</summary>
    Full = 2,
}

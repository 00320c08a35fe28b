namespace HealthEvents.Formatters;

/// <summary>What there is to tell of a resource.</summary>
internal enum ConfigNews
{
    /// <summary>It is different.</summary>
    Changed,

    /// <summary>It is there: what it is counts, not what it was.</summary>
    New,

    /// <summary>It is gone: what it was counts.</summary>
    Gone,
}

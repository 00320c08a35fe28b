namespace HealthEvents;

/// <summary>In which region the console shows a resource.</summary>
internal enum ResourceReach
{
    /// <summary>In its own, which has to be known.</summary>
    Region = 0,

    /// <summary>In its own where that is known, else in the first of the partition.</summary>
    AnyRegion = 1,

    /// <summary>In the first of the partition.</summary>
    Global = 2,
}

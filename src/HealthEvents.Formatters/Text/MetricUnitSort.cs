namespace HealthEvents.Formatters;

/// <summary>In which steps people read the values of a unit.</summary>
internal enum MetricUnitSort
{
    /// <summary>As they are: counts, percent, units that nobody knows.</summary>
    Plain,

    /// <summary>Lengths of time: 350 ms, 15 min 5 s.</summary>
    Duration,

    /// <summary>Sizes, in steps of 1024: 1.9 GiB.</summary>
    Size,

    /// <summary>Bits, in steps of 1000: 1.5 Gbit/s.</summary>
    Bits,

    /// <summary>Money, with two decimals: 105.20 USD.</summary>
    Money,
}

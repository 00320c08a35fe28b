namespace HealthEvents.Formatters;

/// <summary>How the values of a CloudWatch unit are shown.</summary>
/// <param name="Sort">In which steps, if in any.</param>
/// <param name="Factor">What one of the unit is in the smallest step: seconds, bytes or bits.</param>
/// <param name="Sign">The sign of the unit itself; empty for a bare number.</param>
/// <param name="IsRate">Whether it is per second.</param>
/// <remarks>Source: Amazon CloudWatch API reference, MetricDatum, the values of Unit.</remarks>
internal readonly record struct MetricUnitForm(MetricUnitSort Sort, double Factor, string Sign, bool IsRate)
{
    private const string PerSecond = "/Second";
    private const double Kibi = 1024;

    public static MetricUnitForm Of(string? unit)
    {
        var isRate = unit?.EndsWith(PerSecond, StringComparison.OrdinalIgnoreCase) == true;
        var (sort, factor, sign) = (isRate ? unit![..^PerSecond.Length] : unit) switch
        {
            "Percent" => (MetricUnitSort.Plain, 1, "%"),
            "Seconds" => (MetricUnitSort.Duration, 1, "s"),
            "Milliseconds" => (MetricUnitSort.Duration, 1e-3, "ms"),
            "Microseconds" => (MetricUnitSort.Duration, 1e-6, "\u00B5s"),
            "Bytes" => (MetricUnitSort.Size, 1, "B"),
            "Kilobytes" => (MetricUnitSort.Size, Kibi, "KiB"),
            "Megabytes" => (MetricUnitSort.Size, Kibi * Kibi, "MiB"),
            "Gigabytes" => (MetricUnitSort.Size, Kibi * Kibi * Kibi, "GiB"),
            "Terabytes" => (MetricUnitSort.Size, Kibi * Kibi * Kibi * Kibi, "TiB"),
            "Bits" => (MetricUnitSort.Bits, 1, "bit"),
            "Kilobits" => (MetricUnitSort.Bits, 1e3, "kbit"),
            "Megabits" => (MetricUnitSort.Bits, 1e6, "Mbit"),
            "Gigabits" => (MetricUnitSort.Bits, 1e9, "Gbit"),
            "Terabits" => (MetricUnitSort.Bits, 1e12, "Tbit"),
            null or "" or "None" or "Count" => (MetricUnitSort.Plain, 1d, ""),
            { Length: 3 } currency when !isRate && !currency.AsSpan().ContainsAnyExceptInRange('A', 'Z') => (MetricUnitSort.Money, 1, currency),
            var other => (MetricUnitSort.Plain, 1, other),
        };
        return new MetricUnitForm(sort, factor, sign, isRate);
    }

    /// <summary>A value in the step that fits another one, such as the greatest of a list, and the sign of that step.</summary>
    public (double Value, string Sign) Scaled(double value, double scale)
    {
        var (number, size) = (value * Factor, Math.Abs(scale * Factor));
        return Sort switch
        {
            // Zero has no size: "0 s", "0 B".
            MetricUnitSort.Duration when size is 0 or >= 1 => (number, "s"),
            MetricUnitSort.Duration when size >= 1e-3 => (number * 1e3, "ms"),
            MetricUnitSort.Duration => (number * 1e6, "\u00B5s"),
            MetricUnitSort.Size => Stepped(number, size, Kibi, ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]),
            MetricUnitSort.Bits => Stepped(number, size, 1e3, ["bit", "kbit", "Mbit", "Gbit", "Tbit"]),
            _ => (value, Sign),
        };
    }

    /// <summary>A number with its sign: "92.4 %", "7/s", "45,628".</summary>
    public string WithSign(ReadOnlySpan<char> number, string sign) =>
        string.Concat(number, sign.Length == 0 ? "" : " ", sign, IsRate ? "/s" : "");

    private static (double Value, string Sign) Stepped(double number, double size, double step, ReadOnlySpan<string> signs)
    {
        var power = 0;
        while (size >= step && power < signs.Length - 1)
        {
            (number, size) = (number / step, size / step);
            power++;
        }

        return (number, signs[power]);
    }
}

using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>A measured value with its unit, as people write it: <c>92.4 %</c>, <c>1.9 GiB</c>, <c>45,628</c>.</summary>
internal static class MetricNumber
{
    private static readonly string[] Binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi"];

    public static string Text(double value, string? unit) => Text(value, unit, value);

    /// <summary>A value in the unit that fits another, greater one.</summary>
    public static string Text(double value, string? unit, double scale)
    {
        var (scaled, sign) = Scaled(value, unit, scale);
        return WithUnit(Digits(scaled, "#,##0.###", 4), sign);
    }

    /// <summary>Two values that differ never read the same: 80.0004 against 80 says 80.0004.</summary>
    public static (string Value, string Threshold) Pair(double value, double threshold, string? unit)
    {
        // Both are shown in the unit that fits the greater one.
        var scale = Math.Max(Math.Abs(value), Math.Abs(threshold));
        var (left, sign) = Scaled(value, unit, scale);
        var (right, _) = Scaled(threshold, unit, scale);
        var (leftText, rightText) = (Digits(left, "#,##0.###", 4), Digits(right, "#,##0.###", 4));
        if (leftText == rightText && value != threshold)
        {
            (leftText, rightText) = (Exact(left), Exact(right));
        }

        return (WithUnit(leftText, sign), WithUnit(rightText, sign));
    }

    private static string WithUnit(string number, string sign) => sign switch
    {
        "" => number,
        ['/', ..] => number + sign,
        _ => $"{number} {sign}",
    };

    private static (double Value, string Sign) Scaled(double value, string? unit, double scale)
    {
        var perSecond = unit?.EndsWith("/Second", StringComparison.OrdinalIgnoreCase) == true;
        var (factor, sign) = (perSecond ? unit![..^"/Second".Length] : unit) switch
        {
            "Percent" => (0, "%"),
            "Seconds" => (0, "s"),
            "Milliseconds" => (0, "ms"),
            "Microseconds" => (0, "\u00B5s"),
            "Bytes" => (1, "B"),
            "Kilobytes" => (1024d, "B"),
            "Megabytes" => (1024d * 1024, "B"),
            "Gigabytes" => (1024d * 1024 * 1024, "B"),
            "Terabytes" => (1024d * 1024 * 1024 * 1024, "B"),
            "Bits" => (0, "bit"),
            "Kilobits" => (0, "kbit"),
            "Megabits" => (0, "Mbit"),
            "Gigabits" => (0, "Gbit"),
            null or "" or "None" or "Count" => (0d, ""),
            var other => (0, other),
        };
        var power = 0;
        if (factor > 0)
        {
            (value, scale) = (value * factor, scale * factor);
            while (Math.Abs(scale) >= 1024 && power < Binary.Length - 1)
            {
                (value, scale) = (value / 1024, scale / 1024);
                power++;
            }
        }

        return (value, Binary[power] + sign + (perSecond ? "/s" : ""));
    }

    // Four significant digits are enough to judge by: 0.02066, 92.4, 45,628.
    private static string Digits(double value, string pattern, int significant)
    {
        var size = Math.Abs(value);
        if (size >= 1e15 || (size > 0 && size < 1e-6))
        {
            return value.ToString("G4", CultureInfo.InvariantCulture);
        }

        if (size is 0 or >= 1)
        {
            var decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
            return Math.Round(value, decimals).ToString(pattern, CultureInfo.InvariantCulture);
        }

        var place = significant - 1 - (int)Math.Floor(Math.Log10(size));
        return Math.Round(value, Math.Min(place, 15)).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private static string Exact(double value) => value.ToString("#,##0.##############", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;

namespace HealthEvents.Formatters;

/// <summary>Draws measurements as a line of small bars, followed by the first and the last of them.</summary>
internal static class Sparkline
{
    private const string Bars = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private const char Gap = '\u00B7';
    private const int MostBars = 30;

    /// <summary>
    /// Draws the latest measurements, oldest first: <c>bars first -> last</c>. The threshold, where there is one, takes
    /// part in the scale. Empty if nothing was measured.
    /// </summary>
    public static string Draw(DatapointsValue datapoints)
    {
        var values = datapoints.Values;
        var start = Math.Max(0, values.Count - MostBars);
        var (first, last) = (-1, -1);
        var (low, high) = (datapoints.Threshold ?? double.NaN, datapoints.Threshold ?? double.NaN);
        for (var i = start; i < values.Count; i++)
        {
            if (values[i] is { } value && double.IsFinite(value))
            {
                (first, last) = (first < 0 ? i : first, i);
                (low, high) = (double.MinNumber(low, value), double.MaxNumber(high, value));
            }
        }

        if (first < 0)
        {
            return "";
        }

        var line = new StringBuilder(64);
        for (var i = start; i < values.Count; i++)
        {
            line.Append(Bar(values[i], low, high));
        }

        return line.Append(' ').Append(Number(values[first])).Append(" \u2192 ").Append(Number(values[last])).ToString();
    }

    private static char Bar(double? value, double low, double high)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return Gap;
        }

        // Halves, because the span of the extremes may be beyond what a double holds.
        var span = (high / 2) - (low / 2);
        var share = span > 0 && double.IsFinite(span) ? ((number / 2) - (low / 2)) / span : 0.5;
        return Bars[(int)Math.Round(share * (Bars.Length - 1))];
    }

    /// <summary>A measurement in as many digits as a person reads.</summary>
    private static string Number(double? value)
    {
        var number = value.GetValueOrDefault();
        var format = Math.Abs(number) switch
        {
            >= 1e15 or (> 0 and < 0.001) => "G3",
            >= 1000 => "N0",
            _ => "0.###",
        };
        return number.ToString(format, CultureInfo.InvariantCulture);
    }
}

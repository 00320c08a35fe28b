namespace HealthEvents.Formatters;

/// <summary>Draws measurements as a line of small bars, followed by the first and the last of them. Few of them are numbers instead.</summary>
internal static class Sparkline
{
    private const string Bars = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private const char Gap = '\u00B7';
    private const int FewestBars = 4;
    private const int MostBars = 30;

    /// <summary>
    /// Draws the latest measurements, oldest first: <c>bars first -> last</c>, or where they are fewer than four, <c>24.21, 22, 20 GiB</c>.
    /// The threshold, where there is one, takes part in the scale. Empty if nothing was measured.
    /// </summary>
    /// <remarks>The unit is that of the event: the text is foreign.</remarks>
    public static string Draw(DatapointsValue datapoints, MessageLanguage language)
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

        if (values.Count < FewestBars)
        {
            return MetricNumber.List(values, datapoints.Unit, language);
        }

        var line = new TextBuffer(stackalloc char[128]);
        for (var i = start; i < values.Count; i++)
        {
            line.Add(Bar(values[i], low, high));
        }

        line.Add(' ');
        line.Add(MetricNumber.Text(values[first].GetValueOrDefault(), datapoints.Unit, language));
        line.Add(" \u2192 ");
        line.Add(MetricNumber.Text(values[last].GetValueOrDefault(), datapoints.Unit, language));
        return line.ToString();
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
}

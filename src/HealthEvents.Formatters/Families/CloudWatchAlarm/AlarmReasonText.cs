using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>
/// What the reason of a state change says in AWS's English, where the event has no reason data: "Threshold Crossed: 3 out
/// of the last 5 datapoints [92.4 (12/01/17 16:27:00), ...] were greater than the threshold (80.0) ...".
/// </summary>
/// <param name="Breaching">How many datapoints were beyond the threshold.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Values">The datapoints that are quoted, newest first.</param>
/// <param name="Threshold">The threshold.</param>
/// <param name="Operator">How they are compared with it, as a sign.</param>
/// <param name="Band">The band of an anomaly detector at the newest of them.</param>
internal sealed record AlarmReasonText(
    int? Breaching, int? Of, IReadOnlyList<double> Values, double? Threshold, string? Operator, (double Lower, double Upper)? Band)
{
    private const int MostValues = 100;

    public static AlarmReasonText? Parse(string? reason)
    {
        const string Crossed = "Crossed: ";
        if (reason is null || reason.IndexOf(Crossed, StringComparison.Ordinal) is var start && start < 0)
        {
            return null;
        }

        var text = reason.AsSpan(start + Crossed.Length);
        int? breaching = LeadingNumber(text) is { } count ? (int)count : null;
        var of = After(text, "out of the last ") is { IsEmpty: false } last && LeadingNumber(last) is { } total ? (int)total : breaching;
        double? threshold = After(text, "the threshold (") is { IsEmpty: false } limit ? LeadingNumber(limit) : null;
        return new AlarmReasonText(breaching, of, ReadValues(text), threshold, ReadOperator(text), ReadBand(text));
    }

    private static List<double> ReadValues(ReadOnlySpan<char> text)
    {
        var values = new List<double>();
        var list = text;
        if (text.IndexOf("datapoint (", StringComparison.Ordinal) is >= 0 and var single)
        {
            list = text[(single + "datapoint (".Length)..];
        }
        else if (text.IndexOf('[') is >= 0 and var bracket)
        {
            list = text[(bracket + 1)..];
        }
        else
        {
            return values;
        }

        while (values.Count < MostValues && LeadingNumber(list) is { } value)
        {
            values.Add(value);
            var next = list.IndexOfAny(',', ']');
            if (next < 0 || list[next] == ']' || next + 2 > list.Length)
            {
                break;
            }

            list = list[(next + 2)..];
        }

        return values;
    }

    // "less than the lower thresholds [118.2, ...] or greater than the upper thresholds [240.8, ...]", newest first.
    private static (double Lower, double Upper)? ReadBand(ReadOnlySpan<char> text) =>
        LeadingNumber(After(text, "lower thresholds [")) is { } lower && LeadingNumber(After(text, "upper thresholds [")) is { } upper
            ? (lower, upper)
            : null;

    // "was not greater than" tells of a value that is at or below.
    private static string? ReadOperator(ReadOnlySpan<char> text)
    {
        if (text.Contains("lower threshold", StringComparison.Ordinal) || text.Contains("upper threshold", StringComparison.Ordinal))
        {
            return null;
        }

        var isNot = text.Contains(" not ", StringComparison.Ordinal);
        if (text.Contains("greater than or equal to the threshold", StringComparison.Ordinal))
        {
            return isNot ? "<" : ">=";
        }

        if (text.Contains("greater than the threshold", StringComparison.Ordinal))
        {
            return isNot ? "<=" : ">";
        }

        if (text.Contains("less than or equal to the threshold", StringComparison.Ordinal))
        {
            return isNot ? ">" : "<=";
        }

        return text.Contains("less than the threshold", StringComparison.Ordinal) ? isNot ? ">=" : "<" : null;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? default : text[(at + mark.Length)..];
    }

    private static double? LeadingNumber(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '-' or '+' or 'E' or 'e'))
        {
            end++;
        }

        return double.TryParse(text[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace HealthEvents.Formatters;

/// <summary>
/// What the reason of a state change says in AWS's English, where the event has no reason data: "Threshold Crossed: 3 out
/// of the last 5 datapoints [92.4 (12/01/17 16:27:00), ...] were greater than the threshold (80.0) ...", or "Threshold Crossed:
/// 1 datapoint was received for 3 periods and 2 missing datapoints were treated as [Breaching]."
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AlarmReasonText
{
    private const int MostValues = 100;

    /// <summary>How many datapoints were beyond the threshold, or not beyond it. Those that were only received are not counted.</summary>
    public int? Breaching { get; private init; }

    /// <summary>Of how many.</summary>
    public int? Of { get; private init; }

    /// <summary>For how many periods datapoints were received, where some are missing.</summary>
    public int? Periods { get; private init; }

    /// <summary>How many datapoints were missing.</summary>
    public int? Missing { get; private init; }

    /// <summary>What they were taken for, such as <c>Breaching</c>.</summary>
    public string? MissingAs { get; private init; }

    /// <summary>The datapoints that are quoted, newest first.</summary>
    public IReadOnlyList<double> Values { get; private init; }

    /// <summary>The threshold.</summary>
    public double? Threshold { get; private init; }

    /// <summary>How they are compared with it, as a sign.</summary>
    public string? Operator { get; private init; }

    /// <summary>Whether the lower edge of a band is compared with.</summary>
    public bool NamesLower { get; private init; }

    /// <summary>Whether the upper edge of a band is compared with.</summary>
    public bool NamesUpper { get; private init; }

    /// <summary>The lower edge of the band at the newest datapoint.</summary>
    public double? LowerEdge { get; private init; }

    /// <summary>The upper edge of the band at the newest datapoint.</summary>
    public double? UpperEdge { get; private init; }

    public static AlarmReasonText? Parse(string? reason)
    {
        const string Crossed = "Crossed: ";
        if (reason is null || reason.IndexOf(Crossed, StringComparison.Ordinal) is var start && start < 0)
        {
            return null;
        }

        var text = reason.AsSpan(start + Crossed.Length);
        var isReceived = text.Contains(" received for ", StringComparison.Ordinal);
        var breaching = isReceived ? null : Whole(LeadingNumber(text));
        return new AlarmReasonText
        {
            Breaching = breaching,
            Of = Whole(LeadingNumber(After(text, "out of the last "))) ?? breaching,
            Periods = Whole(LeadingNumber(After(text, " received for "))),
            Missing = ReadMissing(text),
            MissingAs = After(text, " treated as [") is var state && state.IndexOf(']') is > 0 and var end ? state[..end].ToString() : null,
            Values = ReadValues(text),
            Threshold = LeadingNumber(After(text, "the threshold (")),
            Operator = ReadOperator(text),
            NamesLower = text.Contains("lower threshold", StringComparison.Ordinal),
            NamesUpper = text.Contains("upper threshold", StringComparison.Ordinal),
            LowerEdge = ReadEdge(text, "lower threshold"),
            UpperEdge = ReadEdge(text, "upper threshold"),
        };
    }

    // "... and 2 missing datapoints were treated as ...", of a log alarm "2 missing query results".
    private static int? ReadMissing(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(" missing ", StringComparison.Ordinal);
        if (end <= 0)
        {
            return null;
        }

        var start = text[..end].LastIndexOfAnyExceptInRange('0', '9') + 1;
        return Whole(LeadingNumber(text[start..end]));
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

    // "less than the lower thresholds [118.2, ...] or greater than the upper threshold (240.8)", newest first.
    private static double? ReadEdge(ReadOnlySpan<char> text, string edge)
    {
        var limits = After(text, edge);
        var start = limits.IndexOfAny('[', '(');
        return start is 0 or 1 or 2 ? LeadingNumber(limits[(start + 1)..]) : null;
    }

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

    private static int? Whole(double? number) => number is >= 0 and <= int.MaxValue ? (int)number : null;

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

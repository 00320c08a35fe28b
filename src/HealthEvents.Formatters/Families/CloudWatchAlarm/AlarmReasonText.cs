using System.Runtime.InteropServices;

namespace HealthEvents.Formatters;

/// <summary>
/// What the reason of a state change says in AWS's English, where the event has no reason data: "Threshold Crossed: 3 out
/// of the last 5 datapoints [92.4 (12/01/17 16:27:00), ...] were greater than the threshold (80.0) ...", or "Threshold Crossed:
/// 1 datapoint was received for 3 periods and 2 missing datapoints were treated as [Breaching]."
/// </summary>
/// <remarks>
/// What nobody asks is not read. The places behind brackets are found in one walk over them, in place of a search of the whole text for
/// each: 10,000 instructions an event less.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct AlarmReasonText
{
    private const int MostValues = 100;
    private const string Received = " received for ";
    private const string LowerThreshold = "lower threshold";
    private const string UpperThreshold = "upper threshold";

    private readonly string _reason;
    private readonly int _start;

    // Behind the bracket that begins each, from the start of the text; 0 for none.
    private readonly int _list;
    private readonly int _single;
    private readonly int _threshold;
    private readonly int _treatedAs;
    private readonly bool _hasEdge;

    private AlarmReasonText(string reason, int start)
    {
        (_reason, _start) = (reason, start);
        var text = Text;
        for (var at = 0; text[at..].IndexOfAny('(', '[') is >= 0 and var next;)
        {
            var before = text[..(at + next)];
            at += next + 1;
            if (text[at - 1] == '[')
            {
                _list = _list == 0 ? at : _list;
                _treatedAs = _treatedAs == 0 && before.EndsWith(" treated as ") ? at : _treatedAs;
            }
            else
            {
                _single = _single == 0 && before.EndsWith("datapoint ") ? at : _single;
                _threshold = _threshold == 0 && before.EndsWith("the threshold ") ? at : _threshold;
            }

            _hasEdge |= IsEdge(before);
        }
    }

    /// <summary>How many datapoints were beyond the threshold, or not beyond it. Those that were only received are not counted.</summary>
    public int? Breaching => IsReceived ? null : Whole(LeadingNumber.In(Text));

    /// <summary>Of how many.</summary>
    public int? Of => Whole(LeadingNumber.In(After(Text, "out of the last "))) ?? Breaching;

    /// <summary>For how many periods datapoints were received, where some are missing.</summary>
    public int? Periods => IsReceived ? Whole(LeadingNumber.In(After(Text, Received))) : null;

    /// <summary>How many datapoints were missing.</summary>
    public int? Missing => ReadMissing(Text);

    /// <summary>What they were taken for, such as <c>Breaching</c>.</summary>
    public string? MissingAs => _treatedAs > 0 && Text[_treatedAs..].IndexOf(']') is > 0 and var end ? Text.Slice(_treatedAs, end).ToString() : null;

    /// <summary>The datapoints that are quoted, newest first. They are read anew each time.</summary>
    public IReadOnlyList<double> Values => ReadValues();

    /// <summary>The threshold.</summary>
    public double? Threshold => _threshold > 0 ? LeadingNumber.In(Text[_threshold..]) : null;

    /// <summary>How they are compared with it, as a sign.</summary>
    public string? Operator => ReadOperator(Text);

    /// <summary>Whether the lower edge of a band is compared with.</summary>
    public bool NamesLower => Text.Contains(LowerThreshold, StringComparison.Ordinal);

    /// <summary>Whether the upper edge of a band is compared with.</summary>
    public bool NamesUpper => Text.Contains(UpperThreshold, StringComparison.Ordinal);

    /// <summary>The lower edge of the band at the newest datapoint.</summary>
    public double? LowerEdge => _hasEdge ? ReadEdge(Text, LowerThreshold) : null;

    /// <summary>The upper edge of the band at the newest datapoint.</summary>
    public double? UpperEdge => _hasEdge ? ReadEdge(Text, UpperThreshold) : null;

    private ReadOnlySpan<char> Text => _reason.AsSpan(_start);

    // The search for one letter is cheap, and no other word of these reasons has a v.
    private bool IsReceived => Text.Contains('v') && Text.Contains(Received, StringComparison.Ordinal);

    public static AlarmReasonText? Parse(string? reason)
    {
        const string Crossed = "Crossed: ";
        return reason is null || reason.IndexOf(Crossed, StringComparison.Ordinal) is var start && start < 0
            ? null
            : new AlarmReasonText(reason, start + Crossed.Length);
    }

    // Whether a bracket follows the name of an edge, at once or after two characters at most: "the lower thresholds [118.2, ...".
    private static bool IsEdge(ReadOnlySpan<char> before)
    {
        const string EndOfName = "er threshold";
        var furthest = EndOfName.Length + 2;
        return before.Length >= furthest && (before[^1] == 'd' || before[^2] == 'd' || before[^3] == 'd')
            && before[^furthest..].Contains(EndOfName, StringComparison.Ordinal);
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
        return Whole(LeadingNumber.In(text[start..end]));
    }

    private double[] ReadValues()
    {
        var start = _single > 0 ? _single : _list;
        if (start == 0)
        {
            return [];
        }

        Span<double> values = stackalloc double[MostValues];
        var count = 0;
        var list = Text[start..];
        while (count < MostValues && LeadingNumber.In(list) is { } value)
        {
            values[count++] = value;
            var next = list.IndexOfAny(',', ']');
            if (next < 0 || list[next] == ']' || next + 2 > list.Length)
            {
                break;
            }

            list = list[(next + 2)..];
        }

        return values[..count].ToArray();
    }

    // "less than the lower thresholds [118.2, ...] or greater than the upper threshold (240.8)", newest first.
    private static double? ReadEdge(ReadOnlySpan<char> text, string edge)
    {
        var limits = After(text, edge);
        var start = limits.IndexOfAny('[', '(');
        return start is 0 or 1 or 2 ? LeadingNumber.In(limits[(start + 1)..]) : null;
    }

    // "was not greater than" tells of a value that is at or below.
    private static string? ReadOperator(ReadOnlySpan<char> text)
    {
        if (text.Contains(LowerThreshold, StringComparison.Ordinal) || text.Contains(UpperThreshold, StringComparison.Ordinal))
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
}

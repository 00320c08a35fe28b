namespace HealthEvents.Formatters.Tests;

public sealed class AlarmReasonTextTests
{
    [Theory]
    [InlineData("Threshold Crossed: 1 datapoint (10.0) was greater than or equal to the threshold (1.0).", 1, 1, ">=", 1.0, 10.0)]
    [InlineData(
        "Threshold Crossed: 2 out of the last 3 datapoints [5.0 (01/01/26 10:00:00), 6.5 (01/01/26 09:00:00)] were less than the threshold (7.0) (minimum 2 datapoints for OK -> ALARM transition).",
        2, 3, "<", 7.0, 5.0)]
    [InlineData(
        "Threshold Crossed: 1 out of the last 1 datapoints [0.06 (01/10/19 13:46:00)] was not greater than the threshold (50.0) (minimum 1 datapoint for ALARM -> OK transition).",
        1, 1, "<=", 50.0, 0.06)]
    [InlineData("Threshold Crossed: 1 datapoint [1.0E10 (01/01/26 10:00:00)] was greater than the threshold (2.0E9).", 1, 1, ">", 2e9, 1e10)]
    public void Reason_is_read(string reason, int breaching, int of, string sign, double threshold, double latest)
    {
        var read = AlarmReasonText.Parse(reason)!.Value;

        Assert.Equal((breaching, of, sign, threshold, latest), (read.Breaching, read.Of, read.Operator, read.Threshold, read.Values[0]));
    }

    [Fact]
    public void Band_is_that_of_the_newest_datapoint()
    {
        const string Reason = "Thresholds Crossed: 2 out of the last 2 datapoints [4.0 (01/01/26 10:00:00), 5.0 (01/01/26 09:00:00)] were less than "
            + "the lower thresholds [6.5, 7.0] or greater than the upper thresholds [9.5, 9.0] (minimum 2 datapoints for OK -> ALARM transition).";

        var read = AlarmReasonText.Parse(Reason)!.Value;
        Assert.Equal((6.5, 9.5, true, true), (read.LowerEdge, read.UpperEdge, read.NamesLower, read.NamesUpper));
    }

    [Theory]
    [InlineData("2 out of the last 2 datapoints [0.0544 (x), 0.0545 (y)] were greater than the upper thresholds [0.0534, 0.0535] (minimum 2 datapoints).", null, 0.0534)]
    [InlineData("1 datapoint [0.0544 (x)] was greater than the upper threshold [0.0534].", null, 0.0534)]
    [InlineData("1 datapoint [0.0544 (x)] was greater than the upper threshold (0.0534).", null, 0.0534)]
    [InlineData("1 out of the last 1 datapoints [-3.0 (x)] was less than the lower thresholds [-2.5] (minimum 1 datapoint).", -2.5, null)]
    [InlineData("1 datapoint [-3.0 (x)] was less than the lower threshold.", null, null)]
    public void Band_may_have_one_edge(string reason, double? lower, double? upper)
    {
        var read = AlarmReasonText.Parse("Thresholds Crossed: " + reason)!.Value;
        Assert.Equal((lower, upper), (read.LowerEdge, read.UpperEdge));
        Assert.Equal(reason.Contains("upper", StringComparison.Ordinal), read.NamesUpper);
        Assert.Equal(reason.Contains("lower", StringComparison.Ordinal), read.NamesLower);
        Assert.Null(read.Operator);
    }

    [Theory]
    [InlineData("no datapoints were received for 3 periods and 3 missing datapoints were treated as [Breaching].", null, null, 3, 3, "Breaching")]
    [InlineData("no datapoints were received for 1 period and 1 missing datapoint was treated as [NonBreaching].", null, null, 1, 1, "NonBreaching")]
    [InlineData("1 datapoint was received for 3 periods and 2 missing datapoints were treated as [Breaching].", null, null, 3, 2, "Breaching")]
    [InlineData("2 datapoints were received for 5 periods and 3 missing datapoints were treated as [Breaching].", null, null, 5, 3, "Breaching")]
    [InlineData("2 out of the last 5 datapoints [7.0 (x), 8.0 (y)] were greater than the threshold (1.0) and 3 missing datapoints were treated as [Breaching].", 2, 5, null, 3, "Breaching")]
    [InlineData("1 query result was received for 3 periods and 2 missing query results were treated as [Breaching].", null, null, 3, 2, "Breaching")]
    [InlineData("1 datapoint [7.0 (x)] was greater than the threshold (1.0).", 1, 1, null, null, null)]
    [InlineData("the missing datapoints were treated as [Breaching].", null, null, null, null, "Breaching")]
    [InlineData("missing datapoints were treated as [", null, null, null, null, null)]
    public void Missing_datapoints_are_counted_and_received_ones_are_not_taken_for_breaching(
        string reason, int? breaching, int? of, int? periods, int? missing, string? treatedAs)
    {
        var read = AlarmReasonText.Parse("Threshold Crossed: " + reason)!.Value;
        Assert.Equal((breaching, of, periods, missing, treatedAs), (read.Breaching, read.Of, read.Periods, read.Missing, read.MissingAs));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("testing purposes")]
    [InlineData("Unchecked: Initial alarm creation")]
    public void Reason_of_another_sort_is_left_alone(string? reason) => Assert.Null(AlarmReasonText.Parse(reason));

    [Theory]
    [InlineData("Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [Breaching].")]
    [InlineData("Threshold Crossed: ")]
    [InlineData("Threshold Crossed: [")]
    [InlineData("Threshold Crossed: [1.0,")]
    public void Reason_without_values_has_none(string reason) =>
        Assert.True(AlarmReasonText.Parse(reason)!.Value.Values.Count <= 1);

    [Fact]
    public void Reason_is_read_as_by_searching_the_whole_text_for_each_mark()
    {
        string[] parts =
        [
            "1", "2.5", "out of the last ", "datapoints ", "datapoint ", "[", "(", "]", ")", ", ", " ", "x", "s", "were ", " not ", "greater than ", "less than ",
            "or equal to ", "the threshold ", "lower threshold", "upper threshold", "er threshold", "the ", " received for ", "over ", " missing ", " treated as ",
            "Breaching", "-7", "d", "12/01/17 16:27:00",
        ];
        var random = new Random(14);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => parts[random.Next(parts.Length)]));
            var read = AlarmReasonText.Parse("Threshold Crossed: " + text)!.Value;

            Assert.Equal((text, SearchedReason.Of(text)), (text, SearchedReason.Of(read)));
        }
    }

    /// <summary>The plain form of the reader: each mark is searched for in the whole text, on its own.</summary>
    private sealed record SearchedReason(
        (int? Breaching, int? Of, int? Periods, int? Missing) Counts, string? MissingAs, string Values, double? Threshold, (double? Lower, double? Upper) Edges)
    {
        public static SearchedReason Of(AlarmReasonText read) => new(
            (read.Breaching, read.Of, read.Periods, read.Missing), read.MissingAs, string.Join(" ", read.Values), read.Threshold, (read.LowerEdge, read.UpperEdge));

        public static SearchedReason Of(string text)
        {
            var breaching = text.Contains(" received for ", StringComparison.Ordinal) ? null : Whole(text);
            var missing = text.IndexOf(" missing ", StringComparison.Ordinal);
            var digits = missing < 0 ? 0 : text[..missing].Reverse().TakeWhile(char.IsAsciiDigit).Count();
            return new SearchedReason(
                (breaching, Whole(After(text, "out of the last ")) ?? breaching, Whole(After(text, " received for ")), Whole(missing < 0 ? null : text[(missing - digits)..missing])),
                After(text, " treated as [") is { } state && state.IndexOf(']', StringComparison.Ordinal) is > 0 and var end ? state[..end] : null,
                string.Join(" ", Listed(After(text, "datapoint (") ?? After(text, "[") ?? "")),
                Number(After(text, "the threshold (")),
                (Edge(After(text, "lower threshold")), Edge(After(text, "upper threshold"))));
        }

        private static IEnumerable<double> Listed(string list)
        {
            while (Number(list) is { } value)
            {
                yield return value;
                var next = list.IndexOfAny([',', ']']);
                if (next < 0 || list[next] == ']' || next + 2 > list.Length)
                {
                    yield break;
                }

                list = list[(next + 2)..];
            }
        }

        private static double? Edge(string? limits) => limits?.IndexOfAny(['[', '(']) is >= 0 and <= 2 and var start ? Number(limits[(start + 1)..]) : null;

        private static int? Whole(string? text) => Number(text) is >= 0 and <= int.MaxValue and var number ? (int)number : null;

        private static double? Number(string? text) => text is null ? null : LeadingNumber.In(text);

        private static string? After(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[(at + mark.Length)..] : null;
    }
}

using System.Text;
using HealthEvents.TestSupport;

namespace HealthEvents.Tests.Patterns;

/// <summary>A match allocates nothing, and costs in proportion to the event and to the pattern.</summary>
public sealed class CostTests
{
    private static readonly string[] Patterns =
    [
        """{"source":["aws.health"],"detail-type":[{"prefix":"AWS"}],"account":[{"anything-but":["1","2"]}]}""",
        """{"detail":{"$or":[{"service":["EC2"]},{"eventTypeCategory":[{"suffix":"x"},{"equals-ignore-case":"ISSUE"}]}]}}""",
        """{"detail":{"affectedEntities":{"entityValue":[{"wildcard":"i-*a*"}],"status":[{"exists":false}]}}}""",
        """{"resources":[{"cidr":"10.0.0.0/8"},{"numeric":[">",0,"<=",5]},null],"a.b":{"c":[1e3]}}""",
        """{"AlarmName":[{"anything-but":{"wildcard":["*x*","y*"]}}],"Trigger":{"Threshold":[{"numeric":[">=",0]}]}}""",
    ];

    [Fact]
    public void Match_allocates_nothing()
    {
        byte[][] events =
        [
            .. new[] { "health-scheduled-change-2023", "alarm-sns-metric", "config-rule-violated" }.Select(Sample.Bytes),
            Encoding.UTF8.GetBytes($$"""{"a.b":{"c":1000},"a":{"x.y":"\u0061{{new string('z', 5000)}}"},"re\u0073ources":["\u0031{{new string('z', 5000)}}"],"detail":[{"affectedEntities":[[{"entityValue":"i-\u0061"}]]}]}"""),
            "not JSON at all"u8.ToArray(),
        ];
        var patterns = Array.ConvertAll(Patterns, EventPattern.Parse);
        var matches = new bool[patterns.Length];

        Assert.Equal(0, Allocation.Of(() => Ask(events, patterns, matches)));
    }

#if DEBUG
    /// <summary>Patterns and events that grow: what is done over again for each part of them would show.</summary>
    private static readonly Dictionary<string, (Func<int, string> Pattern, Func<int, string> Json)> Growing = new()
    {
        ["objects of an array"] = (_ => """{"a":{"b":[1],"c":[2]}}""", n => $$"""{"a":[{{Repeat("""{"b":1},{"c":2}""", n)}}]}"""),
        ["absence in an array"] = (_ => """{"a":{"b":[{"exists":false}],"c":{"d":[{"exists":false}]}}}""", n => $$"""{"a":[{{Repeat("""{"x":1},{"c":[{},{"x":1}]}""", n)}}]}"""),
        ["wildcards that miss"] = (_ => """{"a":[{"wildcard":"*a*a*a*a*a*a*a*a*b"}]}""", n => $$"""{"a":"{{new string('a', n)}}"}"""),
        ["wildcard with a long piece"] = (n => $$"""{"a":[{"wildcard":"*{{new string('a', n / 2)}}b*"}]}""", n => $$"""{"a":"{{new string('a', n)}}"}"""),
        ["wildcard with a short piece"] = (_ => $$"""{"a":[{"wildcard":"*{{new string('a', 31)}}b*"}]}""", n => $$"""{"a":"{{new string('a', n)}}"}"""),
        ["wildcards without number"] = (n => $$"""{"a":[{"wildcard":"{{Repeat("a*", n, "")}}b"}]}""", n => $$"""{"a":"{{new string('a', n)}}"}"""),
        ["values in arrays"] = (_ => """{"a":[1]}""", n => $$"""{"a":{{new string('[', 900)}}{{Repeat("2", n)}}{{new string(']', 900)}}}"""),
        ["objects in arrays in arrays"] = (_ => """{"a":{"b":[1],"c":[2]}}""", n => $$"""{"a":{{new string('[', 900)}}{{Repeat("""{"b":1}""", n)}}{{new string(']', 900)}}}"""),
        ["names with dots in an array"] = (_ => """{"d":{"a":{"b":[1]},"c":[2]}}""", n => $$"""{"d":[{{Repeat("""{"a.b":1}""", n)}}],{{Members("d.x", n)}}}"""),
        ["names with dots in objects"] = (_ => """{"a":{"b":{"c":{"d":[1]}}}}""", n => $$"""{{{Members("a.b", n)}},"a":{{{Members("b.c", n)}}} }"""),
        ["names twice"] = (_ => """{"a":[1],"b":[2],"c":[3]}""", n => $$"""{{{Members("a", n)}},{{Members("a", n)}}}"""),
        ["digits"] = (_ => """{"a":[1.5]}""", n => $$"""{"a":[1.5{{new string('0', n)}}1,15{{new string('0', n)}}e-{{new string('9', n)}}]}"""),
        ["letters of any case"] = (n => $$"""{"a":[{"anything-but":{"equals-ignore-case":"{{new string('ä', n)}}"} }]}""", n => $$"""{"a":["{{new string('Ä', n)}}","{{new string('Ä', n)}}b"]}"""),
        ["no addresses"] = (_ => """{"a":[{"cidr":"::/0"}]}""", n => $$"""{"a":["{{Repeat("::", n)}}","{{new string('1', n)}}"]}"""),
        ["escaped names"] = (_ => """{"ab":[1]}""", n => $$"""{"{{Repeat("\\u0061", n, "")}}":1,"{{Repeat("\\u0061.", n, "")}}":1}"""),
        ["many matchers"] = (n => $$"""{"a":[{{Repeat("""{"prefix":"b"}""", n)}}]}""", n => $$"""{"a":"{{new string('a', n)}}"}"""),
    };

    public static TheoryData<string> GrowingNames => [.. Growing.Keys];

    [Theory]
    [MemberData(nameof(GrowingNames))]
    public void Steps_grow_with_the_event_and_the_pattern_and_no_faster(string name)
    {
        const int Size = 1_000;
        var (pattern, json) = Growing[name];

        var (small, great) = (StepsOf(pattern(Size), json(Size)), StepsOf(pattern(4 * Size), json(4 * Size)));

        Assert.InRange(small, 1, 200 * Size);
        Assert.InRange(great, 1, 4.2 * small);
    }

    [Fact]
    public void Steps_of_what_costs_more_would_show()
    {
        // Each name of the pattern is looked for among all names of the event: the product of both, which no event alone can raise.
        static long Steps(int size) => StepsOf($$"""{{{Wanted(size)}}}""", $$"""{{{Members("a", size)}}}""");

        Assert.InRange(Steps(400), 3.5 * 4 * Steps(100), long.MaxValue);
    }

    private static long StepsOf(string pattern, string json)
    {
        var (parsed, document) = (EventPattern.Parse(pattern), Encoding.UTF8.GetBytes(json));
        var before = PatternSteps.Taken;
        parsed.Matches(document);
        return PatternSteps.Taken - before;
    }

    private static string Repeat(string element, int count, string between = ",") => string.Join(between, Enumerable.Repeat(element, count));

    private static string Members(string prefix, int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{prefix}{i}\":{i}"));

    private static string Wanted(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"\"a{i}\":[{i}]"));
#endif

    private static void Ask(byte[][] events, EventPattern[] patterns, bool[] matches)
    {
        foreach (var value in events)
        {
            EventPattern.MatchAll(value, patterns, matches);
            patterns[0].Matches(value);
        }
    }
}

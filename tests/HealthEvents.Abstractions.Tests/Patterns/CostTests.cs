using System.Text;
using HealthEvents.Tests.Robustness;

namespace HealthEvents.Tests.Patterns;

/// <summary>A match allocates nothing, and costs in proportion to the event and to the pattern.</summary>
[Collection(nameof(Alone))]
public sealed class CostTests
{
    private const int Many = 20_000;

    // What is quadratic costs thousands of times what it costs to find the tokens.
    private const double Most = 100;

    // The least that the clock of the processor tells apart, in milliseconds.
    private static readonly double Tick = Environment.Version.Major > 8 && OperatingSystem.IsLinux() ? 0.1 : 16;

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

        // What threads and pools keep is made once.
        for (var i = 0; i < 100; i++)
        {
            Ask(events, patterns, matches);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Ask(events, patterns, matches);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { """{"a":{"b":[1],"c":[2]}}""", $$"""{"a":[{{Repeat("""{"b":1},{"c":2}""")}}]}""" },
        { """{"a":{"b":[{"exists":false}],"c":{"d":[{"exists":false}]}}}""", $$"""{"a":[{{Repeat("""{"x":1},{"c":[{},{"x":1}]}""")}}]}""" },
        { """{"a":[{"wildcard":"*a*a*a*a*a*a*a*a*b"}]}""", $$"""{"a":"{{new string('a', Many * 10)}}"}""" },
        { $$"""{"a":[{"wildcard":"*{{new string('a', Many)}}b*"}]}""", $$"""{"a":"{{new string('a', Many * 10)}}"}""" },
        { $$"""{"a":[{"wildcard":"*{{new string('a', 31)}}b*"}]}""", $$"""{"a":"{{new string('a', Many * 10)}}"}""" },
        { """{"a":[1]}""", $$"""{"a":{{new string('[', 900)}}{{Repeat("2")}}{{new string(']', 900)}}}""" },
        { """{"a":{"b":[1],"c":[2]}}""", $$"""{"a":{{new string('[', 900)}}{{Repeat("""{"b":1}""")}}{{new string(']', 900)}}}""" },
        { """{"d":{"a":{"b":[1]},"c":[2]}}""", $$"""{"d":[{{Repeat("""{"a.b":1}""")}}],{{Members("d.x")}}}""" },
        { """{"a":{"b":{"c":{"d":[1]}}}}""", $$"""{{{Members("a.b")}},"a":{{{Members("b.c")}}} }""" },
        { """{"a":[1],"b":[2],"c":[3]}""", $$"""{{{Members("a")}},{{Members("a")}}}""" },
        { """{"a":[1.5]}""", $$"""{"a":[1.5{{new string('0', Many * 10)}}1,15{{new string('0', Many * 10)}}e-{{new string('9', Many)}}]}""" },
        { $$"""{"a":[{"anything-but":{"equals-ignore-case":"{{new string('ä', Many)}}"} }]}""", $$"""{"a":["{{new string('Ä', Many)}}","{{new string('Ä', Many)}}b"]}""" },
        { """{"a":[{"cidr":"::/0"}]}""", $$"""{"a":["{{Repeat("::")}}","{{new string('1', Many)}}"]}""" },
        { """{"ab":[1]}""", $$"""{"{{string.Concat(Enumerable.Repeat("\\u0061", Many))}}":1,"{{string.Concat(Enumerable.Repeat("\\u0061.", Many))}}":1}""" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_event_costs_in_proportion_to_its_size(string pattern, string json)
    {
        var (hostile, plain) = (EventPattern.Parse(pattern), EventPattern.Parse("""{"not-there":[1]}"""));
        var document = Encoding.UTF8.GetBytes(json);

        var ratio = Enumerable.Range(0, 5).Min(_ => TimeOf(hostile, document) / TimeOf(plain, document));

        Assert.True(ratio < Most, $"{ratio:F0} times what it costs to read the event");
    }

    private static double TimeOf(EventPattern pattern, byte[] document)
    {
        var start = ProcessorTime();
        for (var i = 0; i < 10; i++)
        {
            pattern.Matches(document);
        }

        return Math.Max((ProcessorTime() - start).TotalMilliseconds, Tick);
    }

    private static TimeSpan ProcessorTime() =>
#if NET9_0_OR_GREATER
        Environment.CpuUsage.TotalTime;
#else
        System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
#endif

    private static void Ask(byte[][] events, EventPattern[] patterns, bool[] matches)
    {
        foreach (var value in events)
        {
            EventPattern.MatchAll(value, patterns, matches);
            patterns[0].Matches(value);
        }
    }

    private static string Repeat(string element) => string.Join(',', Enumerable.Repeat(element, Many));

    private static string Members(string prefix) => string.Join(',', Enumerable.Range(0, Many).Select(i => $"\"{prefix}{i}\":{i}"));
}

using System.Text;

namespace HealthEvents.Tests.Patterns;

/// <summary>Random patterns on random events, beside what matching means.</summary>
public sealed class ReferenceTests
{
    private const int Cases = 4_000;

    private static readonly string[] Texts = ["\"\"", "\"a\"", "\"A\"", "\"ab\"", "\"aba\"", "\"b\"", "\"B*\"", "\"\\\\\"", "\"é\"", "\"\\u00c9\"", "\"10.0.0.1\"", "\"10.1.0.1\"", "\"::1\"", "\"5\""];
    private static readonly string[] Numbers = ["0", "-0.0", "1", "1.0", "5", "5e0", "0.5e1", "-3", "12.5", "1250e-2"];
    private static readonly string[] Literals = ["true", "false", "null"];
    private static readonly string[] Wildcards = ["*", "a*", "*a", "*b*", "a*a", "", "a", @"*\\*", @"\\\\", "*É*", "*a*a*"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Objects_and_arrays(int seed) => AssertSame(new Maker(new Random(seed)) { HasArrays = true });

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Names_with_dots(int seed) => AssertSame(new Maker(new Random(seed)) { HasDots = true });

    private static void AssertSame(Maker maker)
    {
        var matched = 0;
        for (var i = 0; i < Cases; i++)
        {
            var (pattern, json) = (maker.Pattern(), maker.Object(0));
            var expected = Reference.Matches(Reference.Parse(pattern), Reference.Parse(json));
            Assert.True(expected == EventPattern.Parse(pattern).Matches(Encoding.UTF8.GetBytes(json)), $"{expected} expected: {pattern} on {json}");
            matched += expected ? 1 : 0;
        }

        // Cases that all fail would prove little.
        Assert.InRange(matched, Cases / 20, Cases * 19 / 20);
    }

    /// <summary>Makes patterns and events that often meet: of few names and values.</summary>
    private sealed class Maker(Random random)
    {
        private static readonly string[] Names = ["a", "b", "c"];
        private static readonly string[] Dotted = ["a", "b", "a.b", "b.a", "a.b.a"];

        // Of three alternatives each, which makes fewer ways than EventBridge takes.
        private const int MostChoices = 4;

        private int _choices;

        public bool HasArrays { get; init; }

        public bool HasDots { get; init; }

        public string Object(int depth)
        {
            var names = (HasDots ? Dotted : Names).Where(_ => random.Next(3) > 0).ToArray();
            random.Shuffle(names);
            return $$"""{{{string.Join(',', names.Select(name => $"\"{name}\":{Value(depth + 1)}"))}}}""";
        }

        public string Pattern()
        {
            _choices = 0;
            return PatternObject(0);
        }

        private string Value(int depth) => random.Next(depth > 3 ? 5 : 10) switch
        {
            < 4 => Scalar(),
            4 when HasArrays => $"[{Several(() => Scalar(), least: 0)}]",
            4 or 5 => Object(depth),
            6 or 7 when HasArrays => $"[{Several(() => Object(depth), least: 0)}]",
            8 when HasArrays => $"[{Several(() => Value(depth + 1), least: 0)}]",
            _ => Object(depth),
        };

        private string PatternObject(int depth)
        {
            var names = Names.ToArray();
            random.Shuffle(names);
            var members = names.Take(random.Next(1, 3))
                .Select(name => $"\"{name}\":{(depth < 3 && random.Next(2) == 0 ? PatternObject(depth + 1) : $"[{Several(Matcher, least: 1)}]")}")
                .ToList();
            if (random.Next(4) == 0 && _choices++ < MostChoices)
            {
                var alternatives = Enumerable.Range(0, random.Next(2, 4)).Select(_ => PatternObject(depth));
                members.Insert(random.Next(members.Count + 1), $"\"$or\":[{string.Join(',', alternatives)}]");
                members.RemoveAt(members.Count > 2 ? 0 : random.Next(members.Count));
            }

            return $$"""{{{string.Join(',', members)}}}""";
        }

        private string Matcher() => random.Next(13) switch
        {
            < 4 => Scalar(),
            4 or 5 => """{"exists":true}""",
            6 or 7 => """{"exists":false}""",
            8 => $$"""{"anything-but":{{Excluded()}}}""",
            9 => Pick(Endings()),
            10 => $$"""{"wildcard":"{{Pick(Wildcards)}}"}""",
            11 => $$"""{"numeric":{{Pick(["[\"=\",5]", "[\">\",0]", "[\"<=\",1]", "[\">=\",-3,\"<\",5]", "[\">\",1,\"<=\",12.5]"])}}}""",
            _ => $$"""{"cidr":"{{Pick(["10.0.0.0/8", "10.0.0.0/31", "::/127", "0.0.0.0/0"])}}"}""",
        };

        private string[] Endings()
        {
            var text = Pick(Texts);
            return
            [
                $$"""{"prefix":{{text}}}""", $$"""{"suffix":{{text}}}""", $$"""{"equals-ignore-case":{{text}}}""",
                $$"""{"prefix":{"equals-ignore-case":{{text}}} }""", $$"""{"suffix":{"equals-ignore-case":{{text}}} }""",
            ];
        }

        private string Excluded() => random.Next(7) switch
        {
            0 => Pick(Texts),
            1 => Pick(Numbers),
            2 => $"[{Several(() => Pick(Texts), least: 1)}]",
            3 => $"[{Several(() => Pick(Numbers), least: 1)}]",
            4 => $$"""{"{{Pick(["prefix", "suffix"])}}":{{Pick(Texts[1..])}}}""",
            5 => $$"""{"{{Pick(["prefix", "suffix", "equals-ignore-case"])}}":[{{Several(() => Pick(Texts[1..]), least: 1)}}]}""",
            _ => $$"""{"wildcard":["{{Pick(Wildcards)}}","{{Pick(Wildcards)}}"]}""",
        };

        private string Scalar() => random.Next(5) switch
        {
            < 3 => Pick(Texts),
            3 => Pick(Numbers),
            _ => Pick(Literals),
        };

        private string Several(Func<string> make, int least) => string.Join(',', Enumerable.Range(0, random.Next(least, 4)).Select(_ => make()));

        private string Pick(string[] from) => from[random.Next(from.Length)];
    }
}

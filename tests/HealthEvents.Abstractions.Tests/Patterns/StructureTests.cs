using System.Text;
using HealthEvents.TestSupport;

namespace HealthEvents.Tests.Patterns;

/// <summary>Where a value must be: nesting, arrays, $or, names with dots, by the user guide and the README of AWS's Event Ruler.</summary>
public sealed class StructureTests
{
    private const string Employees = """
        {"employees":[[{"firstName":"John","lastName":"Doe","ids":[1234,1000]},{"firstName":"Anna","lastName":"Smith"}],
        [{"firstName":"Peter","lastName":"Jones","ids":[]}]]}
        """;

    [Theory]
    [InlineData("""{"a":{"b":{"c":[1]}}}""", """{"a":{"b":{"c":1}}}""", true)]
    [InlineData("""{"a":{"b":[1]}}""", """{"a":{"c":{"b":1}}}""", false)]
    [InlineData("""{"a":{"b":[1]}}""", """{"a":1}""", false)]
    [InlineData("""{"a":{"b":[1]}}""", """{"b":1}""", false)]
    [InlineData("""{"a":[1],"b":[2]}""", """{"b":2,"x":{"y":[]},"a":1}""", true)]
    [InlineData("""{"a":[1],"b":[2]}""", """{"a":1}""", false)]
    [InlineData("""{"a":[1]}""", """{"A":1}""", false)]
    [InlineData("""{"":[1]}""", """{"":1}""", true)]
    [InlineData("""{"":{"":[1]}}""", """{"":{"":1}}""", true)]
    [InlineData("""{"\u0061":[1]}""", """{"a":1}""", true)]
    [InlineData("""{"a":[1]}""", """{"\u0061":1}""", true)]
    [InlineData("""{"é":{"😀":[1]}}""", """{"\u00e9":{"\ud83d\ude00":1}}""", true)]

    // Where a name occurs twice in an event, the last one counts, as parsers of JSON have it.
    [InlineData("""{"a":[2]}""", """{"a":1,"a":2}""", true)]
    [InlineData("""{"a":[1]}""", """{"a":1,"a":2}""", false)]
    [InlineData("""{"a":[1]}""", """{"a":2,"\u0061":1}""", true)]

    // And so it is in a pattern, path by path.
    [InlineData("""{"a":[1],"a":[2]}""", """{"a":2}""", true)]
    [InlineData("""{"a":[1],"a":[2]}""", """{"a":1}""", false)]
    [InlineData("""{"a":{"b":[1]},"a":{"c":[2]}}""", """{"a":{"b":1,"c":2}}""", true)]
    [InlineData("""{"a":{"b":[1]},"a":{"c":[2]}}""", """{"a":{"c":2}}""", false)]
    public void Nesting(string pattern, string json, bool matches) => Assert.Equal(matches, ValueTests.Matches(pattern, json));

    [Theory]
    [InlineData("""{"a":[1,2]}""", """{"a":[3,2]}""", true)]
    [InlineData("""{"a":[1,2]}""", """{"a":[3,4]}""", false)]
    [InlineData("""{"a":[1]}""", """{"a":[]}""", false)]
    [InlineData("""{"a":[1]}""", """{"a":[[2],[[1]]]}""", true)]
    [InlineData("""{"a":[null]}""", """{"a":[null]}""", true)]
    [InlineData("""{"a":[null]}""", """{"a":[]}""", false)]
    [InlineData("""{"a":[1]}""", """{"a":[{"a":1}]}""", false)]
    [InlineData("""{"a":[{"anything-but":["x"]}]}""", """{"a":["x","y"]}""", true)]
    [InlineData("""{"a":[{"anything-but":["x","y"]}]}""", """{"a":["x","y"]}""", false)]
    [InlineData("""{"a":[{"anything-but":["x"]}]}""", """{"a":[]}""", false)]
    [InlineData("""{"a":{"b":[1]}}""", """{"a":["x",{"b":1}]}""", true)]
    [InlineData("""{"a":{"b":[1],"c":[2]}}""", """{"a":[{"b":1,"c":2}]}""", true)]
    [InlineData("""{"a":{"b":[1],"c":[2]}}""", """{"a":[{"b":1},{"c":2}]}""", false)]
    [InlineData("""{"a":{"b":[1],"c":[2]}}""", """{"a":[{"b":1},{"b":1,"c":2}]}""", true)]
    [InlineData("""{"a":{"b":[1]},"x":{"c":[2]}}""", """{"a":[{"b":0},{"b":1}],"x":[{"c":2}]}""", true)]
    [InlineData("""{"a":{"b":{"c":[1],"d":[2]}}}""", """{"a":[{"b":[{"c":1},{"d":2}]}]}""", false)]
    [InlineData("""{"a":{"b":{"c":[1]},"d":[2]}}""", """{"a":[{"b":[{"c":0},{"c":1}],"d":2}]}""", true)]
    [InlineData("""{"a":{"b":{"c":[1]},"d":[2]}}""", """{"a":[{"b":{"c":1}},{"d":2}]}""", false)]
    public void Arrays(string pattern, string json, bool matches) => Assert.Equal(matches, ValueTests.Matches(pattern, json));

    [Theory]
    [InlineData("""{"firstName":["Anna"]}""", true)]
    [InlineData("""{"firstName":["Anna"],"lastName":["Jones"]}""", false)]
    [InlineData("""{"firstName":["Anna"],"lastName":["Smith"]}""", true)]
    [InlineData("""{"firstName":["John"],"ids":[1000]}""", true)]
    [InlineData("""{"firstName":["Anna"],"ids":[1000]}""", false)]
    [InlineData("""{"firstName":["Anna"],"ids":[{"exists":true}]}""", false)]
    [InlineData("""{"firstName":["Anna"],"ids":[{"exists":false}]}""", true)]
    [InlineData("""{"firstName":["Peter"],"ids":[{"exists":false}]}""", true)]
    [InlineData("""{"firstName":["John"],"ids":[{"exists":false}]}""", false)]

    // Absence alone is absence from the event: the arrays are crushed out, and John has ids.
    [InlineData("""{"ids":[{"exists":false}]}""", false)]
    [InlineData("""{"age":[{"exists":false}]}""", true)]
    [InlineData("""{"ids":[{"exists":false},{"numeric":["=",1234]}]}""", true)]
    public void Conditions_on_objects_of_an_array_are_met_by_one_of_them(string pattern, bool matches) =>
        Assert.Equal(matches, ValueTests.Matches($$"""{"employees":{{pattern}}}""", Employees));

    [Theory]
    [InlineData("""{"b":1}""", true)]
    [InlineData("""{"a":1}""", true)]
    [InlineData("""{"a":null}""", true)]
    [InlineData("""{"a":[]}""", true)]
    [InlineData("""{"a":{"x":1}}""", true)]
    [InlineData("""{"a":{"b":1}}""", false)]
    [InlineData("""{"a":[{"x":1},{"b":1}]}""", false)]
    [InlineData("""{"a":[{"x":1},{"b":{}}]}""", true)]
    public void Absence_holds_where_a_parent_is_missing(string json, bool matches) =>
        Assert.Equal(matches, ValueTests.Matches("""{"a":{"b":[{"exists":false}]}}""", json));

    [Theory]
    [InlineData("""{"$or":[{"a":[1]},{"b":[2]}]}""", """{"a":1}""", true)]
    [InlineData("""{"$or":[{"a":[1]},{"b":[2]}]}""", """{"b":2}""", true)]
    [InlineData("""{"$or":[{"a":[1]},{"b":[2]}]}""", """{"a":2,"b":1}""", false)]
    [InlineData("""{"c":[3],"$or":[{"a":[1]},{"b":[2]}]}""", """{"b":2}""", false)]
    [InlineData("""{"$or":[{"a":[1]},{"b":[2]}],"c":[3]}""", """{"b":2,"c":3}""", true)]
    [InlineData("""{"$or":[{"a":[1],"b":[2]},{"c":[3]}]}""", """{"a":1}""", false)]
    [InlineData("""{"$or":[{"a":[1],"b":[2]},{"c":[3]}]}""", """{"a":1,"b":2}""", true)]
    [InlineData("""{"d":{"$or":[{"a":[1]},{"b":[2]}]}}""", """{"d":{"b":2}}""", true)]
    [InlineData("""{"d":{"$or":[{"a":[1]},{"b":[2]}]}}""", """{"b":2}""", false)]
    [InlineData("""{"$or":[{"a":[1]},{"d":{"b":[2]}}]}""", """{"d":{"b":2}}""", true)]
    [InlineData("""{"$or":[{"a":[1],"$or":[{"x":[8]},{"y":[9]}]},{"b":[2]}]}""", """{"a":1,"y":9}""", true)]
    [InlineData("""{"$or":[{"a":[1],"$or":[{"x":[8]},{"y":[9]}]},{"b":[2]}]}""", """{"a":1}""", false)]
    [InlineData("""{"d":{"c":[3],"$or":[{"a":[1]},{"b":[2]}]}}""", """{"d":[{"c":3},{"a":1}]}""", false)]
    [InlineData("""{"d":{"c":[3],"$or":[{"a":[1]},{"b":[2]}]}}""", """{"d":[{"c":3,"b":2},{"a":1}]}""", true)]
    [InlineData("""{"$or":[{"a":[{"exists":false}]},{"b":[2]}]}""", """{"c":1}""", true)]
    [InlineData("""{"$or":[{"a":[{"exists":false}]},{"b":[2]}]}""", """{"a":1}""", false)]
    [InlineData("""{"$or":[{"$or":[{"a":[1]},{"b":[2]}]},{"c":[3]}]}""", """{"b":2}""", true)]
    [InlineData("""{"d":{"$or":[{"a":[{"exists":false}]},{"b":[{"exists":false}]}]}}""", """{"d":[{"a":1},{"b":1}]}""", false)]
    [InlineData("""{"d":{"$or":[{"a":[{"exists":false}]},{"b":[{"exists":false}]}]}}""", """{"d":[{"a":1},{"a":1}]}""", true)]
    [InlineData("""{"d":{"c":{"$or":[{"a":[{"exists":false}]},{"b":[{"exists":false}]}]}}}""", """{"d":[{"c":{"a":1}},{"c":{"b":1}}]}""", false)]
    [InlineData("""{"d":{"c":{"$or":[{"a":[{"exists":false}]},{"b":[{"exists":false}]}]}}}""", """{"d":[{"c":[{"a":1}]},{"c":[{"b":1}]}]}""", false)]
    [InlineData("""{"d":{"c":{"$or":[{"a":[{"exists":false}]},{"b":[{"exists":false}]}]}}}""", """{"d":[{"c":{"a":1}},{"c":{"a":1}}]}""", true)]
    [InlineData("""{"d":{"$or":[{"x":[1]},{"c":{"$or":[{"a":[{"exists":false}]},{"b":[{"exists":false}]}]}}]}}""", """{"d":[{"c":{"a":1}},{"c":{"b":1}}]}""", false)]
    public void Or(string pattern, string json, bool matches) => Assert.Equal(matches, ValueTests.Matches(pattern, json));

    // Event Ruler writes each way out, with the last condition of a path in it.
    [Theory]
    [InlineData("""{"a":["1"],"$or":[{"a":["2"]},{"b":["3"]}]}""", """{"a":"2"}""", true)]
    [InlineData("""{"a":["1"],"$or":[{"a":["2"]},{"b":["3"]}]}""", """{"a":"1"}""", false)]
    [InlineData("""{"a":["1"],"$or":[{"a":["2"]},{"b":["3"]}]}""", """{"a":"1","b":"3"}""", true)]
    [InlineData("""{"$or":[{"a":["2"]},{"b":["3"]}],"a":["1"]}""", """{"a":"2"}""", false)]
    [InlineData("""{"$or":[{"a":["2"]},{"b":["3"]}],"a":["1"]}""", """{"a":"1"}""", true)]
    [InlineData("""{"a":["0"],"$or":[{"a":["2"]},{"b":["3"]}],"a":["1"]}""", """{"a":"1"}""", true)]
    [InlineData("""{"$or":[{"a":[1]},{"b":[2]}],"$or":[{"a":[3]},{"c":[4]}]}""", """{"a":3}""", true)]
    [InlineData("""{"$or":[{"a":[1]},{"b":[2]}],"$or":[{"a":[3]},{"c":[4]}]}""", """{"a":1}""", false)]
    [InlineData("""{"$or":[{"a":[1]},{"b":[2]}],"$or":[{"a":[3]},{"c":[4]}]}""", """{"a":1,"c":4}""", true)]
    [InlineData("""{"d":{"a":[1]},"$or":[{"d.a":[2]},{"b":[3]}]}""", """{"d":{"a":2}}""", true)]
    [InlineData("""{"$or":[{"a":[1],"$or":[{"a":[2]},{"x":[8]}]},{"b":[2]}]}""", """{"a":2}""", true)]
    [InlineData("""{"$or":[{"a":[1],"$or":[{"a":[2]},{"x":[8]}]},{"b":[2]}]}""", """{"a":1}""", false)]

    // What a way asks of the objects of an array is met by one of them, wherever it stands in the pattern.
    [InlineData("""{"d":{"a":[1]},"$or":[{"d":{"b":[2]}},{"c":[3]}]}""", """{"d":[{"a":1},{"b":2}]}""", false)]
    [InlineData("""{"d":{"a":[1]},"$or":[{"d":{"b":[2]}},{"c":[3]}]}""", """{"d":[{"a":0},{"a":1,"b":2}]}""", true)]
    [InlineData("""{"d":{"a":[1]},"$or":[{"d":{"b":[2]}},{"c":[3]}]}""", """{"d":[{"a":1},{"b":2}],"c":3}""", true)]
    [InlineData("""{"$or":[{"d":{"a":[1]}},{"x":[1]}],"$or":[{"d":{"b":[2]}},{"y":[1]}]}""", """{"d":[{"a":1},{"b":2}]}""", false)]
    [InlineData("""{"$or":[{"d":{"a":[1]}},{"x":[1]}],"$or":[{"d":{"b":[2]}},{"y":[1]}]}""", """{"d":[{"a":1,"b":2}]}""", true)]
    [InlineData("""{"a":["x"],"$or":[{"a":{"b":[1]}},{"c":[2]}]}""", """{"a":["x",{"b":1}]}""", true)]
    public void Or_that_asks_about_what_stands_beside_it(string pattern, string json, bool matches) =>
        Assert.Equal(matches, ValueTests.Matches(pattern, json));

    // "Otherwise, Ruler just treats the "$or" as normal field name", as in the examples of its README.
    [Theory]
    [InlineData("""{"$or":{"a":[1]}}""", """{"$or":{"a":1}}""", true)]
    [InlineData("""{"$or":{"a":[1]}}""", """{"a":1}""", false)]
    [InlineData("""{"$or":["x",{"prefix":"y"}]}""", """{"$or":"yes"}""", true)]
    [InlineData("""{"$or":[{"prefix":"x"},{"prefix":"y"}]}""", """{"$or":"yes"}""", true)]
    [InlineData("""{"d":{"$or":[{"numeric":[">",0,"<=",5]},{"numeric":[">",10]}]}}""", """{"d":{"$or":11}}""", true)]
    [InlineData("""{"d":{"$or":[{"cidr":"10.0.0.0/24"}]}}""", """{"d":{"$or":"10.0.0.7"}}""", true)]
    public void Or_as_the_name_of_a_member(string pattern, string json, bool matches) => Assert.Equal(matches, ValueTests.Matches(pattern, json));

    [Theory]
    [InlineData("""{"a":{"b":{"c":[1]}}}""")]
    [InlineData("""{"a.b":{"c":[1]}}""")]
    [InlineData("""{"a":{"b.c":[1]}}""")]
    [InlineData("""{"a.b.c":[1]}""")]
    [InlineData("""{"a\u002eb.c":[1]}""")]
    public void Names_with_dots_are_steps_of_a_path(string pattern)
    {
        Assert.True(ValueTests.Matches(pattern, """{"a":{"b":{"c":1}}}"""));
        Assert.True(ValueTests.Matches(pattern, """{"a.b":{"c":1}}"""));
        Assert.True(ValueTests.Matches(pattern, """{"a":{"b.c":1}}"""));
        Assert.True(ValueTests.Matches(pattern, """{"a.b.c":1}"""));
        Assert.True(ValueTests.Matches(pattern, """{"a\u002eb.c":1}"""));
        Assert.True(ValueTests.Matches(pattern, """{"a.b":[{"x":1},{"c":1}]}"""));
        Assert.False(ValueTests.Matches(pattern, """{"a.b":{"c":2},"b.c":1,"c":1}"""));
    }

    [Theory]
    [InlineData("""{"a":{"b":[1],"c":[2]}}""", """{"a.b":1,"a.c":2}""", true)]
    [InlineData("""{"a":{"b":[1],"c":[2]}}""", """{"a":{"b":1},"a.c":2}""", true)]
    [InlineData("""{"a":{"b":[1],"c":[2]}}""", """{"a":{"b":1},"a.d":2}""", false)]
    [InlineData("""{"a":{"b":[{"exists":false}]}}""", """{"a":{"c":1},"a.b":1}""", false)]
    [InlineData("""{"a":{"b":[{"exists":false}]}}""", """{"a":{"c":1},"a.d":1}""", true)]
    [InlineData("""{"d":{"a":{"b":[1],"c":[2]}}}""", """{"d":[{"a.b":1},{"a.c":2}]}""", false)]
    [InlineData("""{"d":{"a":{"b":[1],"c":[2]}}}""", """{"d":[{"a.b":1,"a":{"c":2}}]}""", true)]
    [InlineData("""{"d":{"a":{"b":[{"exists":false}]}}}""", """{"d":[{"x":1},{"a.b":1}]}""", false)]
    [InlineData("""{"a.b":[1],"a":["x"]}""", """{"a":["x",{"b":1}]}""", true)]
    [InlineData("""{"a.":[1]}""", """{"a":{"":1}}""", true)]
    [InlineData("""{"a":["x"]}""", """{"a":"x","k.8":1}""", true)]
    [InlineData("""{"a":["x"],"b":[{"exists":false}]}""", """{"a":["x"],"k.8":1,"b":{}}""", true)]
    public void Names_with_dots_and_without_stand_side_by_side(string pattern, string json, bool matches) =>
        Assert.Equal(matches, ValueTests.Matches(pattern, json));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("text")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"{}\"")]
    [InlineData("{")]
    [InlineData("{\"b\":1}x")]
    [InlineData("{\"b\":}")]
    public void What_is_no_object_matches_nothing(string json) => Assert.False(ValueTests.Matches("""{"a":[{"exists":false}]}""", json));

    [Fact]
    public void Empty_object_has_nothing() => Assert.True(ValueTests.Matches("""{"a":[{"exists":false}]}""", " \r\n\t{} "));

    [Fact]
    public void Byte_order_mark_is_no_part_of_an_event_or_a_pattern() =>
        Assert.True(EventPattern.Parse("\uFEFF{\"a\":[1]}"u8).Matches("\uFEFF{\"a\":1}"u8));

    [Fact]
    public void Bytes_that_are_no_utf8_are_no_surprise()
    {
        byte[] json = [.. "{\"a\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8];

        Assert.True(EventPattern.Parse("""{"a":[{"anything-but":{"equals-ignore-case":"b"}}]}""").Matches(json));
        Assert.False(EventPattern.Parse("""{"a":[{"suffix":{"equals-ignore-case":"b"}}]}""").Matches(json));
    }

    [Fact]
    public void Halves_of_surrogate_pairs_are_no_surprise()
    {
        Assert.True(ValueTests.Matches("""{"a":["\ud83d"]}""", """{"a":"\ud83d"}"""));
        Assert.False(ValueTests.Matches("""{"a":["\ud83d\ude00"]}""", """{"a":"\ud83d"}"""));
    }

    [Fact]
    public void Deep_events_match_up_to_1000_levels()
    {
        static string Nested(int levels) => $$"""{"a":{{new string('[', levels - 1)}}1{{new string(']', levels - 1)}}}""";

        Assert.True(ValueTests.Matches("""{"a":[1]}""", Nested(1000)));
        Assert.False(ValueTests.Matches("""{"a":[1]}""", Nested(1001)));
        Assert.False(ValueTests.Matches("""{"a":[1]}""", Nested(100_000)));
    }

    [Fact]
    public void Pattern_of_128_steps_matches_an_event_of_as_many()
    {
        var path = string.Join('.', Enumerable.Repeat("a", EventPattern.MaxDepth));
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", EventPattern.MaxDepth)) + "1" + new string('}', EventPattern.MaxDepth);

        Assert.True(ValueTests.Matches($$"""{"{{path}}":[1]}""", nested));
        Assert.True(ValueTests.Matches($$"""{"{{path}}":[1]}""", $$"""{"{{path}}":1}"""));
    }

    [Fact]
    public void Several_patterns_are_asked_at_once()
    {
        EventPattern[] patterns = [EventPattern.Parse("""{"a":[1]}"""), EventPattern.Parse("""{"a":[2]}"""), EventPattern.Parse("""{"b":{"c":[{"exists":true}]}}""")];
        var matches = new[] { false, true, false, true };

        EventPattern.MatchAll("""{"a":1,"b":[{"c":0}]}"""u8, patterns, matches);
        Assert.Equal([true, false, true, true], matches);

        EventPattern.MatchAll("no JSON"u8, patterns, matches);
        Assert.Equal([false, false, false, true], matches);
        Assert.Throws<ArgumentException>(() => EventPattern.MatchAll("{}"u8, patterns, new bool[2]));
        Assert.Throws<ArgumentException>(() => EventPattern.MatchAll("{}"u8, [null!], new bool[1]));
    }

    [Fact]
    public void Pattern_is_shared_by_threads()
    {
        var pattern = EventPattern.Parse("""{"a":{"b":[{"wildcard":"x*\u0079"}]}}""");

        Parallel.For(0, 2000, i =>
        {
            var json = Encoding.UTF8.GetBytes($$"""{"n":{{i}},"a":[{"b":"\u0078{{i}}{{(i % 2 == 0 ? "y" : "z")}}"}]}""");
            Assert.Equal(i % 2 == 0, pattern.Matches(json));
        });
    }

    [Fact]
    public void Pattern_shows_its_json() => Assert.Equal("""{"a" : [ "é" ]}""", EventPattern.Parse("""{"a" : [ "é" ]}""").ToString());

    [Fact]
    public void Pattern_in_utf8_is_copied()
    {
        var json = """{"a":[1]}"""u8.ToArray();
        var pattern = EventPattern.Parse(json);
        Array.Clear(json);

        Assert.Equal("""{"a":[1]}""", pattern.ToString());
        Assert.True(pattern.Matches("""{"a":1}"""u8));
    }

    [Fact]
    public void Events_of_the_corpus_match_the_source_they_came_from()
    {
        var bridged = EventFiles.All.SelectMany(static file => new EventReader().Read(file.ReadBytes()))
            .Select(static received => received.Event)
            .Where(static value => value.Envelope?.Source is not null && value.Raw.Span.IndexOf("\"source\""u8) >= 0)
            .ToList();

        Assert.NotEmpty(bridged);
        Assert.All(bridged, static value =>
            Assert.True(EventPattern.Parse($$"""{"source":[{{Sample.Quoted(value.Envelope!.Source!)}}]}""").Matches(value.Raw.Span)));
    }
}

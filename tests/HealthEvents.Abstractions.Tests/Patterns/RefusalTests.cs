using System.Text;

namespace HealthEvents.Tests.Patterns;

/// <summary>What EventBridge refuses is refused, with the place and the reason.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("{}", "$", "an object must not be empty")]
    [InlineData("[]", "$", "a pattern is an object")]
    [InlineData("\"a\"", "$", "a pattern is an object")]
    [InlineData("null", "$", "a pattern is an object")]
    [InlineData("""{"a":{}}""", "a", "an object must not be empty")]
    [InlineData("""{"a":{"b":{}}}""", "a.b", "an object must not be empty")]
    [InlineData("""{"a":[]}""", "a", "a list must not be empty")]
    [InlineData("""{"a":"x"}""", "a", "a list of values")]
    [InlineData("""{"a":1}""", "a", "a list of values")]
    [InlineData("""{"a":true}""", "a", "a list of values")]
    [InlineData("""{"a":{"b":null}}""", "a.b", "a list of values")]
    [InlineData("""{"a":[["x"]]}""", "a[0]", "a list must not stand in a list")]
    [InlineData("""{"a":["x",{}]}""", "a[1]", "an object must not be empty")]
    [InlineData("""{"a":[{"prefix":"x","suffix":"y"}]}""", "a[0]", "a matcher must have one member")]
    [InlineData("""{"a":[{"prefix":"x","prefix":"y"}]}""", "a[0]", "a matcher must have one member")]
    [InlineData("""{"a":[{"b":["x"]}]}""", "a[0].b", "there is no such matcher")]
    [InlineData("""{"a":[{"Prefix":"x"}]}""", "a[0].Prefix", "there is no such matcher")]
    [InlineData("""{"a":[{"regex":"x"}]}""", "a[0].regex", "there is no such matcher")]

    [InlineData("""{"a":[{"prefix":1}]}""", "a[0].prefix", "it must be a text")]
    [InlineData("""{"a":[{"prefix":null}]}""", "a[0].prefix", "it must be a text")]
    [InlineData("""{"a":[{"prefix":["x"]}]}""", "a[0].prefix", "it must be a text")]
    [InlineData("""{"a":[{"prefix":{}}]}""", "a[0].prefix", "an object must not be empty")]
    [InlineData("""{"a":[{"prefix":{"wildcard":"x"}}]}""", "a[0].prefix.wildcard", "only equals-ignore-case")]
    [InlineData("""{"a":[{"prefix":{"equals-ignore-case":["x"]}}]}""", "a[0].prefix.equals-ignore-case", "it must be a text")]
    [InlineData("""{"a":[{"prefix":{"equals-ignore-case":"x","b":1}}]}""", "a[0].prefix", "a matcher must have one member")]
    [InlineData("""{"a":[{"suffix":false}]}""", "a[0].suffix", "it must be a text")]
    [InlineData("""{"a":[{"suffix":{"equals-ignore-case":5}}]}""", "a[0].suffix.equals-ignore-case", "it must be a text")]
    [InlineData("""{"a":[{"equals-ignore-case":5}]}""", "a[0].equals-ignore-case", "it must be a text")]
    [InlineData("""{"a":[{"equals-ignore-case":["x"]}]}""", "a[0].equals-ignore-case", "it must be a text")]

    [InlineData("""{"a":[{"wildcard":5}]}""", "a[0].wildcard", "it must be a text")]
    [InlineData("""{"a":[{"wildcard":["x"]}]}""", "a[0].wildcard", "it must be a text")]
    [InlineData("""{"a":[{"wildcard":"a**b"}]}""", "a[0].wildcard", "two wildcards")]
    [InlineData("""{"a":[{"wildcard":"a\u002a*b"}]}""", "a[0].wildcard", "two wildcards")]
    [InlineData("""{"a":[{"wildcard":"a\\b"}]}""", "a[0].wildcard", "a backslash must stand before")]
    [InlineData("""{"a":[{"wildcard":"a\\"}]}""", "a[0].wildcard", "a backslash must stand before")]
    [InlineData("""{"a":[{"wildcard":"\\\\\\"}]}""", "a[0].wildcard", "a backslash must stand before")]
    [InlineData("""{"a":[{"wildcard":"\\***"}]}""", "a[0].wildcard", "two wildcards")]

    [InlineData("""{"a":[{"anything-but":null}]}""", "a[0].anything-but", "it must be a text, a number")]
    [InlineData("""{"a":[{"anything-but":true}]}""", "a[0].anything-but", "it must be a text, a number")]
    [InlineData("""{"a":[{"anything-but":[]}]}""", "a[0].anything-but", "a list must not be empty")]
    [InlineData("""{"a":[{"anything-but":["x",1]}]}""", "a[0].anything-but[1]", "only texts or only numbers")]
    [InlineData("""{"a":[{"anything-but":[1,"x"]}]}""", "a[0].anything-but[1]", "only texts or only numbers")]
    [InlineData("""{"a":[{"anything-but":[null]}]}""", "a[0].anything-but[0]", "only texts or only numbers")]
    [InlineData("""{"a":[{"anything-but":["x",["y"]]}]}""", "a[0].anything-but[1]", "only texts or only numbers")]
    [InlineData("""{"a":[{"anything-but":[{"prefix":"x"}]}]}""", "a[0].anything-but[0]", "only texts or only numbers")]
    [InlineData("""{"a":[{"anything-but":{}}]}""", "a[0].anything-but", "an object must not be empty")]
    [InlineData("""{"a":[{"anything-but":{"prefix":""}}]}""", "a[0].anything-but.prefix", "a prefix must not be empty")]
    [InlineData("""{"a":[{"anything-but":{"suffix":""}}]}""", "a[0].anything-but.suffix", "a suffix must not be empty")]
    [InlineData("""{"a":[{"anything-but":{"prefix":["x",""]}}]}""", "a[0].anything-but.prefix[1]", "a prefix must not be empty")]
    [InlineData("""{"a":[{"anything-but":{"suffix":["x",1]}}]}""", "a[0].anything-but.suffix[1]", "it must be a text")]
    [InlineData("""{"a":[{"anything-but":{"prefix":[]}}]}""", "a[0].anything-but.prefix", "a list must not be empty")]
    [InlineData("""{"a":[{"anything-but":{"prefix":{"equals-ignore-case":"x"}}}]}""", "a[0].anything-but.prefix", "it must be a text")]
    [InlineData("""{"a":[{"anything-but":{"prefix":"x","suffix":"y"}}]}""", "a[0].anything-but", "a matcher must have one member")]
    [InlineData("""{"a":[{"anything-but":{"prefix":"x"},"b":1}]}""", "a[0]", "a matcher must have one member")]
    [InlineData("""{"a":[{"anything-but":{"numeric":["=",1]}}]}""", "a[0].anything-but.numeric", "only prefix, suffix")]
    [InlineData("""{"a":[{"anything-but":{"exists":true}}]}""", "a[0].anything-but.exists", "only prefix, suffix")]
    [InlineData("""{"a":[{"anything-but":{"anything-but":"x"}}]}""", "a[0].anything-but.anything-but", "only prefix, suffix")]
    [InlineData("""{"a":[{"anything-but":{"equals-ignore-case":["x",5]}}]}""", "a[0].anything-but.equals-ignore-case[1]", "it must be a text")]
    [InlineData("""{"a":[{"anything-but":{"wildcard":["x","**"]}}]}""", "a[0].anything-but.wildcard[1]", "two wildcards")]
    [InlineData("""{"a":[{"anything-but":{"wildcard":27}}]}""", "a[0].anything-but.wildcard", "it must be a text")]

    [InlineData("""{"a":[{"numeric":5}]}""", "a[0].numeric", "numeric must be one comparison")]
    [InlineData("""{"a":[{"numeric":[]}]}""", "a[0].numeric", "numeric must be one comparison")]
    [InlineData("""{"a":[{"numeric":["="]}]}""", "a[0].numeric", "numeric must be one comparison")]
    [InlineData("""{"a":[{"numeric":[">",1,"<"]}]}""", "a[0].numeric", "numeric must be one comparison")]
    [InlineData("""{"a":[{"numeric":[">",1,"<",30,false]}]}""", "a[0].numeric", "numeric must be one comparison")]
    [InlineData("""{"a":[{"numeric":["=",true]}]}""", "a[0].numeric[1]", "it must be a number")]
    [InlineData("""{"a":[{"numeric":["=","1"]}]}""", "a[0].numeric[1]", "it must be a number")]
    [InlineData("""{"a":[{"numeric":["==",1]}]}""", "a[0].numeric[0]", "an operator must be one of")]
    [InlineData("""{"a":[{"numeric":["!=",1]}]}""", "a[0].numeric[0]", "an operator must be one of")]
    [InlineData("""{"a":[{"numeric":[1,"="]}]}""", "a[0].numeric[1]", "it must be a number")]
    [InlineData("""{"a":[{"numeric":[1,1]}]}""", "a[0].numeric[0]", "an operator must be one of")]
    [InlineData("""{"a":[{"numeric":["<",1,">",0]}]}""", "a[0].numeric[0]", "a range must begin")]
    [InlineData("""{"a":[{"numeric":["=",1,"<",2]}]}""", "a[0].numeric[0]", "a range must begin")]
    [InlineData("""{"a":[{"numeric":[">",0,">",1]}]}""", "a[0].numeric[2]", "a range must end")]
    [InlineData("""{"a":[{"numeric":[">",0,"=",1]}]}""", "a[0].numeric[2]", "a range must end")]
    [InlineData("""{"a":[{"numeric":[">",30,"<",1]}]}""", "a[0].numeric[3]", "must be greater")]
    [InlineData("""{"a":[{"numeric":[">",1,"<",1]}]}""", "a[0].numeric[3]", "must be greater")]
    [InlineData("""{"a":[{"numeric":[">=",1,"<=",1.0]}]}""", "a[0].numeric[3]", "must be greater")]
    [InlineData("""{"a":[{"numeric":["=",9007199254740993]}]}""", "a[0].numeric[1]", "64 bits of floating point")]
    [InlineData("""{"a":[{"numeric":[">",-0.12345678901234567890]}]}""", "a[0].numeric[1]", "64 bits of floating point")]
    [InlineData("""{"a":[{"numeric":[">",0,"<",2.0e422]}]}""", "a[0].numeric[3]", "64 bits of floating point")]
    [InlineData("""{"a":[{"anything-but":1e999}]}""", "a[0].anything-but", "64 bits of floating point")]
    [InlineData("""{"a":[{"anything-but":[1,9007199254740993]}]}""", "a[0].anything-but[1]", "64 bits of floating point")]

    [InlineData("""{"a":[{"exists":"true"}]}""", "a[0].exists", "true or false")]
    [InlineData("""{"a":[{"exists":1}]}""", "a[0].exists", "true or false")]
    [InlineData("""{"a":[{"exists":null}]}""", "a[0].exists", "true or false")]
    [InlineData("""{"a":[{"exists":true,"b":1}]}""", "a[0]", "a matcher must have one member")]

    [InlineData("""{"a":[{"cidr":10}]}""", "a[0].cidr", "it must be a text")]
    [InlineData("""{"a":[{"cidr":"10.0.0.0"}]}""", "a[0].cidr", "needs its mask")]
    [InlineData("""{"a":[{"cidr":"2001:db8::"}]}""", "a[0].cidr", "needs its mask")]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/32"}]}""", "a[0].cidr", "from 0 to 31")]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/-1"}]}""", "a[0].cidr", "from 0 to 31")]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/"}]}""", "a[0].cidr", "from 0 to 31")]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/x"}]}""", "a[0].cidr", "from 0 to 31")]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/8/8"}]}""", "a[0].cidr", "from 0 to 31")]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/99999999999999999999"}]}""", "a[0].cidr", "from 0 to 31")]
    [InlineData("""{"a":[{"cidr":"2001:db8::/128"}]}""", "a[0].cidr", "from 0 to 127")]
    [InlineData("""{"a":[{"cidr":"10.0.0/8"}]}""", "a[0].cidr", "not an IP address")]
    [InlineData("""{"a":[{"cidr":"10.0.0.256/8"}]}""", "a[0].cidr", "not an IP address")]
    [InlineData("""{"a":[{"cidr":"/8"}]}""", "a[0].cidr", "not an IP address")]
    [InlineData("""{"a":[{"cidr":"::ffff:10.0.0.0/104"}]}""", "a[0].cidr", "not an IP address")]
    [InlineData("""{"a":[{"cidr":"localhost/8"}]}""", "a[0].cidr", "not an IP address")]
    [InlineData("""{"a":[{"cidr":"1:2:3:4:5:6:7:8:9/8"}]}""", "a[0].cidr", "not an IP address")]

    [InlineData("""{"$or":[]}""", "$or", "a list must not be empty")]
    [InlineData("""{"$or":[{"a":[1]}]}""", "$or", "at least two alternatives")]
    [InlineData("""{"d":{"$or":[{"a":[1]}]}}""", "d.$or", "at least two alternatives")]
    [InlineData("""{"$or":[{"a":[1]},{}]}""", "$or[1]", "an object must not be empty")]
    [InlineData("""{"$or":[{},{}]}""", "$or[0]", "an object must not be empty")]
    [InlineData("""{"$or":[{"a":[1]},"x"]}""", "$or[1]", "must be an object")]
    [InlineData("""{"$or":[{"a":[1]},[{"b":[1]}]]}""", "$or[1]", "must be an object")]
    [InlineData("""{"$or":[{"a":[1]},{"b":[]}]}""", "$or[1].b", "a list must not be empty")]
    [InlineData("""{"$or":[{"a":[1]},{"b":1}]}""", "$or[1].b", "a list of values")]
    [InlineData("""{"$or":[{"a":[1]},{"prefix":["x"]}]}""", "$or[1].prefix", "the name of a matcher")]
    [InlineData("""{"$or":[{"a":{"regex":["x"]}},{"b":[1]}]}""", "$or[0].a.regex", "the name of a matcher")]
    [InlineData("""{"$or":"x"}""", "$or", "a list of values")]
    [InlineData("""{"$or":[{"a":[1]},{"b":[2]}],"d":{"$or":["x"]}}""", "d.$or", "both a choice and the name")]
    [InlineData("""{"d":{"$or":["x"]},"$or":[{"a":[1]},{"b":[2]}]}""", "$or", "both a choice and the name")]
    public void Place_and_reason_are_named(string pattern, string path, string because)
    {
        var refused = Assert.Throws<EventPatternException>(() => EventPattern.Parse(pattern));

        Assert.Equal(path, refused.Path);
        Assert.StartsWith($"The event pattern is wrong at {path} (line 1, byte {refused.Column}): ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(because, refused.Reason, StringComparison.Ordinal);
        Assert.EndsWith($": {refused.Reason}.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, Assert.Throws<EventPatternException>(() => EventPattern.Parse(Encoding.UTF8.GetBytes(pattern))).Message);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("a", 1, 1)]
    [InlineData("{\"a\":[1]", 1, 9)]
    [InlineData("{\n\"a\":[1],\n}", 3, 1)]
    [InlineData("{\"a\":[1]}{}", 1, 10)]
    [InlineData("{'a':[1]}", 1, 2)]
    [InlineData("{\"a\":[01]}", 1, 8)]
    public void What_is_no_json_is_refused_with_its_place(string pattern, int line, int column)
    {
        var refused = Assert.Throws<EventPatternException>(() => EventPattern.Parse(pattern));

        Assert.Equal((null, null), (refused.Path, refused.Reason));
        Assert.Equal((line, column), (refused.Line, refused.Column));
        Assert.Contains($"is not well-formed JSON (line {line}, byte {column})", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_and_column_are_those_of_the_value()
    {
        var refused = Assert.Throws<EventPatternException>(() => EventPattern.Parse("{\n  \"a\": [1],\n  \"b\": { \"c\": 5 }\n}"));

        Assert.Equal(("b.c", 3, 15), (refused.Path, refused.Line, refused.Column));
    }

    [Fact]
    public void What_is_no_utf8_is_refused() =>
        Assert.Contains("not UTF-8", Assert.Throws<EventPatternException>(() => EventPattern.Parse([.. "{\"a\":[\""u8, 0xFF, .. "\"]}"u8])).Message, StringComparison.Ordinal);

    [Fact]
    public void Deeper_than_128_levels_is_refused()
    {
        static string Nested(int levels) => string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "[1]" + new string('}', levels - 1);

        EventPattern.Parse(Nested(128));
        Assert.Contains("deeper than 128", Assert.Throws<EventPatternException>(() => EventPattern.Parse(Nested(129))).Message, StringComparison.Ordinal);
        Assert.Contains("deeper than 128", Assert.Throws<EventPatternException>(() => EventPattern.Parse(new string('[', 1_000_000))).Message, StringComparison.Ordinal);

        var path = string.Join('.', Enumerable.Repeat("a", 129));
        Assert.Contains("128 steps", Assert.Throws<EventPatternException>(() => EventPattern.Parse($$"""{"{{path}}":[1]}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_1000_ways_through_all_alternatives_are_refused()
    {
        static string Choices(params int[] lengths) => string.Join(',', lengths.Select((length, choice) =>
            $$"""
            "d{{choice}}":{"$or":[{{string.Join(',', Enumerable.Range(0, length).Select(static i => $$"""{"a{{i}}":[1]}"""))}}]}
            """));

        EventPattern.Parse($$"""{{{Choices(10, 10, 10)}}}""");
        EventPattern.Parse($$"""{{{Choices(1000)}}}""");
        var refused = Assert.Throws<EventPatternException>(() => EventPattern.Parse($$"""{{{Choices(10, 10, 10, 2)}}}"""));

        Assert.Equal("d3.$or", refused.Path);
        Assert.Contains("must not be more than 1000", refused.Message, StringComparison.Ordinal);
        Assert.Throws<EventPatternException>(() => EventPattern.Parse($$"""{{{Choices(1001)}}}"""));
    }

    [Fact]
    public void Message_does_not_hold_values_nor_long_names()
    {
        var (name, value) = (new string('n', 10_000), "s3cr3t");

        var refused = Assert.Throws<EventPatternException>(() => EventPattern.Parse($$"""{"{{name}}":["{{value}}",{"b":"{{value}}"}]}"""));

        Assert.DoesNotContain(value, refused.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Message.Length, 1, 400);
        Assert.DoesNotContain('\n', Assert.Throws<EventPatternException>(() => EventPattern.Parse("""{"a\nb":1}""")).Message);
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => EventPattern.Parse((string)null!));

    [Theory]
    [InlineData("""{"a":[{"prefix":""}]}""")]
    [InlineData("""{"a":[{"suffix":""}]}""")]
    [InlineData("""{"a":[{"anything-but":""}]}""")]
    [InlineData("""{"a":[{"anything-but":{"equals-ignore-case":""}}]}""")]
    [InlineData("""{"a":[{"anything-but":{"wildcard":["a*b",""]}}]}""")]
    [InlineData("""{"a":[{"numeric":["=",1E-320]}]}""")]
    [InlineData("""{"a":[{"numeric":[">=",-5e9,"<=",1764200000000.25]}]}""")]
    [InlineData("""{"a":[{"anything-but":[0.1,-0,300.0,3e2,1E+22,9007199254740992]}]}""")]
    [InlineData("""{"a":[9007199254740993,1e999]}""")]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/0"}]}""")]
    [InlineData("""{"a":[{"cidr":"::/127"}]}""")]
    [InlineData("""{"a":[{"exactly":"x"}]}""")]
    [InlineData("""{"prefix":["x"],"exists":{"numeric":[1]}}""")]
    [InlineData("""{"$or":[{"a":[1]},{"b":[2]},{"c":[{"exists":false}]}]}""")]
    public void What_eventbridge_takes_is_taken(string pattern) => Assert.Equal(pattern, EventPattern.Parse(pattern).ToString());
}

using System.Text;
using System.Text.Json;

namespace HealthEvents.Tests;

public sealed class JsonTextTests
{
    private static readonly string[] Pieces =
        ["\\n", "\\t", "\\r", "\\b", "\\f", "\\\\", "\\/", "\\\"", "\\u0000", "\\u00e9", "\\u00E9", "\\uD55C", "\\ud83d\\ude00", "\\uFFFF", "a", "text", "\u00E9", "\uD55C", "\uD83D\uDE00", " ", "u0041"];

    [Fact]
    public void Unescape_gives_what_System_Text_Json_gives()
    {
        var random = new Random(20260914);
        for (var i = 0; i < 20_000; i++)
        {
            var escaped = string.Concat(Enumerable.Range(0, random.Next(i % 4 == 0 ? 60 : 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var expected = StringOf(escaped);
            var bytes = Encoding.UTF8.GetBytes(escaped);
            Assert.Equal(expected, JsonText.ToString(bytes));
            Assert.Equal(expected, Encoding.UTF8.GetString(JsonText.ToUtf8(bytes).Span));
            Assert.Equal(escaped.Contains('\\', StringComparison.Ordinal), JsonText.Equals(bytes, Encoding.UTF8.GetBytes(expected)));
        }
    }

    [Theory]
    [InlineData("\\ud800", "\uFFFD")]
    [InlineData("\\udc00", "\uFFFD")]
    [InlineData("\\ud800\\ud83d\\ude00", "\uFFFD\uD83D\uDE00")]
    [InlineData("\\ud83dx\\ude00", "\uFFFDx\uFFFD")]
    [InlineData("\\ud83d\\u0041", "\uFFFDA")]
    [InlineData("\\ud83d\\n", "\uFFFD\n")]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character(string escaped, string expected) =>
        Assert.Equal(expected, JsonText.ToString(Encoding.UTF8.GetBytes(escaped)));

    [Fact]
    public void Text_of_every_unit_is_never_longer_than_its_escape()
    {
        Span<byte> buffer = stackalloc byte[6];
        for (var unit = 0; unit <= 0xFFFF; unit++)
        {
            Assert.InRange(JsonText.Unescape(Encoding.ASCII.GetBytes($"\\u{unit:x4}"), buffer), 1, 3);
        }
    }

    [Theory]
    [InlineData("\\u0061b", "ab", true)]
    [InlineData("\\u0061b", "a", false)]
    [InlineData("\\u0061b", "abc", false)]
    [InlineData("\\u0061b", "", false)]
    [InlineData("\\n", "n", false)]
    public void Escaped_name_equals_its_text_only(string escaped, string text, bool equal) =>
        Assert.Equal(equal, JsonText.Equals(Encoding.UTF8.GetBytes(escaped), Encoding.UTF8.GetBytes(text)));

    private static string StringOf(string escaped)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{escaped}\""));
        Assert.True(reader.Read());
        return reader.GetString()!;
    }
}

using System.Text;

namespace HealthEvents.Formatters.Tests;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("a b ~ !")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a  b")]
    [InlineData("a\tb")]
    [InlineData("a\r\n\r\nb")]
    [InlineData("a\u007Fb\u0085c\u00A0d")]
    [InlineData("\uD55C\uAD6D\uC5B4 \uD83D\uDE00")]
    [InlineData("a\u202Eb\u2028c")]
    public void Text_becomes_one_line(string text) => Assert.Equal(PlainForm(text), OneLine.Of(text));

    [Fact]
    public void Any_text_becomes_the_line_that_the_plain_form_gives()
    {
        const string Characters = "ab~  \t\n\u007F\u0085\u00A0\u202E\uD55C\uD83D\uDE00";
        var random = new Random(14);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Characters[random.Next(i % 2 == 0 ? 5 : Characters.Length)])]);

            Assert.Equal(PlainForm(text), OneLine.Of(text));
        }
    }

    [Fact]
    public void Text_that_is_one_line_is_not_copied()
    {
        var text = new string('x', 30) + " \u2026";

        Assert.Same(text, OneLine.Of(text));
    }

    private static string PlainForm(string text)
    {
        var line = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                line.Append(line is [.., not ' '] ? " " : "");
            }
            else if (c is >= ' ' and < '\u007F' || char.IsSurrogate(c) || UnicodeText.IsOrdinary(c))
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd(' ');
    }
}

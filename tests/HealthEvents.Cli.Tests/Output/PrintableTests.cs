using HealthEvents.Cli.Output;

namespace HealthEvents.Cli.Tests;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("\u001b[2J\u001b]0;owned\u0007", "\\u001b[2J\\u001b]0;owned\\u0007")]
    [InlineData("a\rb", "a\\u000db")]
    [InlineData("\u0000\b\u000b\u007f", "\\u0000\\u0008\\u000b\\u007f")]
    [InlineData("\u009b31m\u0085", "\\u009b31m\\u0085")]
    [InlineData("\u202egnp.exe\u2066x\u2069", "\\u202egnp.exe\\u2066x\\u2069")]
    [InlineData("\u2028\u2029", "\\u2028\\u2029")]
    public void What_a_terminal_takes_for_a_command_is_escaped(string text, string expected) => Assert.Equal(expected, Printable.Of(text));

    [Theory]
    [InlineData("orders are late")]
    [InlineData("예약된 변경 \U0001F534 e\u0301 \u200d")]
    [InlineData("one\ttwo\nthree\r\nfour")]
    [InlineData("")]
    public void Ordinary_text_stays_as_it_is(string text) => Assert.Equal(text, Printable.Of(text));

    [Theory]
    [InlineData("a\nInformation: forged")]
    [InlineData("a\r\nInformation: forged")]
    [InlineData("a\rInformation: forged")]
    [InlineData("a\u0085Information: forged")]
    [InlineData("a\u2028Information: forged")]
    public void Line_stays_one(string text) => Assert.Equal("a Information: forged", Printable.Line(text));
}

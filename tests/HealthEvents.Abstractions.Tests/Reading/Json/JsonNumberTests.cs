using System.Globalization;
using System.Text;

namespace HealthEvents.Tests;

/// <summary>Numbers, which are read in a shorter way where they are a few digits.</summary>
public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("7", 7.0)]
    [InlineData("300", 300.0)]
    [InlineData("999999999", 999_999_999.0)]
    [InlineData("9999999999", 9_999_999_999.0)]
    [InlineData("80.0", 80.0)]
    [InlineData("-5", -5.0)]
    [InlineData("1e3", 1000.0)]
    public void Number_is_what_its_digits_say_also_as_a_text(string written, double number)
    {
        Assert.Equal(number, NumberOf(written));
        Assert.Equal(number, NumberOf($"\"{written}\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("12a")]
    [InlineData("a12")]
    [InlineData("/1")]
    [InlineData("1:")]
    [InlineData("\u0661\u0662")]
    [InlineData("1e999")]
    public void Text_that_is_no_number_is_none(string text) => Assert.Null(NumberOf($"\"{text}\""));

    [Fact]
    public void Digits_are_read_as_any_number_is()
    {
        var random = new Random(14);
        for (var i = 0; i < 10_000; i++)
        {
            var digits = string.Create(random.Next(1, 13), random, static (text, random) =>
            {
                foreach (ref var digit in text)
                {
                    digit = (char)random.Next('0', '9' + 1);
                }
            });

            Assert.Equal(double.Parse(digits, CultureInfo.InvariantCulture), NumberOf($"\"{digits}\""));
        }
    }

    private static double? NumberOf(string json)
    {
        using var tokens = JsonTokens.TryParse(Encoding.UTF8.GetBytes($$"""{"n":{{json}}}"""), 4, out _)!;
        return tokens.Root["n"u8].Number;
    }
}

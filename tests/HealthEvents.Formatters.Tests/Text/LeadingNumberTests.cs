using System.Globalization;

namespace HealthEvents.Formatters.Tests;

public sealed class LeadingNumberTests
{
    private static readonly string[] Numbers =
    [
        "", "0", "7", "80.0", "92.4", "0.1", "0.06", ".5", "5.", ".", "-", "-3.0", "+4", "00012", "0.000000000001", "123456789012345",
        "1234567890.12345", "999999999999999", "9999999999999999", "9007199254740993", "0.30000000000000004", "17976931348623157", "1.0E10",
        "1e400", "1E-3", "e5", "1e", "1.2.3", "1-2", "--1", "NaN", "12345678901234567890123456789012345678901234567890",
        "0.00000000000000000000000000000000000000000000000000001",
    ];

    [Fact]
    public void Number_is_the_one_that_the_parser_reads()
    {
        foreach (var number in Numbers)
        {
            var expected = LeadingNumber.Parsed(number);
            foreach (var text in new[] { number, number + " (x)", number + ",", number + "]", number + "\u0663" })
            {
                Assert.Equal((text, expected), (text, LeadingNumber.In(text)));
            }
        }
    }

    [Fact]
    public void Any_number_of_any_length_is_the_one_that_the_parser_reads()
    {
        var random = new Random(14);
        for (var i = 0; i < 20_000; i++)
        {
            var digits = random.NextInt64(1_000_000_000_000_000_000).ToString("D18", CultureInfo.InvariantCulture)[..random.Next(1, 17)];
            var point = random.Next(digits.Length + 3);
            var text = point <= digits.Length ? digits.Insert(point, ".") : digits;

            Assert.Equal((text, LeadingNumber.Parsed(text)), (text, LeadingNumber.In(text)));
        }
    }

    [Theory]
    [InlineData("no datapoints")]
    [InlineData("(80.0)")]
    [InlineData("\u0663")]
    public void Text_that_begins_with_no_number_has_none(string text) => Assert.Null(LeadingNumber.In(text));
}

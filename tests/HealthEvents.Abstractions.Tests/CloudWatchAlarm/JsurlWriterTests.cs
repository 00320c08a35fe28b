using System.Globalization;

namespace HealthEvents.Tests;

/// <summary>What is written by hand is what the runtime would have written, character by character.</summary>
public sealed class JsurlWriterTests
{
    private const int LongestUrl = 2_000;

    [Theory]
    [InlineData(0d)]
    [InlineData(80d)]
    [InlineData(-7d)]
    [InlineData(0.1)]
    [InlineData(92.45)]
    [InlineData(1e-7)]
    [InlineData(999_999_999_999_999d)]
    [InlineData(1e15)]
    [InlineData(-1e15)]
    [InlineData(9_007_199_254_740_993d)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    public void Number_is_written_as_the_runtime_writes_it(double number)
    {
        var writer = new JsurlWriter("", "");
        writer.BeginObject().Member("n", number).End();

        Assert.Equal($"~(n~{number.ToString("R", CultureInfo.InvariantCulture)})", writer.Url());
    }

    [Fact]
    public void Zero_below_zero_is_written_as_the_runtime_writes_it() => Number_is_written_as_the_runtime_writes_it(double.NegativeZero);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(null)]
    public void Number_that_is_none_is_no_member(double? number)
    {
        var writer = new JsurlWriter("", "");
        writer.BeginObject().Member("n", number).End();

        Assert.Equal("~()", writer.Url());
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1969-12-31T23:59:59.9999999Z")]
    [InlineData("2026-11-20T08:00:00.0009999Z")]
    [InlineData("2026-01-02T03:04:05.678+09:00")]
    [InlineData("2028-02-29T00:00:00.007-11:30")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void Moment_is_written_in_UTC_with_milliseconds(string time)
    {
        var moment = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
        var plain = moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var writer = new JsurlWriter("", "");
        writer.BeginObject().Member("t", moment).End();

        Assert.Equal(plain, UtcMoment.Write(new char[UtcMoment.Room], moment).ToString());
        Assert.Equal($"~(t~'{plain.Replace(":", "*3a", StringComparison.Ordinal)})", writer.Url());
    }

    [Fact]
    public void Every_character_is_escaped_by_its_number()
    {
        for (var number = 0; number <= char.MaxValue; number++)
        {
            var c = (char)number;
            var expected = char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c.ToString()
                : c == '$' ? "!"
                : number < 256 ? "*" + number.ToString("x2", CultureInfo.InvariantCulture)
                : "**" + number.ToString("x4", CultureInfo.InvariantCulture);
            var writer = new JsurlWriter("", "");
            writer.Text($"a{c}{c}z");

            Assert.Equal($"~'a{expected}{expected}z", writer.Url());
        }
    }

    [Theory]
    [InlineData(LongestUrl, true)]
    [InlineData(LongestUrl + 1, false)]
    [InlineData(1_000_000, false)]
    public void Address_is_as_long_as_a_link_may_be(int length, bool isWritten)
    {
        const string Home = "https://host/";
        var writer = new JsurlWriter(Home, "#x=");
        writer.Text(new string('a', length - Home.Length - "#x=~'".Length));

        Assert.Equal(!isWritten, writer.IsTooLong);
        Assert.Equal(isWritten ? length : null, writer.Url()?.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public void Address_that_would_end_within_a_text_is_none(int room)
    {
        const string Written = "~'aa**d55c!";
        var home = new string('h', LongestUrl - room);
        var writer = new JsurlWriter(home, "");
        writer.Text("aa\uD55C$");

        Assert.Equal(room < Written.Length ? null : home + Written, writer.Url());
    }

    [Fact]
    public void Number_moment_and_name_that_do_not_fit_make_no_address()
    {
        var home = new string('h', LongestUrl - 4);
        var number = new JsurlWriter(home, "");
        number.Member("n", 123_456);
        var fraction = new JsurlWriter(home, "");
        fraction.Member("n", 1.25);
        var moment = new JsurlWriter(home, "");
        moment.Member("t", DateTimeOffset.UnixEpoch);
        var flag = new JsurlWriter(home, "");
        flag.Member("f", value: true);

        Assert.Null(number.Url());
        Assert.Null(fraction.Url());
        Assert.Null(moment.Url());
        Assert.Null(flag.Url());
    }

    [Theory]
    [InlineData("")]
    [InlineData("orders-api_5xx.high~2")]
    [InlineData("orders api")]
    [InlineData(" ")]
    [InlineData("ecs/service/")]
    [InlineData("100% & 'more' (or) *less*!")]
    [InlineData("$2F")]
    [InlineData("\u0000\u001F\u007F")]
    [InlineData("\u0080 a/b")]
    [InlineData("a/b \uC8FC\uBB38")]
    [InlineData("\uD83D\uDE00")]
    public void Name_is_percent_encoded_with_another_sign(string name) =>
        Assert.Equal(Uri.EscapeDataString(name).Replace('%', '$'), CloudWatchConsole.DollarEscaped(name));

    [Fact]
    public void Half_a_character_in_a_name_is_encoded_as_the_runtime_does() =>
        Assert.Equal(Uri.EscapeDataString("a\uD83D b").Replace('%', '$'), CloudWatchConsole.DollarEscaped("a\uD83D b"));

    [Fact]
    public void Every_ASCII_character_of_a_name_is_encoded_as_the_runtime_does()
    {
        for (var c = '\0'; c < '\u0080'; c++)
        {
            Assert.Equal(Uri.EscapeDataString($"{c}a{c}").Replace('%', '$'), CloudWatchConsole.DollarEscaped($"{c}a{c}"));
        }
    }
}

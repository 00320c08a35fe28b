using System.Globalization;
using System.Text;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

public sealed class AwsDateTests
{
    [Theory]
    [InlineData("Sun, 05 Jun 2016 05:01:10 GMT", "2016-06-05T05:01:10.000Z")]
    [InlineData("Sat, 05 Jun 2016 15:10:09 GMT", "2016-06-05T15:10:09.000Z")]
    [InlineData("Thu, 2 Jun 2022 00:02:24 GMT", "2022-06-02T00:02:24.000Z")]
    [InlineData("Thu, 27 Jan 2026 13:44:13 GMT", "2026-01-27T13:44:13.000Z")]
    [InlineData("Thu 15 Dec 2022 23: 25: 00 GMT", "2022-12-15T23:25:00.000Z")]
    [InlineData("Fri,5Jul202410:25:00GMT", "2024-07-05T10:25:00.000Z")]
    [InlineData("Fri,15Jul202410:25:00GMT", "2024-07-15T10:25:00.000Z")]
    [InlineData("2 June 2022 00:02", "2022-06-02T00:02:00.000Z")]
    [InlineData("Thu, 2 Jun 2022 02:02:24 +0200", "2022-06-02T00:02:24.000Z")]
    [InlineData("Thu, 2 Jun 2022 00:02:24 utc", "2022-06-02T00:02:24.000Z")]
    [InlineData("Thu, 2 Jun 2022 00:02:24", "2022-06-02T00:02:24.000Z")]
    [InlineData("2017-01-12T16:30:42.236+0000", "2017-01-12T16:30:42.236Z")]
    [InlineData("2026-09-14T05:42:42.142+0000", "2026-09-14T05:42:42.142Z")]
    [InlineData("2026-09-14T05:42:42.142-0330", "2026-09-14T09:12:42.142Z")]
    [InlineData("2026-09-14T05:42:42.142+09", "2026-09-13T20:42:42.142Z")]
    [InlineData("2022-07-02 12:33:26.951000+00:00", "2022-07-02T12:33:26.951Z")]
    [InlineData("2016-09-27T19:48:42.749Z", "2016-09-27T19:48:42.749Z")]
    [InlineData("2022-06-10T06:27:57Z", "2022-06-10T06:27:57.000Z")]
    [InlineData("2022-06-10T06:27:57", "2022-06-10T06:27:57.000Z")]
    [InlineData("2022-06-10T06:27Z", "2022-06-10T06:27:00.000Z")]
    [InlineData("2022-06-10", "2022-06-10T00:00:00.000Z")]
    [InlineData(" 2022-06-10T06:27:57.1234567890Z ", "2022-06-10T06:27:57.123Z")]
    [InlineData("2014-02-27T21:43:53.0885+0000", "2014-02-27T21:43:53.088Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z")]
    [InlineData("2026-09-14T24:00:00Z", "2026-09-15T00:00:00.000Z")]
    [InlineData("20261205T100000Z", "2026-12-05T10:00:00.000Z")]
    [InlineData("20261205T100000.25Z", "2026-12-05T10:00:00.250Z")]
    [InlineData("20261205T1000Z", "2026-12-05T10:00:00.000Z")]
    [InlineData("20261205T100000", "2026-12-05T10:00:00.000Z")]
    [InlineData("20261205T100000+0900", "2026-12-05T01:00:00.000Z")]
    [InlineData("20261205 100000 UTC", "2026-12-05T10:00:00.000Z")]
    [InlineData("20261205100000", "2026-12-05T10:00:00.000Z")]
    [InlineData("20261205", "2026-12-05T00:00:00.000Z")]
    [InlineData("2026-12-05T10:00:00,250Z", "2026-12-05T10:00:00.250Z")]
    [InlineData("Sat Dec 05 10:00:00 UTC 2026", "2026-12-05T10:00:00.000Z")]
    [InlineData("Sat Dec  5 10:00:00 2026", "2026-12-05T10:00:00.000Z")]
    [InlineData("Fri Dec 5 10:00:00 GMT 2026 ", "2026-12-05T10:00:00.000Z")]
    [InlineData("Sat, Dec 05 10:00 Z 2026", "2026-12-05T10:00:00.000Z")]
    [InlineData("Sat December 05 10:00:00 +0900 2026", "2026-12-05T01:00:00.000Z")]
    [InlineData("1796464800", "2026-12-05T10:00:00.000Z")]
    [InlineData(" 1796464800 ", "2026-12-05T10:00:00.000Z")]
    [InlineData("1796464800.5", "2026-12-05T10:00:00.500Z")]
    [InlineData("1796464800250", "2026-12-05T10:00:00.250Z")]
    [InlineData("1.7964648E9", "2026-12-05T10:00:00.000Z")]
    [InlineData("1.79646480025E12", "2026-12-05T10:00:00.250Z")]
    [InlineData("999999999", "2001-09-09T01:46:39.000Z")]
    public void Every_form_of_the_tables_is_read(string text, string expected) => Assert.Equal(expected, Iso(Read($"\"{text}\"")));

    [Theory]
    [InlineData("1656763200", "2022-07-02T12:00:00.000Z")]
    [InlineData("1656763200.5", "2022-07-02T12:00:00.500Z")]
    [InlineData("1656763200123", "2022-07-02T12:00:00.123Z")]
    [InlineData("1.656763200123E12", "2022-07-02T12:00:00.123Z")]
    public void Seconds_and_milliseconds_since_1970_are_read(string number, string expected) => Assert.Equal(expected, Iso(Read(number)));

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("\"TBD\"")]
    [InlineData("\"Thu, 31 Feb 2022 00:00:00 GMT\"")]
    [InlineData("\"Thu, 2 Foo 2022 00:00:00 GMT\"")]
    [InlineData("\"Thu, 2 Jun 2022 00:02:24 PDT\"")]
    [InlineData("\"2 Jun 22 00:02:24 GMT\"")]
    [InlineData("\"2022-13-01T00:00:00Z\"")]
    [InlineData("\"2022-06-10T06:27:57Zulu\"")]
    [InlineData("\"2022-06-10T06:27:57+99:00\"")]
    [InlineData("\"2022-06-10T25:27:57Z\"")]
    [InlineData("\"2022-06-10T06:61:57Z\"")]
    [InlineData("\"2022-06-10T06\"")]
    [InlineData("\"0000-01-01T00:00:00Z\"")]
    [InlineData("\"9999-12-31T23:59:59-14:00\"")]
    [InlineData("\"2022\"")]
    [InlineData("\"20261305T100000Z\"")]
    [InlineData("\"20261205T250000Z\"")]
    [InlineData("\"20261205T1000000Z\"")]
    [InlineData("\"20261205T10\"")]
    [InlineData("\"20261305\"")]
    [InlineData("\"Sat Dec 05 10:00:00 PST 2026\"")]
    [InlineData("\"Sat Dec 05 10:00:00 UTC\"")]
    [InlineData("\"Sat Dec 05 10:00:00 UTC 26\"")]
    [InlineData("\"Sat Dec 05 10:00:00 UTC 2026 x\"")]
    [InlineData("\"1796464800s\"")]
    [InlineData("\"12345\"")]
    [InlineData("\"1796464800000000\"")]
    [InlineData("\"-1796464800\"")]
    [InlineData("\"1e300\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"05/12/2026\"")]
    [InlineData("-1")]
    [InlineData("1e300")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void Hopeless_date_is_null_and_noted_and_the_event_lives(string value)
    {
        var received = One(Document(value));
        Assert.Null(Assert.IsType<HealthEvent>(received.Event).StartTime);
        var problem = Assert.Single(received.Problems);
        Assert.Equal("detail.startTime", problem.Member);
        if (value[0] == '"')
        {
            Assert.Equal($"is not a date: {value}", problem.Reason);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void Missing_date_is_not_a_problem(string value)
    {
        var received = One(Document(value));
        Assert.Null(((HealthEvent)received.Event).StartTime);
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void Long_date_is_quoted_in_part_and_never_within_a_character()
    {
        var text = new string('x', 47) + "\uD83D\uDE00 and more";
        var reason = Assert.Single(One(Document(Sample.Quoted(text))).Problems).Reason;
        Assert.Equal($"is not a date: \"{new string('x', 47)}...\"", reason);
    }

    [Fact]
    public void Control_characters_do_not_reach_a_problem() =>
        Assert.Equal("is not a date: \"a b\"", Assert.Single(One(Document("\"a\\nb\"")).Problems).Reason);

    private static DateTimeOffset? Read(string value)
    {
        var received = One(Document(value));
        Assert.Empty(received.Problems);
        return ((HealthEvent)received.Event).StartTime;
    }

    private static string Document(string value) =>
        Sample.EventBridge("AWS Health Event", "aws.health", $$"""{"eventArn":"a","startTime":{{value}}}""");

    private static string? Iso(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    [Fact]
    public void Usual_forms_are_read_as_the_reader_of_every_form_reads_them()
    {
        var random = new Random(20261127);
        var pieces = new[] { "Z", "+0000", ".1Z", ".142Z", ".1234567Z", ".12345678Z", ".142+0000", ".Z", ".1a2Z", "z", "+0100", " ", "", "ZZ", "Z+0000" };
        var days = new[] { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "thu" };
        var months = new[] { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "dec", "Foo" };
        var (read, passed) = (0, 0);
        for (var i = 0; i < 50_000; i++)
        {
            // Mostly dates, sometimes with a number out of range or a character that is wrong.
            var (year, month, day) = (random.Next(1899, 10_000), random.Next(0, 14), random.Next(0, 33));
            var (hour, minute, second) = (random.Next(0, 25), random.Next(0, 61), random.Next(0, 62));
            var text = random.Next(2) == 0
                ? FormattableString.Invariant($"{year:D4}-{month:D2}-{day:D2}T{hour:D2}:{minute:D2}:{second:D2}{pieces[random.Next(pieces.Length)]}")
                : FormattableString.Invariant($"{days[random.Next(days.Length)]}, {day:D2} {months[random.Next(months.Length)]} {year:D4} {hour:D2}:{minute:D2}:{second:D2} GMT");
            var utf8 = Encoding.UTF8.GetBytes(text);
            if (random.Next(20) == 0)
            {
                utf8[random.Next(utf8.Length)] = (byte)" :-TZx0"[random.Next(7)];
            }

            // What it reads is the same date; what it does not read is for the other one.
            if (FixedDate.Parse(utf8) is { } date)
            {
                read++;
                Assert.Equal(AwsDate.ParseAny(utf8), date);
            }
            else
            {
                passed++;
            }
        }

        Assert.True(read > 5_000 && passed > 5_000, $"{read} were read, {passed} were not");
    }

    [Theory]
    [InlineData("Thu, 19 Nov 2026 09:38:00 GMT")]
    [InlineData("2026-11-19T09:42:05Z")]
    [InlineData("2026-11-19T09:42:07.318Z")]
    [InlineData("2026-11-19T09:42:42.142+0000")]
    public void Usual_forms_are_not_left_to_the_reader_of_every_form(string text) => Assert.NotNull(FixedDate.Parse(Encoding.UTF8.GetBytes(text)));
}

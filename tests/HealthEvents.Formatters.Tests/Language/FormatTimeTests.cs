using System.Globalization;

namespace HealthEvents.Formatters.Tests;

public sealed class FormatTimeTests
{
    private static readonly DateTimeOffset Moment = new(2026, 7, 20, 14, 46, 59, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "20 Jul 2026, 23:46 KST / 14:46 UTC")]
    [InlineData("ko", "2026\uB144 7\uC6D4 20\uC77C 23:46 KST / 14:46 UTC")]
    [InlineData("ja", "2026\u5E747\u670820\u65E5 23:46 KST / 14:46 UTC")]
    public void Instant_is_shown_in_every_zone_with_the_date_once(string language, string shown) =>
        Assert.Equal(shown, FormatTime.Instant(Moment, [Zone("Asia/Seoul"), TimeZoneInfo.Utc], MessageLanguage.Find(language)));

    [Fact]
    public void Instant_says_the_date_again_where_it_differs() => Assert.Equal(
        "21 Jul 2026, 02:46 AEST / 20 Jul 2026, 16:46 UTC",
        FormatTime.Instant(Moment.AddHours(2), [Zone("Australia/Sydney"), TimeZoneInfo.Utc], MessageLanguage.English));

    [Theory]
    [InlineData("Europe/Berlin", "16:46 CEST")]
    [InlineData("America/Los_Angeles", "07:46 PDT")]
    [InlineData("Asia/Shanghai", "22:46 UTC+08:00")]
    [InlineData("America/St_Johns", "12:16 UTC-02:30")]
    [InlineData("Africa/Abidjan", "14:46 UTC")]
    public void Zone_has_its_name_of_the_season_or_an_offset(string zone, string shown) =>
        Assert.EndsWith(shown, FormatTime.Instant(Moment, [Zone(zone)], MessageLanguage.English), StringComparison.Ordinal);

    [Fact]
    public void Winter_has_the_name_of_winter() =>
        Assert.EndsWith("15:46 CET", FormatTime.Instant(Moment.AddMonths(6), [Zone("Europe/Berlin")], MessageLanguage.English), StringComparison.Ordinal);

    [Fact]
    public void Without_a_zone_it_is_UTC() =>
        Assert.EndsWith("14:46 UTC", FormatTime.Instant(Moment, [], MessageLanguage.English), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "0 s", "0\uCD08", "0\u79D2")]
    [InlineData(59, "59 s", "59\uCD08", "59\u79D2")]
    [InlineData(60, "1 min", "1\uBD84", "1\u5206")]
    [InlineData(11565, "3 h 12 min", "3\uC2DC\uAC04 12\uBD84", "3\u6642\u959312\u5206")]
    [InlineData(86400, "1 d", "1\uC77C", "1\u65E5")]
    [InlineData(-90000, "1 d 1 h", "1\uC77C 1\uC2DC\uAC04", "1\u65E51\u6642\u9593")]
    [InlineData(200000000, "2,314 d", "2,314\uC77C", "2,314\u65E5")]
    public void Duration_is_said_in_its_two_largest_units(int seconds, string english, string korean, string japanese)
    {
        Assert.Equal(japanese, FormatTime.Duration(TimeSpan.FromSeconds(seconds), MessageLanguage.Japanese));
        Assert.Equal(english, FormatTime.Duration(TimeSpan.FromSeconds(seconds), MessageLanguage.English));
        Assert.Equal(korean, FormatTime.Duration(TimeSpan.FromSeconds(seconds), MessageLanguage.Korean));
    }

    [Theory]
    [InlineData("en", "in 1 d 23 h", "in 2 days", "in 1,000 days")]
    [InlineData("ko", "1\uC77C 23\uC2DC\uAC04 \uD6C4", "2\uC77C \uD6C4", "1,000\uC77C \uD6C4")]
    [InlineData("ja", "1\u65E523\u6642\u9593\u5F8C", "2\u65E5\u5F8C", "1,000\u65E5\u5F8C")]
    public void What_is_to_come_is_told_in_days_from_two_days_on(string language, string hours, string days, string years)
    {
        var spoken = MessageLanguage.Find(language);

        Assert.Equal(hours, FormatTime.Until(TimeSpan.FromHours(47), spoken));
        Assert.Equal(days, FormatTime.Until(TimeSpan.FromHours(48), spoken));
        Assert.Equal(years, FormatTime.Until(TimeSpan.FromDays(1000), spoken));
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    // The plain form of a moment in one zone: the formatter of .NET.
    [Theory]
    [InlineData("en", "d MMM yyyy', 'HH:mm 'UTC'")]
    [InlineData("ko", "yyyy'년' M'월' d'일' HH:mm 'UTC'")]
    [InlineData("ja", "yyyy'年'M'月'd'日' HH:mm 'UTC'")]
    public void Every_day_and_minute_is_written_as_dotnet_writes_it(string language, string pattern)
    {
        var spoken = MessageLanguage.Find(language);
        DateTimeOffset[] edges = [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(2024, 2, 29, 0, 0, 0, TimeSpan.Zero), new(9, 10, 9, 10, 9, 0, TimeSpan.Zero)];
        var days = Enumerable.Range(0, 400).Select(static i => Moment.AddDays(i).AddMinutes(61 * i));

        Assert.All(edges.Concat(days), moment =>
            Assert.Equal(moment.ToString(pattern, CultureInfo.InvariantCulture), FormatTime.Instant(moment, [TimeZoneInfo.Utc], spoken)));
    }

    [Fact]
    public void Moment_in_many_zones_is_whole()
    {
        TimeZoneInfo[] zones = [.. Enumerable.Range(0, 60).Select(static i => Zone(i % 2 == 0 ? "Pacific/Kiritimati" : "Pacific/Pago_Pago"))];

        var shown = FormatTime.Instant(Moment, zones, MessageLanguage.Korean).Split(" / ");

        Assert.Equal(60, shown.Length);
        Assert.Equal(30, shown.Count(static zone => zone.EndsWith(" UTC+14:00", StringComparison.Ordinal)));
        Assert.Equal(30, shown.Count(static zone => zone.EndsWith(" UTC-11:00", StringComparison.Ordinal)));
    }
}

namespace HealthEvents.Formatters.Tests;

public sealed class FormatTimeTests
{
    private static readonly DateTimeOffset Moment = new(2026, 7, 20, 14, 46, 59, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "20 Jul 2026, 23:46 KST / 14:46 UTC")]
    [InlineData("ko", "2026\uB144 7\uC6D4 20\uC77C 23:46 KST / 14:46 UTC")]
    [InlineData("ja", "2026\u5E747\u670820\u65E5 23:46 KST / 14:46 UTC")]
    public void Instant_is_shown_in_every_zone_with_the_date_once(string language, string shown) =>
        Assert.Equal(shown, FormatTime.Instant(Moment, [Zone("Asia/Seoul"), TimeZoneInfo.Utc], FormatWords.For(language)));

    [Fact]
    public void Instant_says_the_date_again_where_it_differs() => Assert.Equal(
        "21 Jul 2026, 02:46 AEST / 20 Jul 2026, 16:46 UTC",
        FormatTime.Instant(Moment.AddHours(2), [Zone("Australia/Sydney"), TimeZoneInfo.Utc], FormatWords.English));

    [Theory]
    [InlineData("Europe/Berlin", "16:46 CEST")]
    [InlineData("America/Los_Angeles", "07:46 PDT")]
    [InlineData("Asia/Shanghai", "22:46 UTC+08:00")]
    [InlineData("America/St_Johns", "12:16 UTC-02:30")]
    [InlineData("Africa/Abidjan", "14:46 UTC")]
    public void Zone_has_its_name_of_the_season_or_an_offset(string zone, string shown) =>
        Assert.EndsWith(shown, FormatTime.Instant(Moment, [Zone(zone)], FormatWords.English), StringComparison.Ordinal);

    [Fact]
    public void Winter_has_the_name_of_winter() =>
        Assert.EndsWith("15:46 CET", FormatTime.Instant(Moment.AddMonths(6), [Zone("Europe/Berlin")], FormatWords.English), StringComparison.Ordinal);

    [Fact]
    public void Without_a_zone_it_is_UTC() =>
        Assert.EndsWith("14:46 UTC", FormatTime.Instant(Moment, [], FormatWords.English), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "0 s", "0\uCD08")]
    [InlineData(59, "59 s", "59\uCD08")]
    [InlineData(60, "1 min", "1\uBD84")]
    [InlineData(11565, "3 h 12 min", "3\uC2DC\uAC04 12\uBD84")]
    [InlineData(86400, "1 d", "1\uC77C")]
    [InlineData(-90000, "1 d 1 h", "1\uC77C 1\uC2DC\uAC04")]
    [InlineData(200000000, "2,314 d", "2,314\uC77C")]
    public void Duration_is_said_in_its_two_largest_units(int seconds, string english, string korean)
    {
        Assert.Equal(english, FormatTime.Duration(TimeSpan.FromSeconds(seconds), FormatWords.English));
        Assert.Equal(korean, FormatTime.Duration(TimeSpan.FromSeconds(seconds), FormatWords.Korean));
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}

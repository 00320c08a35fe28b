using System.Globalization;

namespace HealthEvents.Sinks.Tests;

public sealed class WeeklyTimesTests
{
    [Theory]
    [InlineData("Mon-Fri 09:00-18:00 Asia/Seoul", "2026-11-27T00:00:00Z", true)]
    [InlineData("Mon-Fri 09:00-18:00 Asia/Seoul", "2026-11-26T23:59:59Z", false)]
    [InlineData("Mon-Fri 09:00-18:00 Asia/Seoul", "2026-11-27T08:59:59Z", true)]
    [InlineData("Mon-Fri 09:00-18:00 Asia/Seoul", "2026-11-27T09:00:00Z", false)]
    [InlineData("Mon-Fri 09:00-18:00 Asia/Seoul", "2026-11-28T00:00:00Z", false)]
    [InlineData("09:00-18:00", "2026-11-28T09:00:00Z", true)]
    [InlineData("9:00-18:00", "2026-11-28T09:00:00Z", true)]
    [InlineData("sat,SUN 00:00-24:00", "2026-11-29T23:59:59.999Z", true)]
    [InlineData("sat,SUN 00:00-24:00", "2026-11-30T00:00:00Z", false)]
    [InlineData("Saturday-Monday 00:00-24:00", "2026-11-30T12:00:00Z", true)]
    [InlineData("Saturday-Monday 00:00-24:00", "2026-12-01T12:00:00Z", false)]
    [InlineData("Mon,Wed-Thu 10:00-11:00", "2026-11-26T10:30:00Z", true)]
    [InlineData("Mon,Wed-Thu 10:00-11:00", "2026-11-24T10:30:00Z", false)]
    public void Times_of_a_week(string text, string moment, bool contains) => AssertContains(text, moment, contains);

    [Theory]
    [InlineData("Fri 22:00-07:00", "2026-11-27T21:59:00Z", false)]
    [InlineData("Fri 22:00-07:00", "2026-11-27T22:00:00Z", true)]
    [InlineData("Fri 22:00-07:00", "2026-11-28T06:59:00Z", true)]
    [InlineData("Fri 22:00-07:00", "2026-11-28T07:00:00Z", false)]
    [InlineData("Fri 22:00-07:00", "2026-11-27T03:00:00Z", false)]
    [InlineData("Sat 22:00-07:00", "2026-11-29T03:00:00Z", true)]
    [InlineData("Sun 22:00-07:00", "2026-11-30T03:00:00Z", true)]
    [InlineData("22:00-00:00", "2026-11-27T23:59:00Z", true)]
    [InlineData("22:00-00:00", "2026-11-28T00:00:00Z", false)]
    [InlineData("22:00-24:00", "2026-11-27T23:59:00Z", true)]
    public void Times_over_midnight_belong_to_the_day_on_which_they_begin(string text, string moment, bool contains) => AssertContains(text, moment, contains);

    // Berlin goes from 02:00 to 03:00 on 29 March 2026 at 01:00 UTC, and from 03:00 to 02:00 on 25 October 2026 at 01:00 UTC.
    [Theory]
    [InlineData("Sat 22:00-07:00 Europe/Berlin", "2026-03-28T20:59:00Z", false)]
    [InlineData("Sat 22:00-07:00 Europe/Berlin", "2026-03-28T21:00:00Z", true)]
    [InlineData("Sat 22:00-07:00 Europe/Berlin", "2026-03-29T04:59:00Z", true)]
    [InlineData("Sat 22:00-07:00 Europe/Berlin", "2026-03-29T05:00:00Z", false)]
    [InlineData("Sat 22:00-07:00 Europe/Berlin", "2026-10-24T20:00:00Z", true)]
    [InlineData("Sat 22:00-07:00 Europe/Berlin", "2026-10-25T05:59:00Z", true)]
    [InlineData("Sat 22:00-07:00 Europe/Berlin", "2026-10-25T06:00:00Z", false)]
    [InlineData("02:15-02:45 Europe/Berlin", "2026-03-29T00:59:00Z", false)]
    [InlineData("02:15-02:45 Europe/Berlin", "2026-03-29T01:00:00Z", false)]
    [InlineData("02:15-03:45 Europe/Berlin", "2026-03-29T01:00:00Z", true)]
    [InlineData("02:15-02:45 Europe/Berlin", "2026-10-25T00:30:00Z", true)]
    [InlineData("02:15-02:45 Europe/Berlin", "2026-10-25T01:00:00Z", false)]
    [InlineData("02:15-02:45 Europe/Berlin", "2026-10-25T01:30:00Z", true)]
    [InlineData("Sun 00:00-24:00 Europe/Berlin", "2026-10-25T22:59:00Z", true)]
    [InlineData("Sun 00:00-24:00 Europe/Berlin", "2026-10-25T23:00:00Z", false)]
    public void Clock_on_the_wall_counts_on_the_days_of_a_clock_change(string text, string moment, bool contains) => AssertContains(text, moment, contains);

    [Theory]
    [InlineData("", "These are not times.")]
    [InlineData("Mon-Fri", "These are not times.")]
    [InlineData("Mon-Fri 09:00-18:00 Asia/Seoul now", "These are not times.")]
    [InlineData("on Mon 09:00-18:00", "These are not times.")]
    [InlineData("Mo-Fr 09:00-18:00", "There are no such days.")]
    [InlineData("Mon-Wed-Fri 09:00-18:00", "There are no such days.")]
    [InlineData("Mon, 09:00-18:00", "There are no such days.")]
    [InlineData("09:00", "It is not from and until")]
    [InlineData("09:00-18:60", "It is not from and until")]
    [InlineData("09:00-24:01", "It is not from and until")]
    [InlineData("24:00-09:00", "It is not from and until")]
    [InlineData("9:0-18:00", "It is not from and until")]
    [InlineData("+9:00-18:00", "It is not from and until")]
    [InlineData("09:00-18:00-20:00", "It is not from and until")]
    [InlineData("09:00-09:00", "It ends when it begins. For the whole day write 00:00-24:00.")]
    [InlineData("09:00-18:00 Asia/Soul", "This system does not know such a time zone.")]
    public void Wrong_text_is_explained(string text, string problem)
    {
        Assert.False(WeeklyTimes.TryParse(text, out _, out var found));
        Assert.StartsWith(problem, found, StringComparison.Ordinal);
    }

    private static void AssertContains(string text, string moment, bool contains)
    {
        Assert.True(WeeklyTimes.TryParse(text, out var times, out var problem), problem);
        Assert.Equal(contains, times.Contains(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));
    }
}

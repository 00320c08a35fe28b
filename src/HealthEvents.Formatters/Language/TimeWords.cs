namespace HealthEvents.Formatters;

/// <summary>The words for moments and lengths of time.</summary>
internal static class TimeWords
{
    public static readonly Phrase Days = new(en: "{0} d", ko: "{0}일", ja: "{0}日");
    public static readonly Phrase Hours = new(en: "{0} h", ko: "{0}시간", ja: "{0}時間");
    public static readonly Phrase Minutes = new(en: "{0} min", ko: "{0}분", ja: "{0}分");
    public static readonly Phrase Seconds = new(en: "{0} s", ko: "{0}초", ja: "{0}秒");
    public static readonly Phrase TwoUnits = new(en: "{0} {1}", ko: "{0} {1}", ja: "{0}{1}");
    public static readonly Phrase InDays = new(en: "in {0} days", ko: "{0}일 후", ja: "{0}日後");
    public static readonly Phrase InLength = new(en: "in {0}", ko: "{0} 후", ja: "{0}後");

    /// <summary>A date: <c>d</c> is the day, <c>M</c> the month as a number, <c>N</c> its English name, <c>y</c> the year.</summary>
    public static readonly Phrase DatePattern = new(en: "d N y", ko: "y년 M월 d일", ja: "y年M月d日");

    /// <summary>Stands between the date and the time of day.</summary>
    public static readonly Phrase DateTimeSeparator = new(en: ", ", ko: " ", ja: " ");
}

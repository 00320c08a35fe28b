using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>The words that formatters add to a summary, in one language.</summary>
internal sealed class FormatWords
{
    public required string Critical { get; init; }

    public required string High { get; init; }

    public required string Medium { get; init; }

    public required string Low { get; init; }

    public required string Info { get; init; }

    public required string Unknown { get; init; }

    /// <summary>Stands before the severity of what must not be taken for an everyday notice.</summary>
    public required string Urgent { get; init; }

    public required string Upcoming { get; init; }

    public required string Resolved { get; init; }

    /// <summary>Ends a list that was cut: <c>{0}</c> is how many items are not shown.</summary>
    public required string AndMore { get; init; }

    /// <summary>Ends a text that was cut.</summary>
    public required string Shortened { get; init; }

    /// <summary>Ends a message that was cut: <c>{0}</c> is how many parts are not shown.</summary>
    public required string PartLeftOut { get; init; }

    /// <summary>The same for more than one part.</summary>
    public required string PartsLeftOut { get; init; }

    /// <summary>Stands for the missing side of a change.</summary>
    public required string Nothing { get; init; }

    public required string Days { get; init; }

    public required string Hours { get; init; }

    public required string Minutes { get; init; }

    public required string Seconds { get; init; }

    /// <summary>The date of an instant, in the notation of <see cref="DateTimeOffset.ToString(string, IFormatProvider)"/>.</summary>
    public required string DatePattern { get; init; }

    /// <summary>Between the date and the time of day.</summary>
    public required string DateTimeSeparator { get; init; }

    public static FormatWords English { get; } = new()
    {
        Critical = "Critical",
        High = "High",
        Medium = "Medium",
        Low = "Low",
        Info = "Info",
        Unknown = "Unknown",
        Urgent = "URGENT",
        Upcoming = "Upcoming",
        Resolved = "Resolved",
        AndMore = "and {0} more",
        Shortened = " (shortened)",
        PartLeftOut = "{0} part left out",
        PartsLeftOut = "{0} parts left out",
        Nothing = "(none)",
        Days = " d",
        Hours = " h",
        Minutes = " min",
        Seconds = " s",
        DatePattern = "d MMM yyyy",
        DateTimeSeparator = ", ",
    };

    public static FormatWords Korean { get; } = new()
    {
        Critical = "심각",
        High = "높음",
        Medium = "중간",
        Low = "낮음",
        Info = "정보",
        Unknown = "알 수 없음",
        Urgent = "긴급",
        Upcoming = "예정",
        Resolved = "해결됨",
        AndMore = "외 {0}건",
        Shortened = " (이하 생략)",
        PartLeftOut = "{0}개 항목 생략",
        PartsLeftOut = "{0}개 항목 생략",
        Nothing = "(없음)",
        Days = "일",
        Hours = "시간",
        Minutes = "분",
        Seconds = "초",
        DatePattern = "yyyy'년' M'월' d'일'",
        DateTimeSeparator = " ",
    };

    public static FormatWords Japanese { get; } = new()
    {
        Critical = "重大",
        High = "高",
        Medium = "中",
        Low = "低",
        Info = "情報",
        Unknown = "不明",
        Urgent = "緊急",
        Upcoming = "予定",
        Resolved = "解決済み",
        AndMore = "他{0}件",
        Shortened = "（以下省略）",
        PartLeftOut = "{0}項目を省略",
        PartsLeftOut = "{0}項目を省略",
        Nothing = "(なし)",
        Days = "日",
        Hours = "時間",
        Minutes = "分",
        Seconds = "秒",
        DatePattern = "yyyy'年'M'月'd'日'",
        DateTimeSeparator = " ",
    };

    public static FormatWords For(string? language) => MessageLanguage.Pick(language, English, Korean, Japanese);

    /// <summary>The end of a list of which some items are not shown.</summary>
    public string More(int items) => Fill(AndMore, items);

    /// <summary>The end of a message of which some parts are not shown.</summary>
    public string LeftOut(int parts) => Fill(parts == 1 ? PartLeftOut : PartsLeftOut, parts);

    private static string Fill(string sentence, int number) =>
        sentence.Replace("{0}", number.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

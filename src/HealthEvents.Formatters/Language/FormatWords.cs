namespace HealthEvents.Formatters;

/// <summary>The words that formatters add to a summary.</summary>
internal static class FormatWords
{
    public static readonly Phrase Critical = new(en: "Critical", ko: "심각", ja: "重大");
    public static readonly Phrase High = new(en: "High", ko: "높음", ja: "高");
    public static readonly Phrase Medium = new(en: "Medium", ko: "중간", ja: "中");
    public static readonly Phrase Low = new(en: "Low", ko: "낮음", ja: "低");
    public static readonly Phrase Info = new(en: "Info", ko: "정보", ja: "情報");
    public static readonly Phrase Unknown = new(en: "Unknown", ko: "알 수 없음", ja: "不明");

    /// <summary>Stands before the severity of what must not be taken for an everyday notice.</summary>
    public static readonly Phrase Urgent = new(en: "URGENT", ko: "긴급", ja: "緊急");

    public static readonly Phrase Upcoming = new(en: "Upcoming", ko: "예정", ja: "予定");
    public static readonly Phrase Resolved = new(en: "Resolved", ko: "해결됨", ja: "解決済み");
    public static readonly Phrase Completed = new(en: "Completed", ko: "완료됨", ja: "完了");
    public static readonly Phrase Ended = new(en: "Ended", ko: "이벤트 종료됨", ja: "イベント終了");
    public static readonly Phrase Closed = new(en: "Closed", ko: "종결됨", ja: "クローズ");

    /// <summary>Ends a list that was cut: <c>{0}</c> is how many items are not shown.</summary>
    public static readonly Phrase More = new(en: "and {0} more", ko: "외 {0}개", ja: "他 {0} 件");

    /// <summary>Ends a text that was cut.</summary>
    public static readonly Phrase Shortened = new(en: " (shortened)", ko: " (이하 생략)", ja: " (以下省略)");

    /// <summary>Ends a message that was cut: <c>{0}</c> is how many parts are not shown.</summary>
    public static readonly Phrase LeftOut = new(en: "{0} {0:part|parts} left out", ko: "{0}개 항목 생략", ja: "{0} 項目を省略");

    /// <summary>Stands for the missing side of a change.</summary>
    public static readonly Phrase Nothing = new(en: "(none)", ko: "(없음)", ja: "(なし)");
}

namespace HealthEvents.Formatters;

/// <summary>The words of messages that tell a flood of events.</summary>
internal static class FloodWords
{
    public static readonly Phrase Accounts = new(en: "Accounts", ko: "계정", ja: "アカウント");
    public static readonly Phrase Counted = new(en: "{0} {0:event|events}", ko: "이벤트 {0}개", ja: "イベント {0} 件");
    public static readonly Phrase CountedSort = new(en: "{0} {1}", ko: "{1} {0}개", ja: "{1} {0} 件");
    public static readonly Phrase Latest = new(en: "Latest", ko: "최근 발생 시각", ja: "最新の発生日時");
    public static readonly Phrase Notifications = new(en: "Notifications", ko: "알림 수", ja: "通知数");
    public static readonly Phrase Regions = new(en: "Regions", ko: "리전", ja: "リージョン");
    public static readonly Phrase ToldBefore = new(en: "Already sent", ko: "이미 전송된 알림 수", ja: "送信済みの通知数");
    public static readonly Phrase Within = new(en: "{0} in {1}", ko: "{1} 동안 {0}", ja: "{1} の間に {0}");
    public static readonly Phrase WorstFirst = new(en: "Worst first", ko: "심각도 높은 순", ja: "重大度の高い順");
}

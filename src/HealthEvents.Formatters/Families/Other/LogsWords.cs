namespace HealthEvents.Formatters;

/// <summary>The words of messages about lines of a log.</summary>
internal static class LogsWords
{
    // Labels of facts, and headings of sections.
    public static readonly Phrase Filters = new(en: "Subscription filters", ko: "구독 필터", ja: "サブスクリプションフィルター");
    public static readonly Phrase Lines = new(en: "Log lines", ko: "로그", ja: "ログ");
    public static readonly Phrase Stream = new(en: "Log stream", ko: "로그 스트림", ja: "ログストリーム");

    // Headlines, and the second line.
    public static readonly Phrase CountedLines = new(
        en: "{0} {0:log line|log lines}",
        ko: "로그 {0}줄",
        ja: "ログ {0} 行");
    public static readonly Phrase UnnamedGroup = new(en: "an unnamed log group", ko: "이름 없는 로그 그룹", ja: "名前のないロググループ");
}

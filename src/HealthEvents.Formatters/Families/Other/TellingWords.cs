namespace HealthEvents.Formatters;

/// <summary>The words beside what a document of a sort that nobody models tells.</summary>
internal static class TellingWords
{
    // Labels of facts.
    public static readonly Phrase Action = new(en: "Action", ko: "작업", ja: "アクション");
    public static readonly Phrase Category = new(en: "Category", ko: "범주", ja: "カテゴリ");
    public static readonly Phrase Cost = new(en: "Cost", ko: "비용", ja: "コスト");
    public static readonly Phrase ExitCode = new(en: "Exit code", ko: "종료 코드", ja: "終了コード");
    public static readonly Phrase Findings = new(en: "Findings", ko: "조사 결과", ja: "検出結果");
    public static readonly Phrase Host = new(en: "Host", ko: "호스트", ja: "ホスト");
    public static readonly Phrase Id = new(en: "ID", ko: "ID", ja: "ID");
    public static readonly Phrase Link = new(en: "Link", ko: "링크", ja: "リンク");
    public static readonly Phrase Name = new(en: "Name", ko: "이름", ja: "名前");
    public static readonly Phrase Resource = new(en: "Resource", ko: "리소스", ja: "リソース");
    public static readonly Phrase Runbook = new(en: "Runbook", ko: "런북", ja: "ランブック");
    public static readonly Phrase Severity = new(en: "Severity", ko: "심각도", ja: "重要度");
    public static readonly Phrase Stage = new(en: "Stage", ko: "스테이지", ja: "ステージ");
    public static readonly Phrase Time = new(en: "Time", ko: "시각", ja: "日時");
    public static readonly Phrase Type = new(en: "Type", ko: "유형", ja: "タイプ");
    public static readonly Phrase User = new(en: "User", ko: "사용자", ja: "ユーザー");

    // The second line: how many there are of a series.
    public static readonly Phrase Worst = new(en: "{0}, highest severity {1}", ko: "{0}, 최고 심각도 {1}", ja: "{0}、最も高い重要度 {1}");
    public static readonly Phrase CountedItems = new(en: "{0} items", ko: "항목 {0}개", ja: "{0} 件");
    public static readonly PhraseTable CountedSeries = new(
        ("findings", new(en: "{0} findings", ko: "조사 결과 {0}개", ja: "検出結果 {0} 件")),
        ("alerts", new(en: "{0} alerts", ko: "알림 {0}건", ja: "アラート {0} 件")),
        ("records", new(en: "{0} records", ko: "레코드 {0}개", ja: "レコード {0} 件")),
        ("events", new(en: "{0} events", ko: "이벤트 {0}건", ja: "イベント {0} 件")),
        ("anomalies", new(en: "{0} anomalies", ko: "이상 {0}건", ja: "異常 {0} 件")));
}

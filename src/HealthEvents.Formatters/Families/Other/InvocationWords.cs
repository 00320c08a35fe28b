namespace HealthEvents.Formatters;

/// <summary>The words of messages about Lambda functions that failed.</summary>
internal static class InvocationWords
{
    // Labels of facts, and headings of sections.
    public static readonly Phrase Arrival = new(en: "Waiting since", ko: "대기 시작 시각", ja: "待機開始日時");
    public static readonly Phrase Cause = new(en: "Cause", ko: "원인", ja: "原因");
    public static readonly Phrase EventSource = new(en: "Event source", ko: "이벤트 소스", ja: "イベントソース");
    public static readonly Phrase Position = new(en: "Sequence numbers", ko: "시퀀스 번호", ja: "シーケンス番号");
    public static readonly Phrase Records = new(en: "Records", ko: "레코드", ja: "レコード");
    public static readonly Phrase Shard = new(en: "Shard", ko: "샤드", ja: "シャード");
    public static readonly Phrase StackTrace = new(en: "Stack trace", ko: "스택 추적", ja: "スタックトレース");

    // Links.
    public static readonly Phrase FunctionLink = new(en: "View function", ko: "함수 보기", ja: "関数を表示");

    // Headlines.
    public static readonly Phrase Failed = new(
        en: "Lambda function {0} failed",
        ko: "Lambda 함수 {0} 실패",
        ja: "Lambda 関数 {0} が失敗しました");

    // The second line.
    public static readonly Phrase CountedRecords = new(
        en: "{0} {0:record|records} from {1} not processed",
        ko: "{1} 레코드 {0}개가 처리되지 않음",
        ja: "{1} のレコード {0} 件が未処理");
    public static readonly Phrase UncountedRecords = new(
        en: "records from {0} not processed",
        ko: "{0} 레코드가 처리되지 않음",
        ja: "{0} のレコードが未処理");
}

using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>Why a message could not be read.</summary>
internal static class ReadFailureWords
{
    private static readonly Phrase NotRecognized = new(en: "JSON of a kind that is not known", ko: "알 수 없는 종류의 JSON", ja: "種類が不明な JSON");
    private static readonly Phrase NotUtf8 = new(en: "Not UTF-8 text", ko: "UTF-8 텍스트가 아님", ja: "UTF-8 のテキストではありません");
    private static readonly Phrase Empty = new(en: "Empty message", ko: "빈 메시지", ja: "空のメッセージ");
    private static readonly Phrase NoContent = new(en: "Message without content", ko: "내용 없는 메시지", ja: "内容のないメッセージ");
    private static readonly Phrase EntryWithoutDetail = new(
        en: "Entry without detail and detail-type",
        ko: "detail과 detail-type이 없는 항목",
        ja: "detail と detail-type のないエントリ");
    private static readonly Phrase NotBase64 = new(
        en: "Body that should be base64 but is not",
        ko: "본문이 base64가 아님",
        ja: "本文が base64 ではありません");
    private static readonly Phrase Aggregated = new(
        en: "Several records that the Kinesis Producer Library put into one",
        ko: "Kinesis Producer Library가 여러 레코드를 하나로 집계한 레코드",
        ja: "Kinesis Producer Library が複数のレコードを 1 つに集約したレコード");
    private static readonly Phrase NotWellFormed = new(
        en: "Not well-formed JSON (line {0}, byte {1})",
        ko: "올바른 형식의 JSON이 아님({0}행 {1}바이트)",
        ja: "JSON の形式が正しくありません ({0} 行目、{1} バイト目)");
    private static readonly Phrase TooLarge = new(
        en: "Larger than {0} bytes: only the first {1} are shown",
        ko: "{0}바이트 초과: 처음 {1}바이트만 표시",
        ja: "{0} バイトを超過: 先頭の {1} バイトのみ表示");
    private static readonly Phrase TooDeep = new(
        en: "Nested deeper than {0} levels",
        ko: "중첩이 {0}단계를 초과",
        ja: "入れ子が {0} 階層を超過");
    private static readonly Phrase TooManyEnvelopes = new(
        en: "Nested in more than {0} envelopes",
        ko: "봉투 중첩이 {0}개를 초과",
        ja: "{0} 個を超える封筒に入れ子");
    private static readonly Phrase TooManyRecords = new(
        en: "More than {0} records: the others were not read",
        ko: "레코드 {0}개 초과: 나머지는 읽지 않음",
        ja: "レコードが {0} 件を超過: 残りは読み取っていません");

    /// <summary>The words for a failure of the reader, or <see langword="null"/> for one that it does not explain.</summary>
    public static string? In(MessageLanguage language, ReadFailure failure)
    {
        var first = failure.Number.ToString(CultureInfo.InvariantCulture);
        var second = failure.SecondNumber.ToString(CultureInfo.InvariantCulture);
        return PhraseOf(failure.Kind)?.In(language, first, second);
    }

    private static Phrase? PhraseOf(ReadFailureKind kind) => kind switch
    {
        ReadFailureKind.Empty => Empty,
        ReadFailureKind.NoContent or ReadFailureKind.RecordWithoutContent
            or ReadFailureKind.MessageWithoutContent or ReadFailureKind.RequestWithoutBody => NoContent,
        ReadFailureKind.EntryWithoutDetail => EntryWithoutDetail,
        ReadFailureKind.NotBase64 => NotBase64,
        ReadFailureKind.NotUtf8 => NotUtf8,
        ReadFailureKind.NotWellFormed => NotWellFormed,
        ReadFailureKind.Aggregated => Aggregated,
        ReadFailureKind.NotRecognized => NotRecognized,
        ReadFailureKind.TooLarge => TooLarge,
        ReadFailureKind.TooDeep => TooDeep,
        ReadFailureKind.TooManyEnvelopes => TooManyEnvelopes,
        ReadFailureKind.TooManyRecords => TooManyRecords,
        _ => null,
    };
}

using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>Why a message could not be read.</summary>
internal static class ReadFailureWords
{
    private static readonly Phrase NotRecognized = new(en: "JSON of an unknown kind", ko: "알 수 없는 형식의 JSON", ja: "不明な形式の JSON");
    private static readonly Phrase NotUtf8 = new(en: "Not UTF-8 text", ko: "UTF-8 텍스트가 아님", ja: "UTF-8 のテキストではありません");
    private static readonly Phrase Empty = new(en: "Empty message", ko: "빈 메시지", ja: "空のメッセージ");
    private static readonly Phrase NoContent = new(en: "Message without content", ko: "내용 없는 메시지", ja: "内容のないメッセージ");
    private static readonly Phrase EntryWithoutDetail = new(
        en: "Entry without detail and detail-type",
        ko: "detail과 detail-type이 없는 항목",
        ja: "detail と detail-type がないエントリ");
    private static readonly Phrase NotBase64 = new(
        en: "The body should be base64 but is not",
        ko: "본문이 base64 형식이 아님",
        ja: "本文が base64 形式ではありません");
    private static readonly Phrase NotGzip = new(
        en: "The gzip data cannot be decompressed",
        ko: "gzip 압축을 풀 수 없음",
        ja: "gzip を解凍できません");
    private static readonly Phrase Aggregated = new(
        en: "Several records that the Kinesis Producer Library aggregated into one",
        ko: "Kinesis Producer Library가 여러 레코드를 하나로 집계한 레코드",
        ja: "Kinesis Producer Library が複数のレコードを 1 つに集約したレコード");
    private static readonly Phrase NotWellFormed = new(
        en: "Not valid JSON (line {0}, byte {1})",
        ko: "JSON 형식 오류 ({0}행 {1}번째 바이트)",
        ja: "JSON の形式エラー ({0} 行目、{1} バイト目)");
    private static readonly Phrase TooLarge = new(
        en: "Larger than {0} bytes, only the first {1} are shown",
        ko: "{0}바이트 초과, 처음 {1}바이트만 표시",
        ja: "{0} バイトを超過、先頭の {1} バイトのみ表示");
    private static readonly Phrase TooDeep = new(
        en: "Nested deeper than {0} levels",
        ko: "중첩이 {0}단계를 초과",
        ja: "ネストが {0} 階層を超過");
    private static readonly Phrase TooManyEnvelopes = new(
        en: "Wrapped in more than {0} envelopes",
        ko: "래핑(envelope) 중첩이 {0}개를 초과",
        ja: "エンベロープが {0} 個を超えてネスト");
    private static readonly Phrase TooManyRecords = new(
        en: "More than {0} records, the others were not read",
        ko: "레코드 {0}개 초과, 나머지는 읽지 않음",
        ja: "レコードが {0} 件を超過、残りは読み取っていません");

    // What to do about it.
    private static readonly Phrase CheckSender = new(
        en: "Check the sender: the message arrived cut off or damaged",
        ko: "잘리거나 손상된 상태로 도착했으니 보낸 쪽을 확인하세요",
        ja: "途中で切れたか破損した状態で届いています。送信元を確認してください");
    private static readonly Phrase CheckForm = new(
        en: "Check the settings of the sender",
        ko: "보낸 쪽의 설정을 확인하세요",
        ja: "送信元の設定を確認してください");
    private static readonly Phrase SendLess = new(
        en: "Look at the original, and send less at once",
        ko: "원본을 확인하고, 한 번에 보내는 양을 줄이세요",
        ja: "元のメッセージを確認し、一度に送る量を減らしてください");

    /// <summary>The words for a failure of the reader, or <see langword="null"/> for one that it does not explain.</summary>
    public static string? In(MessageLanguage language, ReadFailure failure)
    {
        var first = failure.Number.ToString(CultureInfo.InvariantCulture);
        var second = failure.SecondNumber.ToString(CultureInfo.InvariantCulture);
        return PhraseOf(failure.Kind)?.In(language, first, second);
    }

    /// <summary>The same, and what to do about it, in one line.</summary>
    public static string? WithAdvice(MessageLanguage language, ReadFailure failure)
    {
        var why = In(language, failure);
        return why is null || AdviceOf(failure.Kind) is not { } advice ? why : why + SharedWords.SentenceEnd.In(language) + advice.In(language);
    }

    private static Phrase? AdviceOf(ReadFailureKind kind) => kind switch
    {
        ReadFailureKind.NotWellFormed or ReadFailureKind.NotUtf8 or ReadFailureKind.NotBase64 or ReadFailureKind.NotGzip => CheckSender,
        ReadFailureKind.Aggregated or ReadFailureKind.EntryWithoutDetail or ReadFailureKind.RecordWithoutContent
            or ReadFailureKind.MessageWithoutContent => CheckForm,
        ReadFailureKind.TooLarge or ReadFailureKind.TooDeep or ReadFailureKind.TooManyEnvelopes or ReadFailureKind.TooManyRecords => SendLess,
        _ => null,
    };

    private static Phrase? PhraseOf(ReadFailureKind kind) => kind switch
    {
        ReadFailureKind.Empty => Empty,
        ReadFailureKind.NoContent or ReadFailureKind.RecordWithoutContent
            or ReadFailureKind.MessageWithoutContent or ReadFailureKind.RequestWithoutBody => NoContent,
        ReadFailureKind.EntryWithoutDetail => EntryWithoutDetail,
        ReadFailureKind.NotBase64 => NotBase64,
        ReadFailureKind.NotGzip => NotGzip,
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

namespace HealthEvents.Formatters;

/// <summary>Why a message could not be read, in words of a language.</summary>
internal static class SummaryReasons
{
    /// <summary>The words for a failure of the reader, or <see langword="null"/> for one that says nothing.</summary>
    public static string? Words(ReadFailure failure, string language)
    {
        var (number, second) = (failure.Number, failure.SecondNumber);
        return failure.Kind switch
        {
            ReadFailureKind.NotRecognized =>
                Pick("JSON of a kind that is not known", "알 수 없는 종류의 JSON", "種類が不明な JSON"),
            ReadFailureKind.NotWellFormed => Pick(
                $"Not well-formed JSON (line {number}, byte {second})",
                $"올바른 형식의 JSON이 아님({number}행 {second}바이트)",
                $"JSON の形式が正しくありません ({number} 行目、{second} バイト目)"),
            ReadFailureKind.NotUtf8 => Pick("Not UTF-8 text", "UTF-8 텍스트가 아님", "UTF-8 のテキストではありません"),
            ReadFailureKind.Empty => Pick("Empty message", "빈 메시지", "空のメッセージ"),
            ReadFailureKind.NoContent or ReadFailureKind.RecordWithoutContent or ReadFailureKind.MessageWithoutContent
                or ReadFailureKind.RequestWithoutBody => Pick("Message without content", "내용 없는 메시지", "内容のないメッセージ"),
            ReadFailureKind.TooLarge => Pick(
                $"Larger than {number} bytes: only the first {second} are shown",
                $"{number}바이트 초과: 처음 {second}바이트만 표시",
                $"{number} バイトを超過: 先頭の {second} バイトのみ表示"),
            ReadFailureKind.TooDeep => Pick(
                $"Nested deeper than {number} levels", $"중첩이 {number}단계를 초과", $"入れ子が {number} 階層を超過"),
            ReadFailureKind.TooManyEnvelopes => Pick(
                $"Nested in more than {number} envelopes", $"봉투 중첩이 {number}개를 초과", $"{number} 個を超える封筒に入れ子"),
            ReadFailureKind.TooManyRecords => Pick(
                $"More than {number} records: the others were not read",
                $"레코드 {number}개 초과: 나머지는 읽지 않음",
                $"レコードが {number} 件を超過: 残りは読み取っていません"),
            ReadFailureKind.Unknown => null,

            // The others are rare, and are said in English.
            _ => failure.ToString(),
        };

        string Pick(string english, string korean, string japanese) => MessageLanguage.Pick(language, english, korean, japanese);
    }
}

using System.Text;

namespace HealthEvents.Formatters;

/// <summary>Why a message could not be read, in words of a language. The set is open: an unknown reason stays as it is.</summary>
internal static class SummaryReasons
{
    /// <summary>The words for a reason of the reader, such as <c>is nested deeper than 64 levels</c>.</summary>
    public static string Words(string reason, string language)
    {
        // The numbers stand apart from the words, in the order in which every language says them.
        var pattern = new StringBuilder(reason.Length);
        var numbers = new List<string>(2);
        for (var i = 0; i < reason.Length; i++)
        {
            if (!char.IsAsciiDigit(reason[i]) || (i > 0 && char.IsAsciiLetter(reason[i - 1])))
            {
                pattern.Append(reason[i]);
                continue;
            }

            var end = i;
            while (end + 1 < reason.Length && char.IsAsciiDigit(reason[end + 1]))
            {
                end++;
            }

            numbers.Add(reason[i..(end + 1)]);
            pattern.Append('#');
            i = end;
        }

        var (english, korean, japanese) = Row(pattern.ToString());
        return english is null ? reason : Filled(MessageLanguage.Pick(language, english, korean, japanese), numbers);
    }

    private static string Filled(string words, List<string> numbers)
    {
        var parts = words.Split('#');
        var text = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            text.Append(numbers[i - 1]).Append(parts[i]);
        }

        return text.ToString();
    }

    // A row has at most as many numbers as its reason.
    private static (string English, string Korean, string Japanese) Row(string reason) => reason switch
    {
        "is JSON of a sort that is not recognized" => ("JSON of a kind that is not known", "알 수 없는 종류의 JSON", "種類が不明な JSON"),
        "is not well-formed JSON (line #, byte #)" =>
            ("Not well-formed JSON (line #, byte #)", "올바른 형식의 JSON이 아님(#행 #바이트)", "JSON の形式が正しくありません (# 行目、# バイト目)"),
        "is not UTF-#" => ("Not UTF-8 text", "UTF-8 텍스트가 아님", "UTF-8 のテキストではありません"),
        "is empty" => ("Empty message", "빈 메시지", "空のメッセージ"),
        "has no content" or "is a record without content" or "is a message without content" or "is a request without a body" =>
            ("Message without content", "내용 없는 메시지", "内容のないメッセージ"),
        "is larger than # bytes; the first # are kept" =>
            ("Larger than # bytes: only the first # are shown", "#바이트 초과: 처음 #바이트만 표시", "# バイトを超過: 先頭の # バイトのみ表示"),
        "is nested deeper than # levels" => ("Nested deeper than # levels", "중첩이 #단계를 초과", "入れ子が # 階層を超過"),
        "is nested in more than # envelopes" => ("Nested in more than # envelopes", "봉투 중첩이 #개를 초과", "# 個を超える封筒に入れ子"),
        "has more than # records; the others were not read" =>
            ("More than # records: the others were not read", "레코드 #개 초과: 나머지는 읽지 않음", "レコードが # 件を超過: 残りは読み取っていません"),
        _ => default,
    };
}

namespace HealthEvents.Formatters;

/// <summary>The words that messages of several families share.</summary>
internal static class SharedWords
{
    // Labels.
    public static readonly Phrase Account = new(en: "Account", ko: "계정", ja: "アカウント");
    public static readonly Phrase Arn = new(en: "ARN", ko: "ARN", ja: "ARN");
    public static readonly Phrase Changes = new(en: "Changes", ko: "변경 사항", ja: "変更内容");
    public static readonly Phrase Description = new(en: "Description", ko: "설명", ja: "説明");
    public static readonly Phrase EarlierDelivery = new(en: "Earlier delivery", ko: "이전 전달 시도", ja: "以前の配信");
    public static readonly Phrase NotReadable = new(en: "Not readable", ko: "읽지 못한 항목", ja: "読み取れなかった項目");
    public static readonly Phrase Owner = new(en: "Owner", ko: "담당", ja: "担当");
    public static readonly Phrase Reason = new(en: "Reason", ko: "사유", ja: "理由");
    public static readonly Phrase Region = new(en: "Region", ko: "리전", ja: "リージョン");
    public static readonly Phrase Status = new(en: "Status", ko: "상태", ja: "ステータス");

    // Joints.
    public static readonly Phrase NotUnderstood = new(en: "{0} (not understood)", ko: "{0} (해석할 수 없음)", ja: "{0} (解釈できません)");
    public static readonly Phrase Comma = new(en: ", ", ko: ", ", ja: "、");
    public static readonly Phrase SentenceEnd = new(en: ". ", ko: ". ", ja: "。");
    public static readonly Phrase Headline = new(en: "{0}: {1}", ko: "{0}: {1}", ja: "{0}: {1}");
    public static readonly Phrase Change = new(en: "{0}: {1} \u2192 {2}", ko: "{0}: {1} \u2192 {2}", ja: "{0}: {1} \u2192 {2}");
    public static readonly Phrase CountedResources = new(en: "{0} resources", ko: "리소스 {0}개", ja: "{0} 個のリソース");
    public static readonly Phrase CountedAttempts = new(en: "{0} {0:attempt|attempts}", ko: "{0}회 시도", ja: "{0} 回試行");

    // Where it happened, after a headline.
    public static readonly Phrase Global = new(en: "global", ko: "글로벌", ja: "グローバル");
    public static readonly Phrase In = new(en: "{0} in {1}", ko: "{0} ({1})", ja: "{0} ({1})");
    public static readonly Phrase InGlobal = new(en: "{0} (global)", ko: "{0} (글로벌)", ja: "{0} (グローバル)");
    public static readonly Phrase InAccountAndRegion = new(en: "{0} in {1}, {2}", ko: "{0} ({1}, {2})", ja: "{0} ({1}, {2})");
    public static readonly Phrase InAccountAndGlobal = new(en: "{0} in {1} (global)", ko: "{0} ({1}, 글로벌)", ja: "{0} ({1}, グローバル)");

    // What the time of an event is.
    public static readonly Phrase Occurred = new(en: "Occurred", ko: "발생 시각", ja: "発生日時");
    public static readonly Phrase Sent = new(en: "Sent", ko: "전송 시각", ja: "送信日時");

    // What Lambda functions did with the event before.
    public static readonly Phrase DeliveredInVain = new(
        en: "delivered to {0} in vain",
        ko: "{0} 함수에 전달했으나 처리 실패",
        ja: "関数 {0} に配信しましたが処理に失敗");
    public static readonly Phrase UnnamedFunction = new(en: "(unnamed)", ko: "(이름 없음)", ja: "(名前なし)");

    /// <summary>A change in one line.</summary>
    public static string Changed(string property, string? from, string? to, MessageLanguage language)
    {
        var nothing = FormatWords.Nothing.In(language);
        return Change.In(language, property, from ?? nothing, to ?? nothing);
    }
}

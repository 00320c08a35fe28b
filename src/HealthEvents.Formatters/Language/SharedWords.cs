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
    public static readonly Phrase RequestId = new(en: "Request ID", ko: "요청 ID", ja: "リクエスト ID");
    public static readonly Phrase Rule = new(en: "Rule", ko: "규칙", ja: "ルール");
    public static readonly Phrase Status = new(en: "Status", ko: "상태", ja: "ステータス");

    // Buttons.
    public static readonly Phrase ViewLogs = new(en: "View logs", ko: "로그 보기", ja: "ログを表示");

    // Joints.
    public static readonly Phrase NotUnderstood = new(en: "{0} (not understood)", ko: "{0} (해석할 수 없음)", ja: "{0} (解釈できません)");
    public static readonly Phrase AndMore = new(en: "{0} and {1} more", ko: "{0} 외 {1}개", ja: "{0} 他 {1} 件");
    public static readonly Phrase Comma = new(en: ", ", ko: ", ", ja: "、");
    public static readonly Phrase SentenceEnd = new(en: ". ", ko: ". ", ja: "。");
    public static readonly Phrase Headline = new(en: "{0}: {1}", ko: "{0}: {1}", ja: "{0}: {1}");
    public static readonly Phrase InBrackets = new(en: "{0} ({1})", ko: "{0} ({1})", ja: "{0} ({1})");
    public static readonly Phrase Change = new(en: "{0}: {1} \u2192 {2}", ko: "{0}: {1} \u2192 {2}", ja: "{0}: {1} \u2192 {2}");
    public static readonly Phrase CountedResources = new(en: "{0} {0:resource|resources}", ko: "리소스 {0}개", ja: "リソース {0} 件");

    // Where it happened, after a headline.
    public static readonly Phrase Global = new(en: "global", ko: "글로벌", ja: "グローバル");
    public static readonly Phrase In = new(en: "{0} in {1}", ko: "{0} ({1})", ja: "{0} ({1})");
    public static readonly Phrase InGlobal = new(en: "{0} (global)", ko: "{0} (글로벌)", ja: "{0} (グローバル)");
    public static readonly Phrase InAccountAndRegion = new(en: "{0} in {1}, {2}", ko: "{0} ({1}, {2})", ja: "{0} ({1}、{2})");
    public static readonly Phrase InAccountAndGlobal = new(en: "{0} in {1} (global)", ko: "{0} ({1}, 글로벌)", ja: "{0} ({1}、グローバル)");

    // What the time of an event is.
    public static readonly Phrase Occurred = new(en: "Occurred", ko: "발생 시각", ja: "発生日時");
    public static readonly Phrase Sent = new(en: "Sent", ko: "전송 시각", ja: "送信日時");

    // What became of the event before.
    public static readonly Phrase CountedAttempts = new(en: "{0} {0:attempt|attempts}", ko: "{0}회 시도", ja: "{0} 回試行");
    public static readonly Phrase FailedAttempts = new(en: "{0} {0:attempt|attempts} failed", ko: "{0}회 시도 실패", ja: "{0} 回の試行が失敗");
    public static readonly Phrase NotDelivered = new(en: "not delivered", ko: "전달되지 않음", ja: "未配信");
    public static readonly Phrase NotDeliveredTo = new(en: "not delivered to {0}", ko: "{0}에 전달되지 않음", ja: "{0} に未配信");
    public static readonly Phrase NotProcessedBy = new(
        en: "delivered to {0} in vain",
        ko: "{0} 함수가 처리하지 못함",
        ja: "関数 {0} で未処理");

    // Why Lambda gave up.
    public static readonly PhraseTable InvocationCauses = new(
        ("RetriesExhausted", new(en: "all attempts failed", ko: "모든 시도 실패", ja: "すべての試行が失敗")),
        ("RetryAttemptsExhausted", new(en: "all attempts failed", ko: "모든 시도 실패", ja: "すべての試行が失敗")),
        ("EventAgeExceeded", new(en: "the event exceeded its maximum age", ko: "최대 이벤트 기간 초과", ja: "イベントの最大有効期間を超過")),
        ("RecordAgeExceeded", new(en: "the records exceeded their maximum age", ko: "최대 레코드 기간 초과", ja: "レコードの最大有効期間を超過")),
        ("MaximumRecordAgeExceeded", new(en: "the records exceeded their maximum age", ko: "최대 레코드 기간 초과", ja: "レコードの最大有効期間を超過")),
        ("MaximumPayloadSizeExceeded", new(en: "the records are too large", ko: "레코드의 최대 크기 초과", ja: "レコードの最大サイズを超過")));
    public static readonly Phrase UnnamedFunction = new(en: "(unnamed)", ko: "(이름 없음)", ja: "(名前なし)");

    /// <summary>A change in one line.</summary>
    public static string Changed(string property, string? from, string? to, MessageLanguage language)
    {
        var nothing = FormatWords.Nothing.In(language);
        return Change.In(language, property, from ?? nothing, to ?? nothing);
    }
}

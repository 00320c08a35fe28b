namespace HealthEvents.Formatters;

/// <summary>The words of messages about events without a model of their own.</summary>
/// <remarks>Korean and Japanese follow the wording of AWS's own consoles.</remarks>
internal static class OtherWords
{
    // Labels of facts, and headings of sections.
    public static readonly Phrase Message = new(en: "Message", ko: "메시지", ja: "メッセージ");
    public static readonly Phrase Payload = new(en: "Payload", ko: "페이로드", ja: "ペイロード");
    public static readonly Phrase ResourceList = new(en: "Resources", ko: "리소스", ja: "リソース");
    public static readonly Phrase Source = new(en: "Source", ko: "소스", ja: "ソース");
    public static readonly Phrase Topic = new(en: "Topic", ko: "주제", ja: "トピック");

    // Headlines.
    public static readonly Phrase EventOfKind = new(en: "Event of kind {0}", ko: "{0} 이벤트", ja: "{0} のイベント");
    public static readonly Phrase JsonMessage = new(
        en: "JSON message",
        ko: "JSON 메시지",
        ja: "JSON メッセージ");
    public static readonly Phrase SubscriptionAsked = new(
        en: "Topic {0} asks you to confirm a subscription",
        ko: "주제 {0} 구독 확인 요청",
        ja: "トピック {0} のサブスクリプション確認の依頼");
    public static readonly Phrase SubscriptionEnded = new(
        en: "Subscription to topic {0} ended",
        ko: "주제 {0} 구독 종료됨",
        ja: "トピック {0} のサブスクリプションが終了しました");
    public static readonly Phrase TextMessage = new(en: "Text message", ko: "텍스트 메시지", ja: "テキストメッセージ");
    public static readonly Phrase UnnamedTopic = new(en: "an unnamed topic", ko: "이름 없는 주제", ja: "名前のないトピック");
    public static readonly Phrase UnreadableMessage = new(
        en: "Message could not be read",
        ko: "읽지 못한 메시지",
        ja: "読み取れなかったメッセージ");

    /// <summary>Several of a kind, with their number.</summary>
    public static readonly PhraseTable Counted = new(
        (OtherKinds.EventBridge, new(en: "{0} EventBridge {0:event|events}", ko: "EventBridge 이벤트 {0}개", ja: "EventBridge イベント {0} 件")),
        (OtherKinds.InvocationFailure, new(en: "{0} failed Lambda {0:invocation|invocations}", ko: "실패한 Lambda 호출 {0}건", ja: "失敗した Lambda 呼び出し {0} 件")),
        (OtherKinds.LogsSubscription, new(en: "{0} log {0:notification|notifications}", ko: "로그 알림 {0}건", ja: "ログの通知 {0} 件")),
        (OtherKinds.Text, new(en: "{0} text {0:message|messages}", ko: "텍스트 메시지 {0}건", ja: "テキストメッセージ {0} 件")),
        (OtherKinds.Json, new(en: "{0} JSON {0:message|messages}", ko: "JSON 메시지 {0}건", ja: "JSON メッセージ {0} 件")),
        (OtherKinds.Unreadable, new(en: "{0} unreadable {0:message|messages}", ko: "읽지 못한 메시지 {0}건", ja: "読み取れなかったメッセージ {0} 件")));

    // The second line.
    public static readonly Phrase ConfirmLead = new(
        en: "Confirm it only if you expected it. The link is not shown because it is a credential",
        ko: "예상한 요청일 때만 확인하세요. 확인 링크는 자격 증명에 해당하므로 표시하지 않습니다",
        ja: "心当たりがある場合のみ確認してください。確認用のリンクは認証情報にあたるため表示しません");
    public static readonly Phrase UnsubscribedLead = new(
        en: "Messages from this topic no longer arrive here. Subscribe again if nobody meant to end it",
        ko: "이 주제의 메시지가 더 이상 여기로 전송되지 않습니다. 의도한 것이 아니면 다시 구독하세요",
        ja: "このトピックのメッセージは今後ここには届きません。意図していない場合は再度サブスクライブしてください");
}

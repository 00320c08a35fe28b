namespace HealthEvents.Formatters;

/// <summary>The words of messages about AWS Health events.</summary>
/// <remarks>Korean and Japanese follow the wording of AWS's own consoles.</remarks>
internal static class HealthWords
{
    // Labels of facts, headings of sections, and links.
    public static readonly Phrase AffectedAccounts = new(en: "Affected accounts", ko: "영향을 받는 계정", ja: "影響を受けるアカウント");
    public static readonly Phrase AffectedResources = new(en: "Affected resources", ko: "영향을 받는 리소스", ja: "影響を受けるリソース");
    public static readonly Phrase Audience = new(en: "For", ko: "대상", ja: "対象者");
    public static readonly Phrase Category = new(en: "Category", ko: "범주", ja: "カテゴリ");
    public static readonly Phrase DescriptionNewestFirst = new(
        en: "Description (newest update first)",
        ko: "설명 (최신 업데이트 먼저)",
        ja: "説明 (最新の更新が先頭)");
    public static readonly Phrase Documents = new(en: "Documents", ko: "참고 문서", ja: "参考ドキュメント");
    public static readonly Phrase Duration = new(en: "Duration", ko: "지속 시간", ja: "継続時間");
    public static readonly Phrase End = new(en: "End", ko: "종료 시각", ja: "終了時刻");
    public static readonly Phrase HealthDashboard = new(en: "Open in Health Dashboard", ko: "Health 대시보드에서 열기", ja: "Health ダッシュボードで開く");
    public static readonly Phrase LastUpdate = new(en: "Last update", ko: "마지막 업데이트", ja: "最終更新");
    public static readonly Phrase Pages = new(en: "Pages", ko: "페이지", ja: "ページ");
    public static readonly Phrase Metadata = new(en: "Metadata", ko: "메타데이터", ja: "メタデータ");
    public static readonly Phrase OrganizationHealthDashboard = new(en: "Open organization view", ko: "조직 보기 열기", ja: "組織ビューを開く");
    public static readonly Phrase Scope = new(en: "Scope", ko: "범위", ja: "範囲");
    public static readonly Phrase Start = new(en: "Start", ko: "시작 시각", ja: "開始時刻");
    public static readonly Phrase TypeCode = new(en: "Type code", ko: "이벤트 유형 코드", ja: "イベントタイプコード");

    // Headlines.
    public static readonly Phrase AbuseReport = new(en: "Abuse report", ko: "침해(Abuse) 신고", ja: "不正使用 (Abuse) の報告");
    public static readonly Phrase AffectsAccounts = new(en: "affects {0} accounts", ko: "계정 {0}개에 영향", ja: "アカウント {0} 個に影響");
    public static readonly Phrase AllImpaired = new(en: "{0} resources impaired", ko: "리소스 {0}개 장애", ja: "リソース {0} 件に障害");
    public static readonly Phrase AllPending = new(en: "{0} resources pending", ko: "리소스 {0}개 대기 중", ja: "リソース {0} 件が保留中");
    public static readonly Phrase CountedAccounts = new(en: "{0} accounts", ko: "계정 {0}개", ja: "アカウント {0} 個");
    public static readonly Phrase CountedEvents = new(en: "{0} AWS Health {0:event|events}", ko: "AWS Health 이벤트 {0}개", ja: "AWS Health イベント {0} 件");
    public static readonly Phrase CountedReports = new(en: "{0} abuse {0:report|reports}", ko: "침해(Abuse) 신고 {0}건", ja: "不正使用 (Abuse) の報告 {0} 件");
    public static readonly Phrase Event = new(en: "event", ko: "이벤트", ja: "イベント");
    public static readonly Phrase ImpairedResources = new(
        en: "{0} of {1} resources impaired",
        ko: "리소스 {1}개 중 {0}개 장애",
        ja: "リソース {1} 件中 {0} 件に障害");
    public static readonly Phrase InAccount = new(en: "account {0}", ko: "계정 {0}", ja: "アカウント {0}");
    public static readonly Phrase OnPage = new(
        en: "{0} on this page ({1} of {2})",
        ko: "이 페이지({1}/{2})의 {0}",
        ja: "このページ ({1}/{2}) の {0}");
    public static readonly Phrase PageOf = new(en: "page {0} of {1}", ko: "{1}페이지 중 {0}페이지", ja: "{0}/{1} ページ");
    public static readonly Phrase PendingResources = new(
        en: "{0} of {1} resources pending",
        ko: "리소스 {1}개 중 {0}개 대기 중",
        ja: "リソース {1} 件中 {0} 件が保留中");
    public static readonly Phrase PublicEvent = new(en: "{0} (public event)", ko: "{0}, 공개 이벤트", ja: "{0}、パブリックイベント");
    public static readonly Phrase PublicEventEverywhere = new(en: "{0}, public event", ko: "{0}, 공개 이벤트", ja: "{0}、パブリックイベント");

    // The second line.
    public static readonly Phrase AbuseLead = new(
        en: "Act now: check the affected resources and reply to AWS",
        ko: "즉시 조치 필요: 표시된 리소스를 확인하고 AWS에 회신하세요",
        ja: "至急対応: 対象のリソースを確認し、AWS に返信してください");
    public static readonly Phrase Began = new(en: "Began {0}, {1} ago", ko: "{0}에 시작됨 ({1} 경과)", ja: "{0} に開始 ({1} 経過)");
    public static readonly Phrase ChangeLasted = new(en: "Lasted {0}", ko: "지속 시간: {0}", ja: "継続時間: {0}");
    public static readonly Phrase ClosedBeforeStart = new(en: "Closed before it began", ko: "시작 전에 종료됨", ja: "開始前に終了しました");
    public static readonly Phrase DueSince = new(en: "Due since {0}, {1} overdue", ko: "기한 초과: {0} ({1} 경과)", ja: "期限超過: {0} ({1} 経過)");
    public static readonly Phrase EndedAfter = new(en: "Ended after {0}", ko: "종료됨 (지속 시간 {0})", ja: "終了 (継続時間: {0})");
    public static readonly Phrase ExposedCredentialsLead = new(
        en: "Act now: replace the key and deactivate the old one, then look for misuse",
        ko: "즉시 조치 필요: 키를 교체한 뒤 기존 키를 비활성화하고 무단 사용 여부를 확인하세요",
        ja: "至急対応: 新しいキーに置き換えて古いキーを無効化し、不正使用の有無を確認してください");
    public static readonly Phrase NoActionStated = new(
        en: "AWS does not say whether action is required",
        ko: "조치 필요 여부가 명시되지 않음",
        ja: "対応の要否は明記されていません");
    public static readonly Phrase NotYetEnded = new(en: "Not yet ended", ko: "아직 종료되지 않음", ja: "まだ終了していません");
    public static readonly Phrase RunsUntil = new(en: "Runs until {0}", ko: "종료 예정: {0}", ja: "終了予定: {0}");
    public static readonly Phrase SinceMoment = new(en: "Since {0}, for {1}", ko: "{0}부터 {1}째 지속 중", ja: "{0} から {1} 継続中");
    public static readonly Phrase Starts = new(en: "Starts {0}, {1}", ko: "시작: {0} ({1})", ja: "開始: {0} ({1})");

    // Values.
    public static readonly Phrase Counted = new(en: "{0} {1}", ko: "{1} {0}개", ja: "{1} {0} 件");
    public static readonly Phrase CountedDays = new(en: "{0} {0:day|days}", ko: "{0}일", ja: "{0}日");
    public static readonly Phrase CountedOfOtherStatus = new(en: "{0} with another status", ko: "기타 상태 {0}개", ja: "その他のステータス {0} 件");
    public static readonly Phrase CountedWithoutStatus = new(en: "{0} without status", ko: "상태 없음 {0}개", ja: "ステータスなし {0} 件");
    public static readonly Phrase LastReported = new(en: "last reported: {0}", ko: "마지막 보고: {0}", ja: "最終報告: {0}");
    public static readonly Phrase LastReportedCounts = new(en: "Last reported: {0}", ko: "마지막 보고: {0}", ja: "最終報告: {0}");

    // The headline says already that the event is public.
    public static readonly Phrase PublicScope = new(
        en: "Anyone using the service in this region may be affected",
        ko: "이 리전에서 이 서비스를 사용하는 모든 고객이 영향을 받을 수 있음",
        ja: "このリージョンでこのサービスを使用するすべてのお客様に影響する可能性があります");
    public static readonly Phrase PublicScopeEverywhere = new(
        en: "Anyone using the service may be affected",
        ko: "이 서비스를 사용하는 모든 고객이 영향을 받을 수 있음",
        ja: "このサービスを使用するすべてのお客様に影響する可能性があります");

    // Pages that were put together.
    public static readonly Phrase AbsentPages = new(
        en: "{2:page|pages} {0} of {1} came separately or {2:is|are} still to come",
        ko: "전체 {1}페이지 중 일부(페이지 {0})는 별도로 전송되었거나 아직 도착하지 않음",
        ja: "全 {1} ページのうち一部 (ページ {0}) は別途送信済みか未着");
    public static readonly Phrase AbsentPagesOfAccounts = new(
        en: "for {0} of {1} accounts, some pages came separately or are still to come",
        ko: "계정 {1}개 중 {0}개의 일부 페이지는 별도로 전송되었거나 아직 도착하지 않음",
        ja: "アカウント {1} 個中 {0} 個で、一部のページが別途送信済みか未着");
    public static readonly Phrase AllPages = new(en: "all {0} in this message", ko: "{0}페이지 모두 이 메시지에 포함", ja: "全 {0} ページをこのメッセージに表示");
    public static readonly Phrase CountedPages = new(en: "{0} in this message", ko: "{0}페이지가 이 메시지에 포함", ja: "{0} ページ分をこのメッセージに表示");

    // Lifecycles.
    public static readonly Phrase Open = new(en: "Open", ko: "진행 중", ja: "進行中");

    public static readonly PhraseTable Actionabilities = new(
        ("ACTION_REQUIRED", new(en: "Action required", ko: "조치 필요", ja: "対応が必要")),
        ("ACTION_MAY_BE_REQUIRED", new(en: "Action may be required", ko: "조치가 필요할 수 있음", ja: "対応が必要な場合があります")),
        ("INFORMATIONAL", new(en: "No action required", ko: "조치 불필요", ja: "対応は不要")));

    public static readonly PhraseTable Categories = new(
        ("issue", new(en: "Issue", ko: "문제", ja: "問題")),
        ("accountNotification", new(en: "Account notification", ko: "계정 알림", ja: "アカウント通知")),
        ("scheduledChange", new(en: "Scheduled change", ko: "예정된 변경", ja: "予定された変更")),
        ("plannedChange", new(en: "Planned change", ko: "계획된 변경", ja: "計画された変更")),
        ("investigation", new(en: "Investigation", ko: "조사", ja: "調査")));

    public static readonly PhraseTable EntityStatuses = new(
        ("IMPAIRED", new(en: "impaired", ko: "장애", ja: "障害あり")),
        ("UNIMPAIRED", new(en: "unimpaired", ko: "정상", ja: "障害なし")),
        ("PENDING", new(en: "pending", ko: "대기 중", ja: "保留中")),
        ("RESOLVED", new(en: "resolved", ko: "해결됨", ja: "解決済み")),
        ("UNKNOWN", new(en: "unknown", ko: "알 수 없음", ja: "不明")));

    public static readonly PhraseTable Personas = new(
        ("OPERATIONS", new(en: "Operations", ko: "운영", ja: "運用")),
        ("OPERATIONAL", new(en: "Operations", ko: "운영", ja: "運用")),
        ("SECURITY", new(en: "Security", ko: "보안", ja: "セキュリティ")),
        ("BILLING", new(en: "Billing", ko: "결제", ja: "請求")));

    /// <summary>The types in ARNs of resources whose names are GUIDs.</summary>
    public static readonly PhraseTable Sorts = new(
        ("certificate", new(en: "certificate", ko: "인증서", ja: "証明書")),
        ("cluster", new(en: "cluster", ko: "클러스터", ja: "クラスター")),
        ("key", new(en: "key", ko: "키", ja: "キー")));
}

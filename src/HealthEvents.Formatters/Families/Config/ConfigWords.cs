namespace HealthEvents.Formatters;

/// <summary>The words of messages about AWS Config.</summary>
/// <remarks>Korean and Japanese follow the wording of AWS's own consoles.</remarks>
internal static class ConfigWords
{
    // Labels of facts, headings of sections, and links.
    public static readonly Phrase AvailabilityZone = new(en: "Availability Zone", ko: "가용 영역", ja: "アベイラビリティーゾーン");
    public static readonly Phrase Compliance = new(en: "Compliance", ko: "규정 준수 상태", ja: "コンプライアンス状態");
    public static readonly Phrase Error = new(en: "Error", ko: "오류", ja: "エラー");
    public static readonly Phrase Parameters = new(en: "Parameters", ko: "파라미터", ja: "パラメータ");
    public static readonly Phrase Place = new(en: "Location", ko: "위치", ja: "場所");
    public static readonly Phrase Recorded = new(en: "Recorded", ko: "기록 시각", ja: "記録日時");
    public static readonly Phrase Resource = new(en: "Resource", ko: "리소스", ja: "リソース");
    public static readonly Phrase ResourceLink = new(en: "View resource", ko: "리소스 보기", ja: "リソースを表示");
    public static readonly Phrase RuleLink = new(en: "View rule", ko: "규칙 보기", ja: "ルールを表示");
    public static readonly Phrase Rules = new(en: "Rules", ko: "규칙", ja: "ルール");
    public static readonly Phrase Scope = new(en: "Scope", ko: "범위", ja: "範囲");
    public static readonly Phrase Snapshot = new(en: "Snapshot", ko: "스냅샷", ja: "スナップショット");
    public static readonly Phrase Tags = new(en: "Tags", ko: "태그", ja: "タグ");
    public static readonly Phrase TimelineLink = new(en: "View resource timeline", ko: "리소스 타임라인 보기", ja: "リソースタイムラインを表示");

    // Changes of resources.
    public static readonly Phrase ItemChanged = new(en: "{0} changed", ko: "{0} 변경됨", ja: "{0} が変更されました");
    public static readonly Phrase ItemNotDelivered = new(
        en: "Config could not deliver the change to {0}",
        ko: "Config가 변경 내용을 전송하지 못함: {0}",
        ja: "Config が変更を配信できませんでした: {0}");
    public static readonly Phrase FirstRecorded = new(
        en: "{0} recorded for the first time",
        ko: "{0} 최초 기록됨",
        ja: "{0} が初めて記録されました");
    public static readonly Phrase NotRecorded = new(
        en: "{0} is not recorded any more",
        ko: "{0} 기록이 중단됨",
        ja: "{0} は記録されなくなりました");
    public static readonly Phrase DeletedNotRecorded = new(
        en: "{0} deleted and not recorded any more",
        ko: "{0} 삭제됨, 더 이상 기록되지 않음",
        ja: "{0} が削除されました (記録対象外)");
    public static readonly Phrase Oversized = new(
        en: "Too large for a notification: the full record is in S3",
        ko: "알림 크기 제한을 초과해 전체 기록은 S3에 저장됨",
        ja: "通知のサイズ上限を超えるため、完全な記録は S3 に保存されています");

    /// <summary>What happened to the resource <c>{0}</c>; else <see cref="ItemChanged"/>.</summary>
    public static readonly PhraseTable Changes = new(
        ("CREATE", new(en: "{0} created", ko: "{0} 생성됨", ja: "{0} が作成されました")),
        ("DELETE", new(en: "{0} deleted", ko: "{0} 삭제됨", ja: "{0} が削除されました")),
        ("NONE", new(en: "{0} recorded (nothing changed)", ko: "{0} 기록됨 (변경 없음)", ja: "{0} が記録されました (変更なし)")));

    // Results of rules: {0} is the resource, {1} the rule, {2} the result as it came.
    public static readonly Phrase FirstEvaluation = new(en: "First evaluation", ko: "최초 평가", ja: "初回の評価");
    public static readonly Phrase LeftScope = new(
        en: "The resource has left the scope of the rule",
        ko: "리소스가 규칙의 적용 범위에서 벗어남",
        ja: "リソースがルールの適用範囲外になりました");
    public static readonly Phrase NotEvaluated = new(en: "not evaluated", ko: "평가되지 않음", ja: "未評価");
    public static readonly Phrase OtherResult = new(
        en: "Rule {1}: {2} for {0}",
        ko: "{0}: 규칙 {1} {2}",
        ja: "{0}: ルール {1} {2}");
    public static readonly Phrase ResultDeleted = new(
        en: "Result of rule {1} for {0} was deleted",
        ko: "{0}: 규칙 {1} 평가 결과 삭제됨",
        ja: "{0}: ルール {1} の評価結果が削除されました");
    public static readonly Phrase UnnamedRule = new(en: "unnamed rule", ko: "이름 없는 규칙", ja: "名前のないルール");
    public static readonly Phrase WasCompliant = new(en: "Was {0} before", ko: "이전 결과: {0}", ja: "前回の結果: {0}");

    public static readonly PhraseTable Results = new(
        ("COMPLIANT", new(en: "{0} complies with rule {1}", ko: "{0}: 규칙 {1} 준수", ja: "{0}: ルール {1} に準拠")),
        ("NON_COMPLIANT", new(en: "{0} breaks rule {1}", ko: "{0}: 규칙 {1} 위반", ja: "{0}: ルール {1} に非準拠")),
        ("NOT_APPLICABLE", new(
            en: "Rule {1} does not apply to {0}",
            ko: "{0}: 규칙 {1} 적용 대상 아님",
            ja: "{0}: ルール {1} は対象外")),
        ("INSUFFICIENT_DATA", new(
            en: "Not enough data on {0} for rule {1}",
            ko: "{0}: 규칙 {1} 평가 데이터 부족",
            ja: "{0}: ルール {1} の評価データが不足")));

    public static readonly PhraseTable ComplianceTypes = new(
        ("COMPLIANT", new(en: "compliant", ko: "규정 준수", ja: "準拠")),
        ("NON_COMPLIANT", new(en: "noncompliant", ko: "규정 미준수", ja: "非準拠")),
        ("NOT_APPLICABLE", new(en: "not applicable", ko: "해당 없음", ja: "対象外")),
        ("INSUFFICIENT_DATA", new(en: "insufficient data", ko: "데이터 부족", ja: "データ不足")));

    // Their number.
    public static readonly Phrase CountedChanges = new(en: "{0} resource {0:change|changes}", ko: "리소스 변경 {0}건", ja: "リソースの変更 {0} 件");
    public static readonly Phrase CountedResults = new(en: "{0} compliance {0:change|changes}", ko: "규정 준수 상태 변경 {0}건", ja: "コンプライアンスの変更 {0} 件");

    // Evaluations and deliveries.
    public static readonly Phrase CountedRules = new(en: "{0} rules", ko: "규칙 {0}개", ja: "ルール {0} 件");
    public static readonly Phrase EvaluationDue = new(
        en: "Scheduled evaluation of Config rule {0}",
        ko: "Config 규칙 {0} 정기 평가",
        ja: "Config ルール {0} の定期評価");
    public static readonly Phrase EvaluationStarted = new(
        en: "Config rule evaluation started: {0}",
        ko: "Config 규칙 평가 시작됨: {0}",
        ja: "Config ルールの評価が開始されました: {0}");
    public static readonly Phrase HistoryDelivery = new(
        en: "Config history delivery",
        ko: "Config 구성 기록 전송",
        ja: "Config 設定履歴の配信");
    public static readonly Phrase SnapshotDelivery = new(
        en: "Config snapshot delivery",
        ko: "Config 구성 스냅샷 전송",
        ja: "Config 設定スナップショットの配信");
    public static readonly Phrase DeliveryStarted = new(en: "{0} started", ko: "{0} 시작됨", ja: "{0} が開始されました");
    public static readonly Phrase DeliveryCompleted = new(en: "{0} completed", ko: "{0} 완료됨", ja: "{0} が完了しました");
    public static readonly Phrase DeliveryFailed = new(en: "{0} failed", ko: "{0} 실패", ja: "{0} に失敗しました");
    public static readonly Phrase DeliveryChanged = new(en: "{0}", ko: "{0} 상태 변경", ja: "{0} の状況");

    /// <summary>What became of a delivery, which is <c>{0}</c>.</summary>
    public static Phrase Of(ConfigDeliveryStatus status) => status switch
    {
        ConfigDeliveryStatus.Started => DeliveryStarted,
        ConfigDeliveryStatus.Completed => DeliveryCompleted,
        ConfigDeliveryStatus.Failed => DeliveryFailed,
        _ => DeliveryChanged,
    };
}

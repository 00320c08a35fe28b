using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>The words of summaries in Japanese, after the wording of AWS's own Japanese consoles.</summary>
internal sealed class SummaryJapanese : SummaryWords
{
    public static SummaryWords Words { get; } = new SummaryJapanese();

    public override string Language => "ja";

    public override string Account => "アカウント";

    public override string ActionsEnabled => "アクションの有効化";

    public override string AffectedResources => "影響を受けるリソース";

    public override string AlarmActions => "アラームアクション";

    public override string AlarmRule => "アラームルール";

    public override string Audience => "対象者";

    public override string AvailabilityZone => "アベイラビリティーゾーン";

    public override string Category => "カテゴリ";

    public override string Changes => "変更内容";

    public override string Compliance => "準拠状況";

    public override string Contributor => "コントリビューター";

    public override string Datapoints => "最近のデータポイント";

    public override string Description => "説明";

    public override string Dimensions => "ディメンション";

    public override string Documents => "参考ドキュメント";

    public override string Duration => "継続時間";

    public override string End => "終了時刻";

    public override string Error => "エラー";

    public override string Evaluation => "評価";

    public override string Expression => "数式";

    public override string Hint => "ヒント";

    public override string LastUpdate => "最終更新";

    public override string LogGroups => "ロググループ";

    public override string LogQuery => "ログクエリ";

    public override string Message => "メッセージ";

    public override string Metadata => "メタデータ";

    public override string Metric => "メトリクス";

    public override string MissingData => "欠落データの処理";

    public override string Muted => "ミュート";

    public override string MutedBy => "ミュートしたルール";

    public override string MutedUntil => "ミュート終了";

    public override string NotReadable => "読み取れない項目";

    public override string Owner => "担当";

    public override string Page => "ページ";

    public override string Parameters => "パラメータ";

    public override string Payload => "ペイロード";

    public override string Periods => "評価期間数";

    public override string Place => "場所";

    public override string Reason => "理由";

    public override string Region => "リージョン";

    public override string Resource => "リソース";

    public override string ResourceList => "リソース";

    public override string Rule => "ルール";

    public override string Rules => "ルール";

    public override string Scope => "範囲";

    public override string Snapshot => "スナップショット";

    public override string Source => "ソース";

    public override string Start => "開始時刻";

    public override string State => "状態";

    public override string Status => "ステータス";

    public override string Suppressed => "アクションの抑制";

    public override string Tags => "タグ";

    public override string Threshold => "しきい値";

    public override string Topic => "トピック";

    public override string TriggeringAlarms => "原因のアラーム";

    public override string TypeCode => "イベントタイプコード";

    public override string Value => "値";

    public override string AlarmLink => "アラーム";

    public override string HealthDashboard => "Health ダッシュボード";

    public override string LogsLink => "ログ";

    public override string MetricLink => "メトリクス";

    public override string OrganizationHealthDashboard => "組織ビュー";

    public override string RuleLink => "ルール";

    public override string TimelineLink => "リソースタイムライン";

    public override string Comma => "、";

    public override string SentenceEnd => "。";

    public override string Yes => "はい";

    public override string No => "いいえ";

    public override string AbuseLead => "至急対応: 対象のリソースを確認し、AWS に回答してください";

    public override string AbuseReport => "不正使用の報告";

    public override string Event => "イベント";

    public override string ExposedCredentialsLead => "至急対応: キーを置き換えて無効化し、不正使用の有無を確認してください";

    public override string NoActionStated => "対応の要否は明記されていません";

    public override string PublicScope => "パブリック: このリージョンでサービスを使用するすべてのお客様に影響する可能性があります";

    public override string AfterMute => "ミュートルールで保留され、ミュート期間の終了後に送信されました";

    public override string CompositeAlarm => "複合アラーム";

    public override string LogAlarm => "ログアラーム";

    public override string MetricQuery => "メトリクスクエリ";

    public override string MuteRule => "ミュートルール";

    public override string UnnamedAlarm => "名前のないアラーム";

    public override string LeftScope => "リソースはルールの範囲外になりました";

    public override string NotEvaluated => "未評価";

    public override string Oversized => "通知の上限を超えるため、完全な記録は S3 にあります";

    public override string UnnamedRule => "名前のないルール";

    public override string ConfirmLead => "心当たりがある場合のみ確認してください。確認用アドレスは認証情報のため表示しません";

    public override string JsonMessage => "不明な種類のメッセージ";

    public override string TextMessage => "テキストメッセージ";

    public override string UnnamedTopic => "名前のないトピック";

    public override string UnreadableMessage => "読み取れないメッセージ";

    public override string UnsubscribedLead => "このトピックのメッセージは今後ここには届きません";

    public override string Headline(string subject, string text) => $"{subject}: {text}";

    public override string In(string text, string region) => $"{text} ({(region == "global" ? "グローバル" : region)})";

    public override string InAccount(string account) => $"アカウント {account}";

    public override string And(string first, string last) => $"{first}、{last}";

    public override string AndMore(int count) => $"他 {Number(count)} 件";

    public override string Resources(int count) => $"{Number(count)} 個のリソース";

    public override string ImpairedResources(int impaired, int all) => $"{Number(all)} 個中 {Number(impaired)} 個のリソースに障害";

    public override string Counted(int count, string status) => $"{status} {Number(count)} 件";

    public override string PageOf(int page, int total) => $"{Number(page)}/{Number(total)} ページ";

    public override string InTime(TimeSpan left) => IsDays(left) ? $"{Number(Days(left))}日後" : $"{Length(left)}後";

    public override string Starts(string moment, string left) => $"開始: {moment} ({left})";

    public override string RunsUntil(string moment) => $"終了予定: {moment}";

    public override string SinceMoment(string moment, TimeSpan duration) => $"{moment} から {Length(duration)}継続中";

    public override string Lasted(TimeSpan duration) => $"終了、継続時間 {Length(duration)}";

    public override string ClosedBeforeStart => "開始前に終了しました";

    public override string Actionability(HealthActionability actionability) => actionability.Value.ToUpperInvariant() switch
    {
        "ACTION_REQUIRED" => "対応が必要",
        "ACTION_MAY_BE_REQUIRED" => "対応が必要な場合があります",
        "INFORMATIONAL" => "対応は不要",
        _ => actionability.Value,
    };

    public override string EntityStatus(HealthEntityStatus status) => status.Value.ToUpperInvariant() switch
    {
        "IMPAIRED" => "障害あり",
        "UNIMPAIRED" => "障害なし",
        "PENDING" => "保留中",
        "RESOLVED" => "解決済み",
        "UNKNOWN" => "不明",
        _ => status.Value,
    };

    public override string HealthCategory(HealthEventCategory category) => category.Value.ToUpperInvariant() switch
    {
        "ISSUE" => "問題",
        "ACCOUNTNOTIFICATION" => "アカウント通知",
        "SCHEDULEDCHANGE" => "予定された変更",
        "INVESTIGATION" => "調査",
        _ => category.Value,
    };

    public override string HealthLifecycle(EventLifecycle lifecycle) => lifecycle switch
    {
        EventLifecycle.Upcoming => "予定",
        EventLifecycle.Open => "進行中",
        EventLifecycle.Resolved => "解決済み",
        _ => "お知らせ",
    };

    public override string TooFewDatapoints => "判断に必要なデータポイントが不足しています";

    public override string ActionsSwitched(bool isOn) => isOn ? "アクションを有効化" : "アクションを無効化";

    public override string AlarmOperation(string? operation) => operation switch
    {
        "create" => "アラームの作成",
        "delete" => "アラームの削除",
        _ => "アラームの変更",
    };

    public override string AlarmState(AlarmState state) => state.Value.ToUpperInvariant() switch
    {
        "ALARM" => "アラーム状態",
        "INSUFFICIENT_DATA" => "データ不足",
        _ => state.Value,
    };

    public override string AlarmStateSign(AlarmState state) => state.Value.ToUpperInvariant() switch
    {
        "ALARM" => "アラーム",
        "INSUFFICIENT_DATA" => "データ不足",
        _ => state.Value,
    };

    public override string EachPeriod(TimeSpan period) => $"各{Length(period)}";

    public override string EvaluationState(string state) => state.ToUpperInvariant() switch
    {
        "PARTIAL_DATA" => "一部のデータで評価",
        "EVALUATION_ERROR" => "失敗: アラームの設定に誤りがあります",
        "EVALUATION_FAILURE" => "CloudWatch の一時的な問題により失敗",
        _ => state,
    };

    public override string ForDatapoints(int breaching, int of) => $"({Number(of)} 個中 {Number(breaching)} 個のデータポイント)";

    public override string OkAgain(TimeSpan inAlarm) => $"アラーム状態 {Length(inAlarm)}を経て OK に復帰";

    public override string OutsideBand(string value, string lower, string upper) => $"{value} (想定範囲 {lower} ~ {upper})";

    public override string StillIn(string state) => $"{state}が継続、再通知";

    public override string SuppressedBy(string reason, string? suppressor) => (reason.ToUpperInvariant(), suppressor) switch
    {
        ("WAITPERIOD", _) => "抑制アラームの待機期間中",
        ("EXTENSIONPERIOD", _) => "抑制アラームの延長期間中",
        ("ALARM", { Length: > 0 }) => $"アラーム {ResourceNames.Of(suppressor)} により抑制",
        ("ALARM", _) => "別のアラームにより抑制",
        _ => reason,
    };

    public override string TriggeredBy(string names) => $"原因: {names}";

    public override string Was(string state) => $"直前の状態: {state}";

    public override string WasFor(string state, TimeSpan duration) => $"直前の状態: {state} ({Length(duration)})";

    public override string WentInto(AlarmState state) => $"{AlarmState(state)}に移行";

    public override string AreChanged(string names) => $"{names} が変更されました";

    public override string Compliant(ComplianceType compliance) => compliance.Value.ToUpperInvariant() switch
    {
        "COMPLIANT" => "準拠",
        "NON_COMPLIANT" => "非準拠",
        "NOT_APPLICABLE" => "該当なし",
        "INSUFFICIENT_DATA" => "データ不足",
        _ => compliance.Value,
    };

    public override string ComplianceTitle(string resource, string rule, ComplianceType? compliance) =>
        compliance is { } known
            ? $"{resource}: ルール {rule} に対して{Compliant(known)}"
            : $"{resource}: ルール {rule} の評価結果が削除されました";

    public override string CountedRules(int count) => $"{Number(count)} 個のルール";

    public override string Delivery(bool isHistory, ConfigDeliveryStatus status) => $"Config {(isHistory ? "設定履歴" : "設定スナップショット")}の配信" + status switch
    {
        ConfigDeliveryStatus.Started => "を開始",
        ConfigDeliveryStatus.Completed => "が完了",
        ConfigDeliveryStatus.Failed => "に失敗",
        _ => "状況",
    };

    public override string EvaluationDue(string rule) => $"Config ルール {rule} の定期評価";

    public override string EvaluationStarted(string rules) => $"Config ルールの評価を開始: {rules}";

    public override string ItemChanged(string resource, ConfigChangeType change) => change.Value.ToUpperInvariant() switch
    {
        "CREATE" => $"{resource} が作成されました",
        "DELETE" => $"{resource} が削除されました",
        "NONE" => $"{resource} が記録されました (変更なし)",
        _ => $"{resource} が変更されました",
    };

    public override string ItemNotDelivered(string resource) => $"Config が変更を配信できませんでした: {resource}";

    public override string ItemStatus(ConfigurationItemStatus status) => status.Value.ToUpperInvariant() switch
    {
        "OK" => "記録済み",
        "RESOURCEDISCOVERED" => "検出",
        "RESOURCENOTRECORDED" => "記録対象外",
        "RESOURCEDELETED" => "削除",
        "RESOURCEDELETEDNOTRECORDED" => "削除 (記録対象外)",
        _ => status.Value,
    };

    public override string WasCompliant(ComplianceType? before) =>
        before is { } compliance ? $"以前の結果: {Compliant(compliance)}" : "初回の評価";

    public override string EventOfKind(string kind) => $"{kind} のイベント";

    public override string Subscription(bool isEnded, string topic) =>
        isEnded ? $"トピック {topic} のサブスクリプションが終了しました" : $"トピック {topic} のサブスクリプション確認の依頼";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

namespace HealthEvents.Formatters;

/// <summary>The words of messages about CloudWatch alarms.</summary>
/// <remarks>Korean and Japanese follow the wording of AWS's own consoles.</remarks>
internal static class AlarmWords
{
    // Labels of facts, headings of sections, and links.
    public static readonly Phrase ActionsEnabled = new(en: "Actions enabled", ko: "작업 활성화", ja: "アクションの有効化");
    public static readonly Phrase AlarmActions = new(en: "Alarm actions", ko: "경보 작업", ja: "アラームアクション");
    public static readonly Phrase AlarmLink = new(en: "Alarm", ko: "경보", ja: "アラーム");
    public static readonly Phrase AlarmRule = new(en: "Alarm rule", ko: "경보 규칙", ja: "アラームルール");
    public static readonly Phrase Contributor = new(en: "Contributor", ko: "기여자", ja: "コントリビューター");
    public static readonly Phrase Datapoints = new(en: "Recent datapoints", ko: "최근 데이터 포인트", ja: "最近のデータポイント");
    public static readonly Phrase Dimensions = new(en: "Dimensions", ko: "차원", ja: "ディメンション");
    public static readonly Phrase Evaluation = new(en: "Evaluation", ko: "평가", ja: "評価");
    public static readonly Phrase Expression = new(en: "Expression", ko: "표현식", ja: "数式");
    public static readonly Phrase Hint = new(en: "Hint", ko: "힌트", ja: "ヒント");
    public static readonly Phrase LogGroups = new(en: "Log groups", ko: "로그 그룹", ja: "ロググループ");
    public static readonly Phrase LogQuery = new(en: "Log query", ko: "로그 쿼리", ja: "ログクエリ");
    public static readonly Phrase LogsLink = new(en: "Logs", ko: "로그", ja: "ログ");
    public static readonly Phrase Metric = new(en: "Metric", ko: "지표", ja: "メトリクス");
    public static readonly Phrase MetricAccount = new(en: "Account of the metric", ko: "지표 계정", ja: "メトリクスのアカウント");
    public static readonly Phrase MissingData = new(en: "Missing data counts as", ko: "누락된 데이터 처리", ja: "欠落データの処理");
    public static readonly Phrase Muted = new(en: "Muted", ko: "음소거", ja: "ミュート");
    public static readonly Phrase MutedBy = new(en: "Muted by", ko: "음소거한 규칙", ja: "ミュートしたルール");
    public static readonly Phrase MutedUntil = new(en: "Muted until", ko: "음소거 종료", ja: "ミュート終了");
    public static readonly Phrase Periods = new(en: "Evaluation periods", ko: "평가 기간 수", ja: "評価期間数");
    public static readonly Phrase State = new(en: "State", ko: "상태", ja: "状態");
    public static readonly Phrase StateChanged = new(en: "State changed", ko: "상태 변경 시각", ja: "状態変更日時");
    public static readonly Phrase Suppressed = new(en: "Actions suppressed", ko: "작업 억제", ja: "アクションの抑制");
    public static readonly Phrase Threshold = new(en: "Threshold", ko: "임계값", ja: "しきい値");
    public static readonly Phrase TriggeringAlarms = new(en: "Alarms behind it", ko: "원인 경보", ja: "原因のアラーム");
    public static readonly Phrase Value = new(en: "Value", ko: "값", ja: "値");

    // What an alarm is about.
    public static readonly Phrase CompositeAlarm = new(en: "composite alarm", ko: "복합 경보", ja: "複合アラーム");
    public static readonly Phrase LogAlarm = new(en: "log alarm", ko: "로그 경보", ja: "ログアラーム");
    public static readonly Phrase MetricQuery = new(en: "metric query", ko: "지표 쿼리", ja: "メトリクスクエリ");
    public static readonly Phrase UnnamedAlarm = new(en: "unnamed alarm", ko: "이름 없는 경보", ja: "名前のないアラーム");

    // What it measured.
    public static readonly Phrase AboveBand = new(en: "{0}, expected at most {1}", ko: "{0} (예상 최댓값 {1})", ja: "{0} (想定上限 {1})");
    public static readonly Phrase BelowBand = new(en: "{0}, expected at least {1}", ko: "{0} (예상 최솟값 {1})", ja: "{0} (想定下限 {1})");
    public static readonly Phrase EachPeriod = new(en: "{0} each", ko: "각 {0}", ja: "各{0}");
    public static readonly Phrase ForDatapoints = new(
        en: "for {0} of {1} {1:datapoint|datapoints}",
        ko: "(데이터 포인트 {1}개 중 {0}개)",
        ja: "({1} 個中 {0} 個のデータポイント)");
    public static readonly Phrase OutsideBand = new(
        en: "{0} (expected {1} to {2})",
        ko: "{0} (예상 범위 {1} ~ {2})",
        ja: "{0} (想定範囲 {1} ~ {2})");
    public static readonly Phrase AndNoData = new(en: "no data", ko: "데이터 없음", ja: "データなし");
    public static readonly Phrase AndNoDataIn = new(
        en: "no data in {0} of {1} {1:period|periods}",
        ko: "기간 {1}개 중 {0}개에 데이터 없음",
        ja: "{1} 期間中 {0} 期間でデータなし");
    public static readonly Phrase NoDataIn = new(
        en: "No data in {0} of {1} {1:period|periods}",
        ko: "기간 {1}개 중 {0}개에 데이터 없음",
        ja: "{1} 期間中 {0} 期間でデータなし");
    public static readonly PhraseTable MissingCounts = new(
        ("Breaching", new(en: "missing counts as breaching", ko: "누락된 데이터를 위반으로 처리", ja: "欠落データはしきい値超過として処理")),
        ("NonBreaching", new(
            en: "missing counts as not breaching",
            ko: "누락된 데이터를 위반이 아닌 것으로 처리",
            ja: "欠落データはしきい値内として処理")),
        ("Ignore", new(en: "missing is ignored", ko: "누락된 데이터 무시", ja: "欠落データは無視")));
    public static readonly Phrase TooFewDatapoints = new(
        en: "Too few datapoints to judge by",
        ko: "판단할 데이터 포인트가 부족함",
        ja: "判断に必要なデータポイントが不足しています");
    public static readonly Phrase TriggeredBy = new(en: "Because of {0}", ko: "원인: {0}", ja: "原因: {0}");

    // Its states.
    public static readonly Phrase OkAgain = new(en: "OK again", ko: "정상으로 복귀", ja: "OK に復帰");
    public static readonly Phrase OkAgainAfter = new(
        en: "OK again after {0} in ALARM",
        ko: "경보 상태 {0} 후 정상으로 복귀",
        ja: "アラーム状態 {0}を経て OK に復帰");
    public static readonly Phrase OtherState = new(en: "{0}", ko: "{0} 상태", ja: "{0}");
    public static readonly Phrase StillIn = new(en: "Still in {0}, notified again", ko: "{0} 지속, 다시 알림", ja: "{0}が継続、再通知");
    public static readonly Phrase Was = new(en: "was {0}", ko: "이전 상태: {0}", ja: "直前の状態: {0}");
    public static readonly Phrase WasFor = new(en: "was {0} for {1}", ko: "이전 상태: {0} ({1})", ja: "直前の状態: {0} ({1})");
    public static readonly Phrase WentInto = new(en: "Went into {0}", ko: "{0:으로/로} 전환", ja: "{0}に移行");

    public static readonly PhraseTable States = new(
        ("ALARM", new(en: "ALARM", ko: "경보 상태", ja: "アラーム状態")),
        ("OK", new(en: "OK", ko: "정상", ja: "OK")),
        ("INSUFFICIENT_DATA", new(en: "INSUFFICIENT DATA", ko: "데이터 부족", ja: "データ不足")));

    /// <summary>The state as it begins a headline.</summary>
    public static readonly PhraseTable StateSigns = new(
        ("ALARM", new(en: "ALARM", ko: "경보", ja: "アラーム")),
        ("OK", new(en: "OK", ko: "정상", ja: "OK")),
        ("INSUFFICIENT_DATA", new(en: "INSUFFICIENT DATA", ko: "데이터 부족", ja: "データ不足")));

    public static readonly PhraseTable EvaluationStates = new(
        ("PARTIAL_DATA", new(en: "on partial data", ko: "일부 데이터로 평가됨", ja: "一部のデータで評価")),
        ("EVALUATION_ERROR", new(
            en: "failed: the alarm is set up wrongly",
            ko: "실패: 경보 설정 오류",
            ja: "失敗: アラームの設定に誤りがあります")),
        ("EVALUATION_FAILURE", new(
            en: "failed in CloudWatch for a while",
            ko: "CloudWatch의 일시적인 문제로 실패",
            ja: "CloudWatch の一時的な問題により失敗")));

    // Why its actions are not run.
    public static readonly Phrase ActionsSuppressed = new(en: "Actions suppressed {0}", ko: "작업 억제: {0}", ja: "アクションの抑制: {0}");
    public static readonly Phrase AfterMute = new(
        en: "Held back by a mute rule, sent now that its window is over",
        ko: "음소거 규칙으로 보류되었다가 음소거 기간이 끝나 전송됨",
        ja: "ミュートルールで保留され、ミュート期間の終了後に送信されました");
    public static readonly Phrase MuteRule = new(en: "a mute rule", ko: "음소거 규칙", ja: "ミュートルール");
    public static readonly Phrase SuppressedByAlarm = new(
        en: "by the alarm {0}",
        ko: "경보 {0}에 의해 억제됨",
        ja: "アラーム {0} により抑制");
    public static readonly Phrase SuppressedByAnother = new(
        en: "by another alarm",
        ko: "다른 경보에 의해 억제됨",
        ja: "別のアラームにより抑制");

    public static readonly PhraseTable Suppressions = new(
        ("WaitPeriod", new(en: "while waiting for the suppressor alarm", ko: "억제 경보 대기 시간 중", ja: "抑制アラームの待機期間中")),
        ("ExtensionPeriod", new(
            en: "for a while after the suppressor alarm",
            ko: "억제 경보 연장 시간 중",
            ja: "抑制アラームの延長期間中")));

    // Changes of its configuration.
    public static readonly Phrase ActionsOff = new(en: "Actions switched off", ko: "작업 비활성화됨", ja: "アクションを無効化");
    public static readonly Phrase ActionsOn = new(en: "Actions switched on", ko: "작업 활성화됨", ja: "アクションを有効化");
    public static readonly Phrase AlarmChanged = new(en: "Alarm changed", ko: "경보 변경됨", ja: "アラームの変更");
    public static readonly Phrase No = new(en: "no", ko: "아니요", ja: "いいえ");
    public static readonly Phrase Yes = new(en: "yes", ko: "예", ja: "はい");

    public static readonly PhraseTable Operations = new(
        ("create", new(en: "Alarm created", ko: "경보 생성됨", ja: "アラームの作成")),
        ("delete", new(en: "Alarm deleted", ko: "경보 삭제됨", ja: "アラームの削除")));
}

namespace HealthEvents.Formatters;

/// <summary>The words of messages about CloudWatch alarms.</summary>
/// <remarks>Korean and Japanese follow the wording of AWS's own consoles.</remarks>
internal static class AlarmWords
{
    // Labels of facts, and headings of sections.
    public static readonly Phrase ActionsEnabled = new(en: "Actions enabled", ko: "경보 작업 활성화", ja: "アクションの有効化");
    public static readonly Phrase AlarmActions = new(en: "Alarm actions", ko: "경보 작업", ja: "アラームアクション");
    public static readonly Phrase AlarmRule = new(en: "Alarm rule", ko: "경보 규칙", ja: "アラームルール");
    public static readonly Phrase ChildAlarms = new(en: "Child alarms", ko: "하위 경보", ja: "子アラーム");
    public static readonly Phrase Contributor = new(en: "Contributor", ko: "기여자", ja: "コントリビューター");
    public static readonly Phrase Datapoints = new(en: "Recent datapoints", ko: "최근 데이터 포인트", ja: "最近のデータポイント");
    public static readonly Phrase DatapointsToAlarm = new(en: "Datapoints to alarm", ko: "경보를 알릴 데이터 포인트", ja: "アラームを実行するデータポイント");
    public static readonly Phrase Dimensions = new(en: "Dimensions", ko: "차원", ja: "ディメンション");
    public static readonly Phrase Evaluation = new(en: "Evaluation", ko: "평가", ja: "評価");
    public static readonly Phrase Expression = new(en: "Expression", ko: "표현식", ja: "式");
    public static readonly Phrase Hint = new(en: "Hint", ko: "힌트", ja: "ヒント");
    public static readonly Phrase InsufficientDataActions = new(en: "Insufficient data actions", ko: "데이터 부족 상태 작업", ja: "データ不足アクション");
    public static readonly Phrase LogGroups = new(en: "Log groups", ko: "로그 그룹", ja: "ロググループ");
    public static readonly Phrase LogQuery = new(en: "Log query", ko: "로그 쿼리", ja: "ログクエリ");
    public static readonly Phrase Metric = new(en: "Metric", ko: "지표", ja: "メトリクス");
    public static readonly Phrase MetricAccount = new(en: "Metric account", ko: "지표 계정", ja: "メトリクスのアカウント");
    public static readonly Phrase MissingData = new(en: "Missing data counts as", ko: "누락된 데이터 처리", ja: "欠落データの処理");
    public static readonly Phrase Muted = new(en: "Muted", ko: "음소거됨", ja: "ミュート中");
    public static readonly Phrase MutedBy = new(en: "Muted by", ko: "음소거 규칙", ja: "ミュートルール");
    public static readonly Phrase MutedUntil = new(en: "Muted until", ko: "음소거 종료 시각", ja: "ミュート終了日時");
    public static readonly Phrase MutedNow = new(en: "Muted", ko: "음소거 중", ja: "ミュート中");
    public static readonly Phrase OkActions = new(en: "OK actions", ko: "정상 상태 작업", ja: "OK アクション");
    public static readonly Phrase Period = new(en: "Period", ko: "기간", ja: "期間");
    public static readonly Phrase Periods = new(en: "Evaluation periods", ko: "평가 기간 수", ja: "評価期間数");
    public static readonly Phrase Query = new(en: "Query", ko: "쿼리", ja: "クエリ");
    public static readonly Phrase State = new(en: "State", ko: "상태", ja: "状態");
    public static readonly Phrase StateChanged = new(en: "State changed", ko: "상태 변경 시각", ja: "状態変更日時");
    public static readonly Phrase Statistic = new(en: "Statistic", ko: "통계", ja: "統計");
    public static readonly Phrase Suppressed = new(en: "Actions suppressed", ko: "경보 작업 억제", ja: "アクションの抑制");
    public static readonly Phrase Suppressor = new(en: "Suppressor alarm", ko: "억제 경보", ja: "抑制アラーム");
    public static readonly Phrase SuppressorExtension = new(en: "Suppressor extension period", ko: "억제 경보 연장 기간", ja: "抑制アラームの延長期間");
    public static readonly Phrase SuppressorWait = new(en: "Suppressor wait period", ko: "억제 경보 대기 기간", ja: "抑制アラームの待機期間");
    public static readonly Phrase Threshold = new(en: "Threshold", ko: "임계값", ja: "しきい値");

    // Buttons.
    public static readonly Phrase OpenDashboard = new(en: "Open dashboard ({0})", ko: "대시보드 열기 ({0})", ja: "ダッシュボードを開く ({0})");
    public static readonly Phrase OpenRunbook = new(en: "Open runbook ({0})", ko: "런북 열기 ({0})", ja: "ランブックを開く ({0})");
    public static readonly Phrase ViewAlarm = new(en: "View alarm", ko: "경보 보기", ja: "アラームを表示");
    public static readonly Phrase ViewMetric = new(en: "View metric", ko: "지표 보기", ja: "メトリクスを表示");

    // What an alarm is about.
    public static readonly Phrase CompositeAlarm = new(en: "composite alarm", ko: "복합 경보", ja: "複合アラーム");
    public static readonly Phrase LogAlarm = new(en: "log alarm", ko: "로그 경보", ja: "ログアラーム");
    public static readonly Phrase MetricQuery = new(en: "metric query", ko: "지표 쿼리", ja: "メトリクスクエリ");
    public static readonly Phrase UnnamedAlarm = new(en: "unnamed alarm", ko: "이름 없는 경보", ja: "名前のないアラーム");

    // What it measured: a value held against its limit, and how often.
    public static readonly Phrase AboveBand = new(en: "{0}, expected at most {1}", ko: "{0} (예상 상한 {1})", ja: "{0} (想定上限 {1})");
    public static readonly Phrase BelowBand = new(en: "{0}, expected at least {1}", ko: "{0} (예상 하한 {1})", ja: "{0} (想定下限 {1})");
    public static readonly Phrase OutsideBand = new(en: "{0} (expected {1} to {2})", ko: "{0} (예상 범위 {1}~{2})", ja: "{0} (想定範囲 {1}～{2})");
    public static readonly Phrase Counted = new(en: "{0}, {1}", ko: "{0} ({1})", ja: "{0} ({1})");
    public static readonly Phrase CountedDatapoints = new(en: "{0} of {1} datapoints", ko: "데이터 포인트 {1}개 중 {0}개", ja: "データポイント {1} 個中 {0} 個");
    public static readonly Phrase CountedDatapointsOver = new(
        en: "{0} of {1} datapoints over {2}",
        ko: "{2} 간격 데이터 포인트 {1}개 중 {0}개",
        ja: "{2} 間隔のデータポイント {1} 個中 {0} 個");
    public static readonly Phrase CountedResults = new(en: "{0} of {1} query results", ko: "쿼리 결과 {1}개 중 {0}개", ja: "クエリ結果 {1} 個中 {0} 個");
    public static readonly Phrase NowAt = new(en: "{0}, now {1}", ko: "{0}, 현재 {1}", ja: "{0}、現在 {1}");
    public static readonly Phrase WithThreshold = new(en: "{0} (threshold {1})", ko: "{0} (임계값 {1})", ja: "{0} (しきい値 {1})");
    public static readonly Phrase ThresholdCrossed = new(en: "Threshold crossed", ko: "임계값을 벗어남", ja: "しきい値を超過");

    // What was missing.
    public static readonly Phrase AndNoData = new(en: "no data", ko: "데이터 없음", ja: "データなし");
    public static readonly Phrase AndNoDataIn = new(
        en: "no data in {0} of {1} {1:period|periods}",
        ko: "평가 기간 {1}개 중 {0}개에 데이터 없음",
        ja: "{1} 期間中 {0} 期間でデータなし");
    public static readonly Phrase NoDataIn = new(
        en: "No data in {0} of {1} {1:period|periods}",
        ko: "평가 기간 {1}개 중 {0}개에 데이터 없음",
        ja: "{1} 期間中 {0} 期間でデータなし");
    public static readonly PhraseTable MissingCounts = new(
        ("Breaching", new(en: "missing counts as breaching", ko: "누락된 데이터는 위반으로 처리", ja: "欠落データはしきい値超過として処理")),
        ("NonBreaching", new(
            en: "missing counts as not breaching",
            ko: "누락된 데이터는 정상으로 처리",
            ja: "欠落データはしきい値内として処理")),
        ("Ignore", new(en: "missing is ignored", ko: "누락된 데이터는 무시", ja: "欠落データは無視")));
    public static readonly Phrase NotEnoughData = new(
        en: "Not enough data to evaluate",
        ko: "평가할 데이터가 부족함",
        ja: "評価に必要なデータが不足しています");
    public static readonly Phrase NotEvaluatedYet = new(
        en: "Just created, not evaluated yet",
        ko: "방금 생성되어 아직 평가되지 않음",
        ja: "作成直後のため、まだ評価されていません");

    // What is behind it.
    public static readonly Phrase ContributorsIn = new(
        en: "{0} of {1} contributors in {2}",
        ko: "기여자 {1}개 중 {0}개가 {2}",
        ja: "コントリビューター {1} 個中 {0} 個が {2}");
    public static readonly Phrase TimeSeriesIn = new(
        en: "{0} of {1} time series in {2}",
        ko: "시계열 {1}개 중 {0}개가 {2}",
        ja: "時系列 {1} 個中 {0} 個が {2}");
    public static readonly Phrase RuleOfNew = new(
        en: "Just created, its rule says {0}",
        ko: "방금 생성됨, 경보 규칙 평가 결과: {0}",
        ja: "作成直後、アラームルールの評価結果: {0}");
    public static readonly Phrase RuleOfChanged = new(
        en: "Just changed, its rule says {0}",
        ko: "방금 변경됨, 경보 규칙 평가 결과: {0}",
        ja: "変更直後、アラームルールの評価結果: {0}");
    public static readonly Phrase TriggeredBy = new(en: "Triggered by {0}", ko: "원인 경보: {0}", ja: "原因アラーム: {0}");

    // How it flapped.
    public static readonly Phrase Flapped = new(
        en: "Flapped {0} times, {1} now",
        ko: "{0}회 상태 변경, 현재 {1}",
        ja: "状態が {0} 回変化、現在は {1}");
    public static readonly Phrase FlappedIn = new(
        en: "Flapped {0} times in {2}, {1} now",
        ko: "{2} 동안 {0}회 상태 변경, 현재 {1}",
        ja: "{2} の間に状態が {0} 回変化、現在は {1}");
    public static readonly Phrase StateChanges = new(en: "State changes, newest first", ko: "상태 변경 (최신순)", ja: "状態の変化 (新しい順)");
    public static readonly Phrase WorstSeverity = new(en: "Worst severity", ko: "최고 심각도", ja: "最も高い重大度");

    // Their number.
    public static readonly Phrase CountedAlarms = new(en: "{0} {0:alarm|alarms}", ko: "경보 {0}개", ja: "アラーム {0} 件");
    public static readonly Phrase CountedTimeSeries = new(en: "{0} alarm time series", ko: "경보 시계열 {0}개", ja: "アラームの時系列 {0} 件");
    public static readonly Phrase CountedChanges = new(
        en: "{0} alarm configuration {0:change|changes}",
        ko: "경보 구성 변경 {0}건",
        ja: "アラームの設定変更 {0} 件");

    // Its states.
    public static readonly Phrase OkAgain = new(en: "OK again", ko: "정상으로 복귀", ja: "OK に復帰");
    public static readonly Phrase OkAgainAfter = new(
        en: "OK again after {0}",
        ko: "경보 상태 {0} 만에 정상으로 복귀",
        ja: "アラーム状態が {0} 続いた後、OK に復帰");
    public static readonly Phrase Moved = new(en: "{0} \u2192 {1}", ko: "{0} \u2192 {1}", ja: "{0} \u2192 {1}");
    public static readonly Phrase MovedAfter = new(en: "{0} \u2192 {1} after {2}", ko: "{0} \u2192 {1} ({2} 만에)", ja: "{0} \u2192 {1} ({2} 経過後)");
    public static readonly Phrase StillIn = new(en: "Still in {0}, notified again", ko: "{0} 유지 (재알림)", ja: "{0} が継続 (再通知)");
    public static readonly Phrase StillInQuietly = new(en: "Still in {0}, nobody notified", ko: "{0} 유지 (알림 없음)", ja: "{0} が継続 (通知なし)");

    public static readonly PhraseTable States = new(
        ("ALARM", new(en: "ALARM", ko: "경보 상태", ja: "アラーム状態")),
        ("OK", new(en: "OK", ko: "정상", ja: "OK")),
        ("INSUFFICIENT_DATA", new(en: "INSUFFICIENT DATA", ko: "데이터 부족", ja: "データ不足")));

    public static readonly PhraseTable Statistics = new(
        ("Average", new(en: "Average", ko: "평균", ja: "平均")),
        ("Sum", new(en: "Sum", ko: "합계", ja: "合計")),
        ("Minimum", new(en: "Minimum", ko: "최솟값", ja: "最小")),
        ("Maximum", new(en: "Maximum", ko: "최댓값", ja: "最大")),
        ("SampleCount", new(en: "Sample count", ko: "샘플 수", ja: "サンプル数")));

    /// <summary>The state as it begins a headline.</summary>
    public static readonly PhraseTable StateSigns = new(
        ("ALARM", new(en: "ALARM", ko: "경보", ja: "アラーム")),
        ("OK", new(en: "OK", ko: "정상", ja: "OK")),
        ("INSUFFICIENT_DATA", new(en: "INSUFFICIENT DATA", ko: "데이터 부족", ja: "データ不足")));

    /// <summary>What went wrong in an evaluation, for a fact.</summary>
    public static readonly PhraseTable EvaluationStates = new(
        ("PARTIAL_DATA", new(en: "on partial data", ko: "일부 데이터만 사용", ja: "一部のデータのみ使用")));

    /// <summary>The same where there was no evaluation at all, for a second line.</summary>
    public static readonly PhraseTable EvaluationFailures = new(
        ("EVALUATION_ERROR", new(
            en: "Could not be evaluated: the alarm is misconfigured",
            ko: "경보 설정 오류로 평가할 수 없음",
            ja: "アラームの設定に誤りがあり、評価できません")),
        ("EVALUATION_FAILURE", new(
            en: "Could not be evaluated: temporary problem in CloudWatch",
            ko: "CloudWatch의 일시적인 문제로 평가할 수 없음",
            ja: "CloudWatch の一時的な問題により評価できません")));

    // Why its actions are not run.
    public static readonly Phrase AfterMute = new(
        en: "Held back by a mute rule, sent now that its window is over",
        ko: "음소거 규칙으로 보류되었다가 음소거 기간이 끝나 전송됨",
        ja: "ミュートルールで保留され、ミュート期間の終了後に送信");
    public static readonly Phrase MuteRule = new(en: "a mute rule", ko: "음소거 규칙", ja: "ミュートルール");
    public static readonly Phrase SuppressedByAlarm = new(
        en: "Actions suppressed by the alarm {0}",
        ko: "{0} 경보에 의해 경보 작업이 억제됨",
        ja: "アラーム {0} によりアクションが抑制されています");
    public static readonly Phrase SuppressedByAnother = new(
        en: "Actions suppressed by another alarm",
        ko: "다른 경보에 의해 경보 작업이 억제됨",
        ja: "別のアラームによりアクションが抑制されています");

    public static readonly PhraseTable Suppressions = new(
        ("WaitPeriod", new(
            en: "Actions suppressed while waiting for the suppressor alarm",
            ko: "억제 경보의 대기 기간 중이므로 경보 작업이 억제됨",
            ja: "抑制アラームの待機期間中のため、アクションが抑制されています")),
        ("ExtensionPeriod", new(
            en: "Actions suppressed for a while after the suppressor alarm",
            ko: "억제 경보의 연장 기간 중이므로 경보 작업이 억제됨",
            ja: "抑制アラームの延長期間中のため、アクションが抑制されています")));

    // Changes of its configuration.
    public static readonly Phrase ActionsAreOffInAlarm = new(
        en: "In ALARM with its actions switched off",
        ko: "경보 상태이지만 경보 작업이 비활성화되어 있음",
        ja: "アラーム状態ですが、アラームアクションは無効になっています");
    public static readonly Phrase ActionsOff = new(en: "Actions switched off", ko: "경보 작업 비활성화됨", ja: "アラームアクションを無効化");
    public static readonly Phrase ActionsOffInAlarm = new(
        en: "Actions switched off while in ALARM",
        ko: "경보 상태에서 경보 작업이 비활성화됨",
        ja: "アラーム状態のままアラームアクションが無効化されました");
    public static readonly Phrase ActionsOn = new(en: "Actions switched on", ko: "경보 작업 활성화됨", ja: "アラームアクションを有効化");
    public static readonly Phrase AlarmChanged = new(en: "Alarm changed", ko: "경보 변경됨", ja: "アラームが変更されました");
    public static readonly Phrase DeletedInAlarm = new(
        en: "Deleted while in ALARM",
        ko: "경보 상태에서 삭제됨",
        ja: "アラーム状態のまま削除されました");
    public static readonly Phrase No = new(en: "no", ko: "아니요", ja: "いいえ");
    public static readonly Phrase Yes = new(en: "yes", ko: "예", ja: "はい");

    public static readonly PhraseTable Operations = new(
        ("create", new(en: "Alarm created", ko: "경보 생성됨", ja: "アラームが作成されました")),
        ("delete", new(en: "Alarm deleted", ko: "경보 삭제됨", ja: "アラームが削除されました")));

    public static readonly PhraseTable MissingDataSettings = new(
        ("missing", new(en: "missing", ko: "누락", ja: "欠落")),
        ("ignore", new(en: "ignored", ko: "무시", ja: "無視")),
        ("breaching", new(en: "breaching", ko: "위반", ja: "しきい値超過")),
        ("notBreaching", new(en: "not breaching", ko: "정상", ja: "しきい値内")));
}

using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>The words of summaries in Korean, after the wording of AWS's own Korean consoles.</summary>
internal sealed class SummaryKorean : SummaryWords
{
    public static SummaryWords Words { get; } = new SummaryKorean();

    public override string Language => "ko";

    public override string Account => "계정";

    public override string ActionsEnabled => "작업 활성화";

    public override string AffectedResources => "영향을 받는 리소스";

    public override string AlarmActions => "경보 작업";

    public override string AlarmRule => "경보 규칙";

    public override string Audience => "대상";

    public override string AvailabilityZone => "가용 영역";

    public override string Category => "범주";

    public override string Changes => "변경 사항";

    public override string Compliance => "규정 준수";

    public override string Contributor => "기여자";

    public override string Datapoints => "최근 데이터 포인트";

    public override string Description => "설명";

    public override string Dimensions => "차원";

    public override string Documents => "참고 문서";

    public override string Duration => "지속 시간";

    public override string End => "종료 시간";

    public override string Error => "오류";

    public override string Evaluation => "평가";

    public override string Expression => "표현식";

    public override string Hint => "힌트";

    public override string LastUpdate => "마지막 업데이트";

    public override string LogGroups => "로그 그룹";

    public override string LogQuery => "로그 쿼리";

    public override string Message => "메시지";

    public override string Metadata => "메타데이터";

    public override string Metric => "지표";

    public override string MissingData => "누락된 데이터 처리";

    public override string Muted => "음소거";

    public override string MutedBy => "음소거한 규칙";

    public override string MutedUntil => "음소거 종료";

    public override string NotReadable => "읽을 수 없는 항목";

    public override string Owner => "담당";

    public override string Page => "페이지";

    public override string Parameters => "파라미터";

    public override string Payload => "페이로드";

    public override string Periods => "평가 기간 수";

    public override string Place => "위치";

    public override string Reason => "이유";

    public override string Region => "리전";

    public override string Resource => "리소스";

    public override string ResourceList => "리소스";

    public override string Rule => "규칙";

    public override string Rules => "규칙";

    public override string Scope => "범위";

    public override string Snapshot => "스냅샷";

    public override string Source => "소스";

    public override string Start => "시작 시간";

    public override string State => "상태";

    public override string Status => "상태";

    public override string Suppressed => "작업 억제";

    public override string Tags => "태그";

    public override string Threshold => "임계값";

    public override string Topic => "주제";

    public override string TriggeringAlarms => "원인 경보";

    public override string TypeCode => "이벤트 유형 코드";

    public override string Value => "값";

    public override string AlarmLink => "경보";

    public override string HealthDashboard => "Health 대시보드";

    public override string LogsLink => "로그";

    public override string MetricLink => "지표";

    public override string OrganizationHealthDashboard => "조직 보기";

    public override string RuleLink => "규칙";

    public override string TimelineLink => "리소스 타임라인";

    public override string Comma => ", ";

    public override string SentenceEnd => ". ";

    public override string Yes => "예";

    public override string No => "아니요";

    public override string AbuseLead => "즉시 조치 필요: 표시된 리소스를 확인하고 AWS에 회신하세요";

    public override string AbuseReport => "침해 신고";

    public override string Event => "이벤트";

    public override string ExposedCredentialsLead => "즉시 조치 필요: 키를 교체해 비활성화하고 무단 사용 여부를 확인하세요";

    public override string NoActionStated => "조치 필요 여부가 명시되지 않음";

    public override string PublicScope => "공개: 이 리전에서 서비스를 사용하는 모든 고객이 영향을 받을 수 있음";

    public override string AfterMute => "음소거 규칙으로 보류되었다가 음소거 기간이 끝나 전송됨";

    public override string CompositeAlarm => "복합 경보";

    public override string LogAlarm => "로그 경보";

    public override string MetricQuery => "지표 쿼리";

    public override string MuteRule => "음소거 규칙";

    public override string UnnamedAlarm => "이름 없는 경보";

    public override string LeftScope => "리소스가 규칙의 범위에서 벗어남";

    public override string NotEvaluated => "평가되지 않음";

    public override string Oversized => "알림에 담기에는 너무 커서 전체 기록은 S3에 있음";

    public override string UnnamedRule => "이름 없는 규칙";

    public override string ConfirmLead => "예상한 요청인 경우에만 확인하세요. 확인 주소는 자격 증명이므로 표시하지 않습니다";

    public override string JsonMessage => "알 수 없는 종류의 메시지";

    public override string TextMessage => "텍스트 메시지";

    public override string UnnamedTopic => "이름 없는 주제";

    public override string UnreadableMessage => "읽을 수 없는 메시지";

    public override string UnsubscribedLead => "이 주제의 메시지가 더 이상 여기로 전송되지 않음";

    public override string Headline(string subject, string text) => $"{subject}: {text}";

    public override string In(string text, string region) => $"{text} ({(region == "global" ? "글로벌" : region)})";

    public override string InAccount(string account) => $"계정 {account}";

    public override string And(string first, string last) => $"{first}, {last}";

    public override string AndMore(int count) => $"외 {Number(count)}건";

    public override string Resources(int count) => $"리소스 {Number(count)}개";

    public override string ImpairedResources(int impaired, int all) => $"리소스 {Number(all)}개 중 {Number(impaired)}개 손상됨";

    public override string Counted(int count, string status) => $"{status} {Number(count)}개";

    public override string PageOf(int page, int total) => $"{Number(total)}페이지 중 {Number(page)}페이지";

    public override string InTime(TimeSpan left) => IsDays(left) ? $"{Number(Days(left))}일 후" : $"{Length(left)} 후";

    public override string Starts(string moment, string left) => $"시작: {moment} ({left})";

    public override string RunsUntil(string moment) => $"종료 예정: {moment}";

    public override string SinceMoment(string moment, TimeSpan duration) => $"{moment}부터 {Length(duration)} 동안 지속";

    public override string Lasted(TimeSpan duration) => $"종료됨, {Length(duration)} 동안 지속";

    public override string ClosedBeforeStart => "시작 전에 종료됨";

    public override string Actionability(HealthActionability actionability) => actionability.Value.ToUpperInvariant() switch
    {
        "ACTION_REQUIRED" => "조치 필요",
        "ACTION_MAY_BE_REQUIRED" => "조치가 필요할 수 있음",
        "INFORMATIONAL" => "조치 불필요",
        _ => actionability.Value,
    };

    public override string EntityStatus(HealthEntityStatus status) => status.Value.ToUpperInvariant() switch
    {
        "IMPAIRED" => "손상됨",
        "UNIMPAIRED" => "정상",
        "PENDING" => "보류 중",
        "RESOLVED" => "해결됨",
        "UNKNOWN" => "알 수 없음",
        _ => status.Value,
    };

    public override string HealthCategory(HealthEventCategory category) => category.Value.ToUpperInvariant() switch
    {
        "ISSUE" => "문제",
        "ACCOUNTNOTIFICATION" => "계정 알림",
        "SCHEDULEDCHANGE" => "예약된 변경",
        "INVESTIGATION" => "조사",
        _ => category.Value,
    };

    public override string HealthLifecycle(EventLifecycle lifecycle) => lifecycle switch
    {
        EventLifecycle.Upcoming => "예정",
        EventLifecycle.Open => "진행 중",
        EventLifecycle.Resolved => "해결됨",
        _ => "참고용",
    };

    public override string TooFewDatapoints => "판단할 데이터 포인트가 부족함";

    public override string ActionsSwitched(bool isOn) => isOn ? "작업 활성화됨" : "작업 비활성화됨";

    public override string AlarmOperation(string? operation) => operation switch
    {
        "create" => "경보 생성됨",
        "delete" => "경보 삭제됨",
        _ => "경보 변경됨",
    };

    public override string AlarmState(AlarmState state) => state.Value.ToUpperInvariant() switch
    {
        "ALARM" => "경보 상태",
        "OK" => "정상",
        "INSUFFICIENT_DATA" => "데이터 부족",
        _ => state.Value,
    };

    public override string AlarmStateSign(AlarmState state) => state.Value.ToUpperInvariant() switch
    {
        "ALARM" => "경보",
        "OK" => "정상",
        "INSUFFICIENT_DATA" => "데이터 부족",
        _ => state.Value,
    };

    public override string EachPeriod(TimeSpan period) => $"각 {Length(period)}";

    public override string EvaluationState(string state) => state.ToUpperInvariant() switch
    {
        "PARTIAL_DATA" => "일부 데이터로 평가됨",
        "EVALUATION_ERROR" => "실패: 경보 설정 오류",
        "EVALUATION_FAILURE" => "CloudWatch의 일시적인 문제로 실패",
        _ => state,
    };

    public override string ForDatapoints(int breaching, int of) => $"(데이터 포인트 {Number(of)}개 중 {Number(breaching)}개)";

    public override string OkAgain(TimeSpan inAlarm) => $"경보 상태 {Length(inAlarm)} 후 정상으로 복귀";

    public override string OutsideBand(string value, string lower, string upper) => $"{value} (예상 범위 {lower} ~ {upper})";

    public override string StillIn(string state) => $"{state} 지속, 다시 알림";

    public override string SuppressedBy(string reason, string? suppressor) => (reason.ToUpperInvariant(), suppressor) switch
    {
        ("WAITPERIOD", _) => "억제 경보 대기 시간 중",
        ("EXTENSIONPERIOD", _) => "억제 경보 연장 시간 중",
        ("ALARM", { Length: > 0 }) => $"경보 {ResourceNames.Of(suppressor)}에 의해 억제됨",
        ("ALARM", _) => "다른 경보에 의해 억제됨",
        _ => reason,
    };

    public override string TriggeredBy(string names) => $"원인: {names}";

    public override string Was(string state) => $"이전 상태: {state}";

    public override string WasFor(string state, TimeSpan duration) => $"이전 상태: {state} ({Length(duration)})";

    public override string WentInto(AlarmState state) => state.Value.ToUpperInvariant() switch
    {
        "ALARM" => "경보 상태로 전환",
        "OK" => "정상으로 전환",
        "INSUFFICIENT_DATA" => "데이터 부족으로 전환",
        _ => $"{state.Value} 상태로 전환",
    };

    public override string AreChanged(string names) => $"{names} 변경됨";

    public override string Compliant(ComplianceType compliance) => compliance.Value.ToUpperInvariant() switch
    {
        "COMPLIANT" => "규정 준수",
        "NON_COMPLIANT" => "규정 미준수",
        "NOT_APPLICABLE" => "해당 없음",
        "INSUFFICIENT_DATA" => "데이터 부족",
        _ => compliance.Value,
    };

    public override string ComplianceTitle(string resource, string rule, ComplianceType? compliance) =>
        compliance is { } known
            ? $"{resource}: 규칙 {rule} {Compliant(known)}"
            : $"{resource}: 규칙 {rule} 평가 결과 삭제됨";

    public override string CountedRules(int count) => $"규칙 {Number(count)}개";

    public override string Delivery(bool isHistory, ConfigDeliveryStatus status) => $"Config {(isHistory ? "구성 기록" : "구성 스냅샷")} 전송 " + status switch
    {
        ConfigDeliveryStatus.Started => "시작됨",
        ConfigDeliveryStatus.Completed => "완료됨",
        ConfigDeliveryStatus.Failed => "실패",
        _ => "상태 변경",
    };

    public override string EvaluationDue(string rule) => $"Config 규칙 {rule}의 예약된 평가";

    public override string EvaluationStarted(string rules) => $"Config 규칙 평가 시작됨: {rules}";

    public override string ItemChanged(string resource, ConfigChangeType change) => change.Value.ToUpperInvariant() switch
    {
        "CREATE" => $"{resource} 생성됨",
        "DELETE" => $"{resource} 삭제됨",
        "NONE" => $"{resource} 기록됨, 변경 없음",
        _ => $"{resource} 변경됨",
    };

    public override string ItemNotDelivered(string resource) => $"Config가 변경 내용을 전송하지 못함: {resource}";

    public override string ItemStatus(ConfigurationItemStatus status) => status.Value.ToUpperInvariant() switch
    {
        "OK" => "기록됨",
        "RESOURCEDISCOVERED" => "검색됨",
        "RESOURCENOTRECORDED" => "기록되지 않음",
        "RESOURCEDELETED" => "삭제됨",
        "RESOURCEDELETEDNOTRECORDED" => "삭제됨, 기록되지 않음",
        _ => status.Value,
    };

    public override string WasCompliant(ComplianceType? before) =>
        before is { } compliance ? $"이전 결과: {Compliant(compliance)}" : "첫 평가";

    public override string EventOfKind(string kind) => $"{kind} 이벤트";

    public override string Subscription(bool isEnded, string topic) =>
        isEnded ? $"주제 {topic}의 구독이 종료됨" : $"주제 {topic}의 구독 확인 요청";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

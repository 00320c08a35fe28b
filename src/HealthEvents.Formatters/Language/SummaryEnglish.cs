using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>The words of summaries in English.</summary>
internal sealed class SummaryEnglish : SummaryWords
{
    public static SummaryWords Words { get; } = new SummaryEnglish();

    public override string Language => "en";

    public override string Account => "Account";

    public override string ActionsEnabled => "Actions enabled";

    public override string AffectedResources => "Affected resources";

    public override string AlarmActions => "Alarm actions";

    public override string AlarmRule => "Alarm rule";

    public override string Audience => "For";

    public override string AvailabilityZone => "Availability Zone";

    public override string Category => "Category";

    public override string Changes => "Changes";

    public override string Compliance => "Compliance";

    public override string Contributor => "Contributor";

    public override string Datapoints => "Recent datapoints";

    public override string Description => "Description";

    public override string Dimensions => "Dimensions";

    public override string Documents => "Documents";

    public override string Duration => "Duration";

    public override string End => "End";

    public override string Error => "Error";

    public override string Evaluation => "Evaluation";

    public override string Expression => "Expression";

    public override string Hint => "Hint";

    public override string LastUpdate => "Last update";

    public override string LogGroups => "Log groups";

    public override string LogQuery => "Log query";

    public override string Message => "Message";

    public override string Metadata => "Metadata";

    public override string Metric => "Metric";

    public override string MissingData => "Missing data counts as";

    public override string Muted => "Muted";

    public override string MutedBy => "Muted by";

    public override string MutedUntil => "Muted until";

    public override string NotReadable => "Not readable";

    public override string Owner => "Owner";

    public override string Page => "Page";

    public override string Parameters => "Parameters";

    public override string Payload => "Payload";

    public override string Periods => "Evaluation periods";

    public override string Place => "Location";

    public override string Reason => "Reason";

    public override string Region => "Region";

    public override string Resource => "Resource";

    public override string ResourceList => "Resources";

    public override string Rule => "Rule";

    public override string Rules => "Rules";

    public override string Scope => "Scope";

    public override string Snapshot => "Snapshot";

    public override string Source => "Source";

    public override string Start => "Start";

    public override string State => "State";

    public override string Status => "Status";

    public override string Suppressed => "Actions suppressed";

    public override string Tags => "Tags";

    public override string Threshold => "Threshold";

    public override string Topic => "Topic";

    public override string TriggeringAlarms => "Alarms behind it";

    public override string TypeCode => "Type code";

    public override string Value => "Value";

    public override string AlarmLink => "Alarm";

    public override string HealthDashboard => "Health Dashboard";

    public override string LogsLink => "Logs";

    public override string MetricLink => "Metric";

    public override string OrganizationHealthDashboard => "Organization view";

    public override string RuleLink => "Rule";

    public override string TimelineLink => "Resource timeline";

    public override string Comma => ", ";

    public override string SentenceEnd => ". ";

    public override string Yes => "yes";

    public override string No => "no";

    public override string AbuseLead => "Act now: check the resources named and answer AWS";

    public override string AbuseReport => "Abuse report";

    public override string Event => "event";

    public override string ExposedCredentialsLead => "Act now: replace and deactivate the key, then look for misuse";

    public override string NoActionStated => "AWS does not say whether to act";

    public override string PublicScope => "Public: anyone using the service in the region may be hit";

    public override string AfterMute => "Held back by a mute rule, sent now that its window is over";

    public override string CompositeAlarm => "composite alarm";

    public override string LogAlarm => "log alarm";

    public override string MetricQuery => "metric query";

    public override string MuteRule => "a mute rule";

    public override string UnnamedAlarm => "unnamed alarm";

    public override string LeftScope => "The resource has left the scope of the rule";

    public override string NotEvaluated => "not evaluated";

    public override string Oversized => "Too large for a notification: the full record is in S3";

    public override string UnnamedRule => "unnamed rule";

    public override string ConfirmLead => "Confirm it only if you expect it. The address to confirm it is not shown: it is a credential";

    public override string JsonMessage => "Message of an unknown kind";

    public override string TextMessage => "Text message";

    public override string UnnamedTopic => "an unnamed topic";

    public override string UnreadableMessage => "Message that could not be read";

    public override string UnsubscribedLead => "Messages of this topic no longer arrive here";

    public override string Headline(string subject, string text) => $"{subject}: {text}";

    public override string In(string text, string region) => region == "global" ? $"{text} (global)" : $"{text} in {region}";

    public override string InAccount(string account) => $"account {account}";

    public override string And(string first, string last) => $"{first} and {last}";

    public override string AndMore(int count) => $"and {Number(count)} more";

    public override string Resources(int count) => $"{Number(count)} resources";

    public override string ImpairedResources(int impaired, int all) => $"{Number(impaired)} of {Number(all)} resources impaired";

    public override string Counted(int count, string status) => $"{Number(count)} {status}";

    public override string PageOf(int page, int total) => $"page {Number(page)} of {Number(total)}";

    public override string PageFact(int page, int total) => $"{Number(page)} of {Number(total)}";

    public override string InTime(TimeSpan left) => IsDays(left) ? $"in {Number(Days(left))} days" : $"in {Length(left)}";

    public override string Starts(string moment, string left) => $"Starts {moment}, {left}";

    public override string RunsUntil(string moment) => $"Until {moment}";

    public override string SinceMoment(string moment, TimeSpan duration) => $"Since {moment}, for {Length(duration)}";

    public override string Lasted(TimeSpan duration) => $"Over, lasted {Length(duration)}";

    public override string ClosedBeforeStart => "Closed before it began";

    public override string Actionability(HealthActionability actionability) => actionability.Value.ToUpperInvariant() switch
    {
        "ACTION_REQUIRED" => "Action required",
        "ACTION_MAY_BE_REQUIRED" => "Action may be required",
        "INFORMATIONAL" => "No action required",
        _ => actionability.Value,
    };

    public override string EntityStatus(HealthEntityStatus status) => status.Value.ToUpperInvariant() switch
    {
        "IMPAIRED" => "impaired",
        "UNIMPAIRED" => "unimpaired",
        "PENDING" => "pending",
        "RESOLVED" => "resolved",
        "UNKNOWN" => "unknown",
        _ => status.Value,
    };

    public override string HealthCategory(HealthEventCategory category) => category.Value.ToUpperInvariant() switch
    {
        "ISSUE" => "Issue",
        "ACCOUNTNOTIFICATION" => "Account notification",
        "SCHEDULEDCHANGE" => "Scheduled change",
        "INVESTIGATION" => "Investigation",
        _ => category.Value,
    };

    public override string HealthLifecycle(EventLifecycle lifecycle) => lifecycle switch
    {
        EventLifecycle.Upcoming => "Upcoming",
        EventLifecycle.Open => "Open",
        EventLifecycle.Resolved => "Resolved",
        _ => "For information",
    };

    public override string TooFewDatapoints => "Too few datapoints to judge by";

    public override string ActionsSwitched(bool isOn) => isOn ? "Actions switched on" : "Actions switched off";

    public override string AlarmOperation(string? operation) => operation switch
    {
        "create" => "Alarm created",
        "delete" => "Alarm deleted",
        _ => "Alarm changed",
    };

    public override string AlarmState(AlarmState state) => state.Value.ToUpperInvariant() switch
    {
        "INSUFFICIENT_DATA" => "INSUFFICIENT DATA",
        _ => state.Value,
    };

    public override string AlarmStateSign(AlarmState state) => AlarmState(state);

    public override string EachPeriod(TimeSpan period) => $"{Length(period)} each";

    public override string EvaluationState(string state) => state.ToUpperInvariant() switch
    {
        "PARTIAL_DATA" => "on partial data",
        "EVALUATION_ERROR" => "failed: the alarm is set up wrongly",
        "EVALUATION_FAILURE" => "failed in CloudWatch for a while",
        _ => state,
    };

    public override string ForDatapoints(int breaching, int of) =>
        $"for {Number(breaching)} of {Number(of)} datapoint{(of == 1 ? "" : "s")}";

    public override string OkAgain(TimeSpan inAlarm) => $"OK again after {Length(inAlarm)} in ALARM";

    public override string OutsideBand(string value, string lower, string upper) => $"{value} (expected {lower} to {upper})";

    public override string StillIn(string state) => $"Still in {state}, notified again";

    public override string SuppressedBy(string reason, string? suppressor) => (reason.ToUpperInvariant(), suppressor) switch
    {
        ("WAITPERIOD", _) => "while waiting for the suppressor alarm",
        ("EXTENSIONPERIOD", _) => "for a while after the suppressor alarm",
        ("ALARM", { Length: > 0 }) => $"by the alarm {ResourceNames.Of(suppressor)}",
        ("ALARM", _) => "by another alarm",
        _ => reason,
    };

    public override string ActionsSuppressed(string how) => $"Actions suppressed {how}";

    public override string TriggeredBy(string names) => $"Because of {names}";

    public override string Was(string state) => $"was {state}";

    public override string WasFor(string state, TimeSpan duration) => $"was {state} for {Length(duration)}";

    public override string WentInto(AlarmState state) => $"Went into {AlarmState(state)}";

    public override string AreChanged(string names) => $"{names} changed";

    public override string Compliant(ComplianceType compliance) => compliance.Value.ToUpperInvariant() switch
    {
        "COMPLIANT" => "compliant",
        "NON_COMPLIANT" => "noncompliant",
        "NOT_APPLICABLE" => "not applicable",
        "INSUFFICIENT_DATA" => "insufficient data",
        _ => compliance.Value,
    };

    public override string ComplianceTitle(string resource, string rule, ComplianceType? compliance) =>
        compliance?.Value.ToUpperInvariant() switch
        {
            "COMPLIANT" => $"{resource} complies with rule {rule}",
            "NON_COMPLIANT" => $"{resource} breaks rule {rule}",
            "NOT_APPLICABLE" => $"Rule {rule} does not apply to {resource}",
            "INSUFFICIENT_DATA" => $"Rule {rule} has too little data on {resource}",
            null => $"Result of rule {rule} for {resource} was deleted",
            _ => $"Rule {rule} says {compliance.Value.Value} of {resource}",
        };

    public override string CountedRules(int count) => $"{Number(count)} rules";

    public override string Delivery(bool isHistory, ConfigDeliveryStatus status) => $"Config {(isHistory ? "history" : "snapshot")} delivery " + status switch
    {
        ConfigDeliveryStatus.Started => "started",
        ConfigDeliveryStatus.Completed => "completed",
        ConfigDeliveryStatus.Failed => "failed",
        _ => "",
    };

    public override string EvaluationDue(string rule) => $"Scheduled evaluation of Config rule {rule}";

    public override string EvaluationStarted(string rules) => $"Config rule evaluation started: {rules}";

    public override string ItemChanged(string resource, ConfigChangeType change) => change.Value.ToUpperInvariant() switch
    {
        "CREATE" => $"{resource} created",
        "DELETE" => $"{resource} deleted",
        "NONE" => $"{resource} recorded, nothing changed",
        _ => $"{resource} changed",
    };

    public override string ItemNotDelivered(string resource) => $"Config could not deliver the change of {resource}";

    public override string ItemStatus(ConfigurationItemStatus status) => status.Value.ToUpperInvariant() switch
    {
        "OK" => "recorded",
        "RESOURCEDISCOVERED" => "discovered",
        "RESOURCENOTRECORDED" => "not recorded",
        "RESOURCEDELETED" => "deleted",
        "RESOURCEDELETEDNOTRECORDED" => "deleted, not recorded",
        _ => status.Value,
    };

    public override string WasCompliant(ComplianceType? before) =>
        before is { } compliance ? $"Was {Compliant(compliance)} before" : "First evaluation";

    public override string EventOfKind(string kind) => $"Event of kind {kind}";

    public override string Subscription(bool isEnded, string topic) =>
        isEnded ? $"Subscription to topic {topic} ended" : $"Topic {topic} asks to confirm a subscription";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

namespace HealthEvents.Formatters;

/// <summary>
/// The fixed words of summaries. A language is a class that says each of them: a missing one does not compile. Words that
/// take a value are sentences, so that each language puts it where it belongs.
/// </summary>
internal abstract class SummaryWords
{
    public abstract string Language { get; }

    // Labels of facts and headings of sections.
    public abstract string Account { get; }

    public abstract string ActionsEnabled { get; }

    public abstract string AffectedResources { get; }

    public abstract string AlarmActions { get; }

    public abstract string AlarmRule { get; }

    public abstract string Audience { get; }

    public abstract string AvailabilityZone { get; }

    public abstract string Category { get; }

    public abstract string Changes { get; }

    public abstract string Compliance { get; }

    public abstract string Contributor { get; }

    public abstract string Datapoints { get; }

    public abstract string Description { get; }

    public abstract string Dimensions { get; }

    public abstract string Documents { get; }

    public abstract string Duration { get; }

    public abstract string End { get; }

    public abstract string Error { get; }

    public abstract string Evaluation { get; }

    public abstract string Expression { get; }

    public abstract string Hint { get; }

    public abstract string LastUpdate { get; }

    public abstract string LogGroups { get; }

    public abstract string LogQuery { get; }

    public abstract string Message { get; }

    public abstract string Metadata { get; }

    public abstract string Metric { get; }

    public abstract string MissingData { get; }

    public abstract string Muted { get; }

    public abstract string MutedBy { get; }

    public abstract string MutedUntil { get; }

    public abstract string NotReadable { get; }

    public abstract string Owner { get; }

    public abstract string Page { get; }

    public abstract string Parameters { get; }

    public abstract string Payload { get; }

    public abstract string Periods { get; }

    public abstract string Place { get; }

    public abstract string Reason { get; }

    public abstract string Region { get; }

    public abstract string Resource { get; }

    public abstract string ResourceList { get; }

    public abstract string Rule { get; }

    public abstract string Rules { get; }

    public abstract string Scope { get; }

    public abstract string Snapshot { get; }

    public abstract string Source { get; }

    public abstract string Start { get; }

    public abstract string State { get; }

    public abstract string Status { get; }

    public abstract string Suppressed { get; }

    public abstract string Tags { get; }

    public abstract string Threshold { get; }

    public abstract string Topic { get; }

    public abstract string TriggeringAlarms { get; }

    public abstract string TypeCode { get; }

    public abstract string Value { get; }

    // Words of links.
    public abstract string AlarmLink { get; }

    public abstract string HealthDashboard { get; }

    public abstract string LogsLink { get; }

    public abstract string MetricLink { get; }

    public abstract string OrganizationHealthDashboard { get; }

    public abstract string RuleLink { get; }

    public abstract string TimelineLink { get; }

    // Joints.
    public abstract string Comma { get; }

    public abstract string SentenceEnd { get; }

    public abstract string Yes { get; }

    public abstract string No { get; }

    public abstract string Headline(string subject, string text);

    public abstract string In(string text, string region);

    public abstract string InAccount(string account);

    public abstract string And(string first, string last);

    public abstract string AndMore(int count);

    public abstract string Resources(int count);

    public abstract string ImpairedResources(int impaired, int all);

    public abstract string Counted(int count, string status);

    public abstract string PageOf(int page, int total);

    /// <summary>After the label <see cref="Page"/>.</summary>
    public virtual string PageFact(int page, int total) => $"{page} / {total}";

    // Time.
    public abstract string InTime(TimeSpan left);

    public abstract string Starts(string moment, string left);

    public abstract string RunsUntil(string moment);

    public abstract string SinceMoment(string moment, TimeSpan duration);

    public abstract string Lasted(TimeSpan duration);

    public abstract string ClosedBeforeStart { get; }

    // AWS Health.
    public abstract string AbuseLead { get; }

    public abstract string AbuseReport { get; }

    public abstract string Event { get; }

    public abstract string ExposedCredentialsLead { get; }

    public abstract string NoActionStated { get; }

    public abstract string PublicScope { get; }

    public abstract string Actionability(HealthActionability actionability);

    public abstract string EntityStatus(HealthEntityStatus status);

    public abstract string HealthCategory(HealthEventCategory category);

    public abstract string HealthLifecycle(EventLifecycle lifecycle);

    // CloudWatch alarms.
    public abstract string AfterMute { get; }

    public abstract string CompositeAlarm { get; }

    public abstract string LogAlarm { get; }

    public abstract string MetricQuery { get; }

    public abstract string MuteRule { get; }

    public abstract string UnnamedAlarm { get; }

    public abstract string TooFewDatapoints { get; }

    public abstract string ActionsSwitched(bool isOn);

    /// <summary>As a sentence, where <see cref="SuppressedBy"/> follows the label <see cref="Suppressed"/>.</summary>
    public virtual string ActionsSuppressed(string how) => Headline(Suppressed, how);

    public abstract string AlarmOperation(string? operation);

    public abstract string AlarmState(AlarmState state);

    /// <summary>The state as it begins a headline.</summary>
    public abstract string AlarmStateSign(AlarmState state);

    public abstract string EachPeriod(TimeSpan period);

    public abstract string EvaluationState(string state);

    public abstract string ForDatapoints(int breaching, int of);

    public abstract string OkAgain(TimeSpan inAlarm);

    public abstract string OutsideBand(string value, string lower, string upper);

    public abstract string StillIn(string state);

    public abstract string SuppressedBy(string reason, string? suppressor);

    public abstract string TriggeredBy(string names);

    public abstract string Was(string state);

    public abstract string WasFor(string state, TimeSpan duration);

    public abstract string WentInto(AlarmState state);

    // AWS Config.
    public abstract string LeftScope { get; }

    public abstract string NotEvaluated { get; }

    public abstract string Oversized { get; }

    public abstract string UnnamedRule { get; }

    public abstract string AreChanged(string names);

    public abstract string Compliant(ComplianceType compliance);

    public abstract string ComplianceTitle(string resource, string rule, ComplianceType? compliance);

    public abstract string CountedRules(int count);

    public abstract string Delivery(bool isHistory, ConfigDeliveryStatus status);

    public abstract string EvaluationDue(string rule);

    public abstract string EvaluationStarted(string rules);

    public abstract string ItemChanged(string resource, ConfigChangeType change);

    public abstract string ItemNotDelivered(string resource);

    public abstract string ItemStatus(ConfigurationItemStatus status);

    public abstract string WasCompliant(ComplianceType? before);

    // Everything else.
    public abstract string ConfirmLead { get; }

    public abstract string JsonMessage { get; }

    public abstract string TextMessage { get; }

    public abstract string UnnamedTopic { get; }

    public abstract string UnreadableMessage { get; }

    public abstract string UnsubscribedLead { get; }

    public abstract string EventOfKind(string kind);

    public abstract string Subscription(bool isEnded, string topic);

    /// <summary>The words of a language; English for one we do not speak.</summary>
    public static SummaryWords For(string? language) =>
        MessageLanguage.Pick(language, SummaryEnglish.Words, SummaryKorean.Words, SummaryJapanese.Words);

    /// <summary>A change in one line.</summary>
    public string Changed(string property, string? from, string? to)
    {
        var nothing = FormatWords.For(Language).Nothing;
        return $"{property}: {from ?? nothing} \u2192 {to ?? nothing}";
    }

    /// <summary>A moment in the zones of the reader.</summary>
    public string Moment(DateTimeOffset instant, IReadOnlyList<TimeZoneInfo> zones) =>
        FormatTime.Instant(instant, zones, FormatWords.For(Language));

    protected string Length(TimeSpan duration) => FormatTime.Duration(duration, FormatWords.For(Language));

    /// <summary>Days are what one plans by; within two of them, hours and minutes.</summary>
    protected static bool IsDays(TimeSpan left) => left >= TimeSpan.FromHours(48);

    protected static int Days(TimeSpan left) => (int)Math.Round(left.TotalDays);
}

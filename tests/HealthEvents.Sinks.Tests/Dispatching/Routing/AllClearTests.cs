using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>An all-clear goes where its alarm went: a route with a minimum severity takes both, or neither.</summary>
public sealed class AllClearTests
{
    private static readonly EventSeverity[] Severities =
        [EventSeverity.Critical, EventSeverity.High, EventSeverity.Medium, EventSeverity.Low, EventSeverity.Info];

    private static readonly IReadOnlyList<(EventSeverity Severity, EventRouter Router)> Routers =
    [
        .. Severities.Select(static severity => (severity, new EventRouter(Routes.Of(Routes.To("room", route => route.MinimumSeverity = severity))))),
    ];

    [Fact]
    public void All_clear_of_an_event_follows_it() => AssertFollowed([.. EventFiles.All.Select(static file => file.Path)]);

    [CorpusFact]
    public void All_clear_of_a_real_event_follows_it() => AssertFollowed(Corpus.Files());

    /// <summary>Stories that a corpus tells to their end, as AWS sent both parts.</summary>
    [CorpusFact]
    public void Both_parts_of_a_real_story_go_to_the_same_room()
    {
        foreach (var story in Corpus.Files().SelectMany(Read).Where(static received => Reason(received) is null).GroupBy(static received => received.Event.Correlation, StringComparer.Ordinal))
        {
            foreach (var (alarm, over) in story.SelectMany(one => story.Select(other => (one, other))).Where(static pair => IsStory(pair.one.Event, pair.other.Event)))
            {
                AssertTogether(alarm, over, story.Key);
            }
        }
    }

    [Theory]
    [InlineData("cloudwatch-alarm")]
    [InlineData("config")]
    [InlineData("health")]
    public void Every_family_has_pairs(string family) => Assert.Contains(
        EventFiles.All.SelectMany(static file => Read(file.Path)).Where(static received => OverOf(received.Event) is not null), received => received.Event.Family == family);

    private static void AssertFollowed(IReadOnlyList<string> files)
    {
        var pairs = 0;
        foreach (var received in files.SelectMany(Read))
        {
            if (OverOf(received.Event) is { } over)
            {
                AssertTogether(received, received with { Event = over }, received.Identity);
                pairs++;
            }
        }

        Assert.NotEqual(0, pairs);
    }

    private static void AssertTogether(ReceivedEvent alarm, ReceivedEvent over, string story)
    {
        Assert.Equal(EventLifecycle.Resolved, over.Event.LifecycleAt(Routes.Noon));
        foreach (var (severity, router) in Routers)
        {
            Assert.True(
                router.SinksFor(alarm).SequenceEqual(router.SinksFor(over)),
                $"{story}: a route from {severity} on takes one part of it alone.");
        }
    }

    private static IReadOnlyList<ReceivedEvent> Read(string file) => new EventReader().Read(File.ReadAllBytes(file));

    private static string? Reason(ReceivedEvent received) => received.Event.QuietReason;

    /// <summary>The same event, but over; or <see langword="null"/> where it is over already or never is.</summary>
    private static OperationalEvent? OverOf(OperationalEvent value) => value switch
    {
        CloudWatchAlarmEvent alarm when alarm.State.Value == AlarmState.Alarm => alarm with { State = alarm.State with { Value = AlarmState.Ok }, PreviousState = alarm.State },
        ConfigComplianceChangeEvent { NewResult: { } result } change when result.ComplianceType == ComplianceType.NonCompliant =>
            change with { NewResult = result with { ComplianceType = ComplianceType.Compliant }, OldResult = result },
        HealthEvent health when health.LifecycleAt(Routes.Noon) is EventLifecycle.Open or EventLifecycle.Upcoming => health with { Status = HealthEventStatus.Closed },
        _ => null,
    };

    private static bool IsStory(OperationalEvent alarm, OperationalEvent over) => (alarm, over) switch
    {
        (CloudWatchAlarmEvent one, CloudWatchAlarmEvent other) => one.State.Value == AlarmState.Alarm && other.State.Value == AlarmState.Ok,
        (ConfigComplianceChangeEvent one, ConfigComplianceChangeEvent other) =>
            one.NewResult?.ComplianceType == ComplianceType.NonCompliant && other.LifecycleAt(Routes.Noon) == EventLifecycle.Resolved,
        (HealthEvent one, HealthEvent other) =>
            one.LifecycleAt(Routes.Noon) == EventLifecycle.Open && other.LifecycleAt(Routes.Noon) == EventLifecycle.Resolved,
        _ => false,
    };
}

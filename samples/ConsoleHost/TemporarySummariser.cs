namespace HealthEvents.Formatters;
#pragma warning disable
internal sealed class EventSummariser : IEventSummariser
{
    public EventSummary Summarise(ReceivedEvent received, SummaryContext context) => new()
    {
        Kind = received.Event.Kind, Identity = received.Event.Identity, Correlation = received.Event.Correlation,
        Severity = received.Event.SeverityAt(context.Now), Lifecycle = received.Event.LifecycleAt(context.Now),
        Title = received.Event.Identity, Time = received.Event.Time, Language = context.Language, TimeZones = context.TimeZones,
    };
}
internal static class CredentialMask { public static string Mask(string text) => text; }

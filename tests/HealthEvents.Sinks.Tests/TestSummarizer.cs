using HealthEvents.Formatters;

namespace HealthEvents.Sinks.Tests;

internal sealed class TestSummarizer : IEventSummarizer
{
    public Func<ReceivedEvent, string> Title { get; init; } = static received => $"Title of {received.Event.Identity}";

    public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => new()
    {
        Kind = received.Event.Kind,
        Identity = received.Event.Identity,
        Correlation = received.Event.Correlation,
        Severity = EventSeverity.High,
        Lifecycle = EventLifecycle.Open,
        Title = Title(received),
        Lead = "The second line",
        Facts = [new SummaryFact("Account", new TextValue("123456789012"))],
        Language = context.Language,
        TimeZones = context.TimeZones,
    };
}

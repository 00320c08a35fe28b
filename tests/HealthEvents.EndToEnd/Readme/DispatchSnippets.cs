using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What the README of HealthEvents.Sinks shows of events, words and tests of one's own.</summary>
internal static class DispatchSnippets
{
    public static void Extend(IHealthEventsBuilder delivery, EventKind deploymentKind)
    {
        delivery.AddEventFamily(new EventFamily([deploymentKind], new DeploymentSummarizer()));
        delivery.AddEnricher((received, summary) => summary with { Links = [.. summary.Links, new SummaryLink("Runbook", "https://wiki.example.org")] });
        delivery.ConfigureReader(options => options.MaxBytes = 1024 * 1024);
        delivery.Services.AddSingleton<IEventEnricher, OwnerEnricher>();
    }

    public static (DispatchReport Report, EventDelivery Delivery) Make(ReceivedEvent received, ReceivedEvent another, DateTimeOffset now)
    {
        var report = new DispatchReport([new DispatchEntry(received, "alerts", DispatchOutcome.Failed) { Error = "down", IsTransient = true }]);
        var delivery = new EventDelivery([received, another], new EventSummarizer(), now);
        return (report, delivery);
    }

    private sealed class DeploymentSummarizer : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => EventSummarizer.Plain(received, context);
    }

    private sealed class OwnerEnricher : IEventEnricher
    {
        public ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(summary);
    }
}

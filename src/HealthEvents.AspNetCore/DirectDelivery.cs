using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore;

/// <summary>Delivers events while their post waits, and says whether somebody has all of them.</summary>
internal sealed class DirectDelivery(IServiceProvider services) : IPostDelivery
{
    public async ValueTask<PostAnswer> DeliverAsync(PostContent content, CancellationToken cancellationToken)
    {
        var isHandled = false;
        try
        {
            var events = services.GetRequiredService<EventReader>().Read(content.Body, content.Origin);
            var report = await services.GetRequiredService<IEventDispatcher>().DispatchAsync(events, cancellationToken).ConfigureAwait(false);
            isHandled = !report.HasFailures;
            return isHandled
                ? PostAnswer.Handled
                : PostAnswer.ComeAgain("Not every event could be delivered. What was delivered and has an id is not posted twice.", ReasonOf(report));
        }
        finally
        {
            content.End(isHandled);
        }
    }

    /// <summary>What failed for good is asked for again too: nobody has it, and somebody may mend what it failed for.</summary>
    private static string ReasonOf(DispatchReport report) =>
        $"{report.Count(DispatchOutcome.Failed)} of {report.Entries.Count} deliveries failed; those before say why";
}

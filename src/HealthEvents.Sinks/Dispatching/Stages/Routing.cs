using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Decides which sinks an event goes to. The routes may change between two dispatches, and never within one.</summary>
internal sealed class Routing(Func<EventRouter> current, ILogger logger)
{
    /// <summary>The routes as they are now, for one dispatch.</summary>
    public EventRouter Current => current();

    /// <summary>Decides on an event, and says so where nobody is told: whoever waits for it must be able to find out why.</summary>
    public DispatchItem Route(EventDelivery delivery, EventRouter router)
    {
        var (choice, reason) = router.Decide(delivery.Received, delivery.Now);
        if (reason is not null)
        {
            SinkLog.NotRouted(logger, delivery, reason);
            SinkMetrics.NotRouted(delivery.Received.Event, reason);
        }

        return new DispatchItem(delivery, reason, choice);
    }
}

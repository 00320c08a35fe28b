using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Decides what becomes of a claim: it is committed where somebody has the event, and released where nobody has.</summary>
internal sealed class Settlement(IEventJournal journal, ILogger logger)
{
    /// <summary>Ends a claim. It takes no token from the caller: a claim that is left open blocks the redelivery.</summary>
    public async ValueTask SettleAsync(DispatchItem item, string sink, DispatchOutcome outcome)
    {
        var (identity, name) = (item.Delivery.Identity, item.JournalNameOf(sink));
        var isOpen = IsOpen(item, outcome);
        try
        {
            if (isOpen)
            {
                await journal.ReleaseAsync(identity, name, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await journal.CommitAsync(identity, name, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            SinkLog.JournalFailed(logger, isOpen ? "release" : "commit", item.Delivery.ShownIdentity, name, exception.GetType().Name);
        }
    }

    /// <summary>A letter whose replay became a letter again is still to be delivered: its next replay is not a duplicate.</summary>
    private static bool IsOpen(DispatchItem item, DispatchOutcome outcome) =>
        outcome == DispatchOutcome.Failed || (item.IsReplay && outcome == DispatchOutcome.DeadLettered);
}

using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Decides whether an event may be sent to a sink now, or was sent already. The journal knows.</summary>
internal sealed class Deduplication(IEventJournal journal, ILogger logger)
{
    /// <summary>Asks the journal for an event.</summary>
    /// <returns>
    /// <see cref="JournalClaim.Unknown"/> for an event that is sent without a claim. It is not settled: the claim may be another's.
    /// </returns>
    public async ValueTask<JournalClaim> ClaimAsync(DispatchItem item, string sink, CancellationToken cancellationToken)
    {
        if (!item.Delivery.IsClaimed)
        {
            return JournalClaim.Unknown;
        }

        var name = item.JournalNameOf(sink);
        try
        {
            return await journal.ClaimAsync(item.Delivery.Identity, name, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return JournalClaim.Unknown;
        }
        catch (Exception exception)
        {
            SinkLog.JournalFailed(logger, "claim", item.Delivery.ShownIdentity, name, exception.GetType().Name);
            return JournalClaim.Unknown;
        }
    }

    /// <summary>The result of an event that must not be sent now, or <see langword="null"/> where it may be sent.</summary>
    public static DeliveryResult? RefusalOf(JournalClaim claim) => claim switch
    {
        JournalClaim.AlreadyDelivered => DeliveryResult.Duplicate(),

        // Whoever delivers it may yet fail, so this arrival must not be acknowledged.
        JournalClaim.InProgress => DeliveryResult.Failed("another call is delivering the same notification right now", isTransient: true),
        _ => null,
    };
}

namespace HealthEvents.Sinks;

/// <summary>
/// Remembers what was delivered where, so that a redelivery does not post twice: claim, deliver, then commit or release.
/// Implementations are thread-safe. One that is shared between processes lets a claim expire, since its holder may die.
/// </summary>
/// <remarks>
/// A journal that throws does not stop deliveries: the dispatcher logs it and delivers at least once. How long a delivery is remembered
/// is the journal's own matter; after that the same identity is told again. It is never asked for an identity that is only a hash of
/// content.
/// </remarks>
public interface IEventJournal
{
    /// <summary>Asks to deliver a notification to a sink.</summary>
    /// <param name="identity">The identity of the event.</param>
    /// <param name="sink">The name of the sink.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Whether the caller may deliver.</returns>
    ValueTask<JournalClaim> ClaimAsync(string identity, string sink, CancellationToken cancellationToken = default);

    /// <summary>Says that a claimed notification was delivered.</summary>
    /// <param name="identity">The identity of the event.</param>
    /// <param name="sink">The name of the sink.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>A task that ends when it is remembered.</returns>
    ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default);

    /// <summary>Gives a claim back: the notification was not delivered and may be claimed again.</summary>
    /// <param name="identity">The identity of the event.</param>
    /// <param name="sink">The name of the sink.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>A task that ends when the claim is gone.</returns>
    ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default);
}

namespace HealthEvents.Sinks.Tests;

/// <summary>A journal that is out of order.</summary>
internal sealed class ThrowingJournal : IEventJournal
{
    public ValueTask<JournalClaim> ClaimAsync(string identity, string sink, CancellationToken cancellationToken = default) => throw new IOException("no journal");

    public ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default) => throw new IOException("no journal");

    public ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default) => throw new IOException("no journal");
}

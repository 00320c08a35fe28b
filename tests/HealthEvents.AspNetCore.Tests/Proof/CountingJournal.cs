using HealthEvents.Sinks;

namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>The journal of apps, and how many of its claims are neither committed nor released.</summary>
internal sealed class CountingJournal(TimeProvider clock) : IEventJournal, IDisposable
{
    private readonly InMemoryEventJournal _journal = new(timeProvider: clock);
    private readonly SemaphoreSlim _claims = new(0);
    private int _open;

    public int Open => Volatile.Read(ref _open);

    /// <summary>Waits until another event was claimed.</summary>
    public Task ClaimAsync() => _claims.WaitAsync(EndpointApp.HangGuard);

    public async ValueTask<JournalClaim> ClaimAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        var claim = await _journal.ClaimAsync(identity, sink, cancellationToken);
        if (claim == JournalClaim.Granted)
        {
            Interlocked.Increment(ref _open);
            _claims.Release();
        }

        return claim;
    }

    public ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        Interlocked.Decrement(ref _open);
        return _journal.CommitAsync(identity, sink, cancellationToken);
    }

    public ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        Interlocked.Decrement(ref _open);
        return _journal.ReleaseAsync(identity, sink, cancellationToken);
    }

    public void Dispose() => _claims.Dispose();
}

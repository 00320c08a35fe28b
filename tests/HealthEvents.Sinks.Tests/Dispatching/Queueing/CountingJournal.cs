using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>The journal of memory, which counts what becomes of its claims.</summary>
internal sealed class CountingJournal : IEventJournal
{
    private readonly InMemoryEventJournal _inner = new(100_000, TimeSpan.FromDays(14), new ManualTimeProvider());
    private int _granted;
    private int _committed;
    private int _released;

    public int Committed => _committed;

    public int Released => _released;

    /// <summary>How many claims were granted and neither committed nor released.</summary>
    public int Open => _granted - _committed - _released;

    public async ValueTask<JournalClaim> ClaimAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        var claim = await _inner.ClaimAsync(identity, sink, cancellationToken);
        if (claim == JournalClaim.Granted)
        {
            Interlocked.Increment(ref _granted);
        }

        return claim;
    }

    public ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _committed);
        return _inner.CommitAsync(identity, sink, cancellationToken);
    }

    public ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _released);
        return _inner.ReleaseAsync(identity, sink, cancellationToken);
    }
}

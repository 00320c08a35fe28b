namespace HealthEvents.Sinks;

/// <summary>
/// The journal of one process: it remembers the latest deliveries and forgets the oldest. Across processes, such as several
/// Lambda environments, delivery is at least once until a shared journal is registered.
/// </summary>
public sealed class InMemoryEventJournal : IEventJournal
{
    /// <summary>How many deliveries are remembered by default.</summary>
    public const int DefaultCapacity = 10_000;

    private readonly int _capacity;
    private readonly HashSet<(string Identity, string Sink)> _claimed = [];
    private readonly HashSet<(string Identity, string Sink)> _delivered = [];
    private readonly Queue<(string Identity, string Sink)> _oldestFirst = new();

    /// <summary>Makes an empty journal.</summary>
    /// <param name="capacity">How many deliveries are remembered, about 200 bytes each.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not positive.</exception>
    public InMemoryEventJournal(int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _capacity = capacity;
    }

    /// <inheritdoc/>
    public ValueTask<JournalClaim> ClaimAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        lock (_delivered)
        {
            var key = (identity, sink);
            return ValueTask.FromResult(
                _delivered.Contains(key) ? JournalClaim.AlreadyDelivered
                : _claimed.Add(key) ? JournalClaim.Granted
                : JournalClaim.InProgress);
        }
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        lock (_delivered)
        {
            var key = (identity, sink);
            _claimed.Remove(key);
            if (_delivered.Add(key))
            {
                _oldestFirst.Enqueue(key);
            }

            if (_oldestFirst.Count > _capacity)
            {
                _delivered.Remove(_oldestFirst.Dequeue());
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        lock (_delivered)
        {
            _claimed.Remove((identity, sink));
        }

        return default;
    }
}

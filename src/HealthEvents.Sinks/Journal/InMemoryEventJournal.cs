using System.Runtime.InteropServices;

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

    /// <summary>What is delivered, and what is claimed and not delivered yet.</summary>
    private readonly Dictionary<(string Identity, string Sink), bool> _isDelivered = [];
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
        lock (_isDelivered)
        {
            var isDelivered = CollectionsMarshal.GetValueRefOrAddDefault(_isDelivered, (identity, sink), out var isKnown);
            return ValueTask.FromResult(
                !isKnown ? JournalClaim.Granted
                : isDelivered ? JournalClaim.AlreadyDelivered
                : JournalClaim.InProgress);
        }
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        lock (_isDelivered)
        {
            ref var isDelivered = ref CollectionsMarshal.GetValueRefOrAddDefault(_isDelivered, (identity, sink), out _);
            if (!isDelivered)
            {
                isDelivered = true;
                _oldestFirst.Enqueue((identity, sink));
            }

            if (_oldestFirst.Count > _capacity)
            {
                _isDelivered.Remove(_oldestFirst.Dequeue());
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        lock (_isDelivered)
        {
            // What is delivered stays so: whoever releases it does not hold it.
            if (_isDelivered.TryGetValue((identity, sink), out var isDelivered) && !isDelivered)
            {
                _isDelivered.Remove((identity, sink));
            }
        }

        return default;
    }
}

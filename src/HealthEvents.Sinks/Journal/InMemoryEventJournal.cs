using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>
/// The journal of one process: it remembers the latest deliveries for a time, and forgets the oldest. Across processes, such as
/// several Lambda environments, delivery is at least once until a shared journal is registered.
/// </summary>
public sealed class InMemoryEventJournal : IEventJournal
{
    /// <summary>How many deliveries are remembered by default.</summary>
    public const int DefaultCapacity = 10_000;

    private readonly int _capacity;
    private readonly TimeSpan _window;
    private readonly TimeProvider _clock;

    /// <summary>When each was delivered, or <see langword="null"/> where it is claimed and not delivered yet.</summary>
    private readonly Dictionary<(string Identity, string Sink), DateTimeOffset?> _delivered = [];
    private readonly Queue<((string Identity, string Sink) Key, DateTimeOffset Time)> _oldestFirst = new();

    /// <summary>Makes an empty journal.</summary>
    /// <param name="capacity">How many deliveries are remembered, about 250 bytes each.</param>
    /// <param name="window">
    /// How long a delivery is remembered, or <see langword="null"/> for <see cref="HealthEventsOptions.DefaultDuplicateWindow"/>.
    /// After that time the same identity is told again.
    /// </param>
    /// <param name="timeProvider">The clock, or <see langword="null"/> for the system clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity or the window is not positive.</exception>
    public InMemoryEventJournal(int capacity = DefaultCapacity, TimeSpan? window = null, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _window = window ?? HealthEventsOptions.DefaultDuplicateWindow;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_window, TimeSpan.Zero, nameof(window));
        _capacity = capacity;
        _clock = timeProvider ?? TimeProvider.System;
    }

    /// <summary>How many deliveries and claims it holds.</summary>
    internal int Count
    {
        get
        {
            lock (_delivered)
            {
                return Math.Max(_delivered.Count, _oldestFirst.Count);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<JournalClaim> ClaimAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        lock (_delivered)
        {
            ref var delivered = ref CollectionsMarshal.GetValueRefOrAddDefault(_delivered, (identity, sink), out var isKnown);
            if (!isKnown)
            {
                return ValueTask.FromResult(JournalClaim.Granted);
            }

            if (delivered is not { } time)
            {
                return ValueTask.FromResult(JournalClaim.InProgress);
            }

            if (!IsOver(time, _clock.GetUtcNow()))
            {
                return ValueTask.FromResult(JournalClaim.AlreadyDelivered);
            }

            delivered = null;
            return ValueTask.FromResult(JournalClaim.Granted);
        }
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        lock (_delivered)
        {
            var now = _clock.GetUtcNow();
            ref var delivered = ref CollectionsMarshal.GetValueRefOrAddDefault(_delivered, (identity, sink), out _);
            if (delivered is null)
            {
                delivered = now;
                _oldestFirst.Enqueue(((identity, sink), now));
            }

            Forget(now);
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default)
    {
        lock (_delivered)
        {
            // What is delivered stays so: whoever releases it does not hold it.
            if (_delivered.TryGetValue((identity, sink), out var delivered) && delivered is null)
            {
                _delivered.Remove((identity, sink));
            }
        }

        return default;
    }

    /// <summary>Forgets what is over, and the oldest of what is too many.</summary>
    private void Forget(DateTimeOffset now)
    {
        while (_oldestFirst.TryPeek(out var oldest) && (_oldestFirst.Count > _capacity || IsOver(oldest.Time, now)))
        {
            _oldestFirst.Dequeue();

            // One that was over has perhaps been claimed or delivered anew.
            if (_delivered.TryGetValue(oldest.Key, out var delivered) && delivered == oldest.Time)
            {
                _delivered.Remove(oldest.Key);
            }
        }
    }

    /// <summary>A time that lies as far ahead is over too: the clock was wrong, and rather one message too many than one too few.</summary>
    private bool IsOver(DateTimeOffset delivered, DateTimeOffset now) => (now - delivered).Duration() >= _window;
}

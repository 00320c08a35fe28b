namespace HealthEvents.AspNetCore;

/// <summary>
/// The ids of signed messages that were handled, so that nobody can play one again. An id whose message could not be handled is
/// forgotten: it must be taken when it comes again. Bounded and thread-safe.
/// </summary>
/// <param name="capacity">How many are remembered.</param>
/// <param name="lifetime">For how long: longer than a message may be old.</param>
/// <param name="clock">The clock.</param>
internal sealed class HandledMessages(int capacity, TimeSpan lifetime, TimeProvider clock)
{
    private readonly HashSet<string> _current = new(StringComparer.Ordinal);
    private readonly HashSet<string> _handled = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset Until)> _order = new();

    /// <summary>Takes a message, unless somebody has it. Each that is taken must be ended.</summary>
    public MessageTurn Begin(string id)
    {
        lock (_current)
        {
            Forget();
            return _handled.Contains(id) ? MessageTurn.Handled
                : _current.Add(id) ? MessageTurn.Taken
                : MessageTurn.InWork;
        }
    }

    /// <summary>Says what became of a message that was taken.</summary>
    public void End(string id, bool isHandled)
    {
        lock (_current)
        {
            _current.Remove(id);
            if (isHandled && _handled.Add(id))
            {
                _order.Enqueue((id, clock.GetUtcNow() + lifetime));
                Forget();
            }
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        while (_order.TryPeek(out var oldest) && (oldest.Until <= now || _order.Count > capacity))
        {
            _handled.Remove(oldest.Id);
            _order.Dequeue();
        }
    }
}

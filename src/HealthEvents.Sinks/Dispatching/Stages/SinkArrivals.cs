namespace HealthEvents.Sinks;

/// <summary>
/// Finds the first arrival of a notification at one sink. It came earlier in the same lane. Where routes keep it from this sink, the
/// next that goes there is the first. One sink, one lane, one thread at a time.
/// </summary>
internal struct SinkArrivals(Folding folding, DispatchEntry?[] entries)
{
    /// <summary>The first here of notifications whose first arrival went elsewhere, or <see langword="null"/>: nearly always.</summary>
    private Dictionary<int, int>? _firstsHere;

    /// <summary>What became of the first arrival, or <see langword="null"/> where an event is the first itself.</summary>
    public DispatchEntry? FirstOf(int index)
    {
        if (folding.FirstOf(index) is not { } arrival)
        {
            return null;
        }

        if (entries[arrival] is { } first)
        {
            return first;
        }

        _firstsHere ??= [];
        return _firstsHere.TryAdd(arrival, index) ? null : entries[_firstsHere[arrival]];
    }
}

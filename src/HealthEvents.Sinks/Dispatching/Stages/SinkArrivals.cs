namespace HealthEvents.Sinks;

/// <summary>
/// Finds the first arrival of a notification at one sink. It came earlier in the same lane. Where routes keep it from this sink, the
/// next that goes there is the first. One sink, one lane, one thread at a time.
/// </summary>
internal struct SinkArrivals(Dispatch dispatch, int sink)
{
    /// <summary>The first here of notifications whose first arrival went elsewhere, or <see langword="null"/>: nearly always.</summary>
    private Dictionary<int, int>? _firstsHere;

    /// <summary>The first arrival, or <see langword="null"/> where an event is the first itself.</summary>
    public int? FirstOf(int index)
    {
        if (dispatch.Folding.FirstOf(index) is not { } arrival)
        {
            return null;
        }

        if (dispatch.Items[arrival].GoesTo(sink))
        {
            return arrival;
        }

        _firstsHere ??= [];
        return _firstsHere.TryAdd(arrival, index) ? null : _firstsHere[arrival];
    }
}

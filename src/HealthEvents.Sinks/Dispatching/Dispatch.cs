namespace HealthEvents.Sinks;

/// <summary>The events of one call on their way, and who hears of them. All sinks share it.</summary>
internal sealed class Dispatch
{
    private readonly IProgress<DispatchEntry>? _progress;

    public Dispatch(IReadOnlyList<DispatchItem> items, IProgress<DispatchEntry>? progress)
    {
        _progress = progress;
        Items = items;
        Folding = new Folding(items);
        Lanes = new Lanes(items, Folding);
    }

    public IReadOnlyList<DispatchItem> Items { get; }

    public Folding Folding { get; }

    public Lanes Lanes { get; }

    /// <summary>Tells the caller what became of an event. What the caller's code throws costs nothing.</summary>
    public void Tell(DispatchEntry entry)
    {
        try
        {
            _progress?.Report(entry);
        }
        catch (Exception)
        {
            // The report says it again.
        }
    }
}

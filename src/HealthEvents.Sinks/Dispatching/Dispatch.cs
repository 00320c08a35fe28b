namespace HealthEvents.Sinks;

/// <summary>The events of one call on their way, and who hears of them. All sinks share it.</summary>
internal sealed class Dispatch
{
    private readonly IProgress<DispatchEntry>? _progress;
    private readonly IReadOnlyList<IProgress<DispatchEntry>> _observers;

    public Dispatch(IReadOnlyList<DispatchItem> items, IProgress<DispatchEntry>? progress, IReadOnlyList<IProgress<DispatchEntry>> observers)
    {
        _progress = progress;
        _observers = observers;
        Items = items;
        Folding = new Folding(items);
        Lanes = new Lanes(items, Folding);
    }

    public IReadOnlyList<DispatchItem> Items { get; }

    public Folding Folding { get; }

    public Lanes Lanes { get; }

    /// <summary>Tells the caller and the observers what became of an event. What their code throws costs nothing.</summary>
    public void Tell(DispatchEntry entry)
    {
        Tell(_progress, entry);
        for (var index = 0; index < _observers.Count; index++)
        {
            Tell(_observers[index], entry);
        }
    }

    private static void Tell(IProgress<DispatchEntry>? listener, DispatchEntry entry)
    {
        try
        {
            listener?.Report(entry);
        }
        catch (Exception)
        {
            // The report says it again.
        }
    }
}

namespace HealthEvents.Formatters;

/// <summary>
/// The lists that a summary is collected in, which serve one summary after the other: what the summary keeps is as long as it has to be.
/// </summary>
internal sealed class SummaryParts
{
    // What only a giant event needs is not kept.
    private const int MostKept = 64;

    [ThreadStatic]
    private static SummaryParts? _free;

    public List<SummaryFact> Facts { get; } = new(16);

    public List<SummarySection> Sections { get; } = new(8);

    public List<SummaryLink> Links { get; } = new(8);

    /// <summary>The lists of this thread, or others while those are in use.</summary>
    public static SummaryParts Take()
    {
        var parts = _free ?? new SummaryParts();
        _free = null;
        return parts;
    }

    /// <summary>Gives them back.</summary>
    public void Return()
    {
        if (Facts.Count <= MostKept && Sections.Count <= MostKept && Links.Count <= MostKept)
        {
            Facts.Clear();
            Sections.Clear();
            Links.Clear();
            _free = this;
        }
    }
}

namespace HealthEvents.Formatters;

/// <summary>A longer part of a summary.</summary>
public abstract record SummarySection
{
    private protected SummarySection()
    {
    }

    /// <summary>The heading, in the language of the message, or <see langword="null"/> for none.</summary>
    public string? Title { get; init; }

    /// <summary>What may be left out first.</summary>
    public SummaryPriority Priority { get; init; } = SummaryPriority.Normal;
}

namespace HealthEvents.Formatters;

/// <summary>The facts as messages show them: with those that the title said, where somebody has written another title.</summary>
internal static class ShownFacts
{
    /// <summary>Gives the facts of a message.</summary>
    public static ReadOnlySpan<SummaryFact> Of(EventSummary summary)
    {
        var isSaid = ReferenceEquals(summary.Title, summary.TitleWithFacts) && summary.LongName is null;
        var unsaid = isSaid ? null : summary.FactsInTitle?.NotIn(ShownTitle.Of(summary));
        return unsaid is null or [] ? Items.Of(summary.Facts) : (SummaryFact[])[.. unsaid, .. summary.Facts];
    }
}

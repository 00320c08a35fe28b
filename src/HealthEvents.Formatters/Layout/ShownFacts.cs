namespace HealthEvents.Formatters;

/// <summary>The facts as messages show them: with those that the title said, where somebody has written another title.</summary>
internal static class ShownFacts
{
    /// <summary>Gives the facts of a message.</summary>
    public static ReadOnlySpan<SummaryFact> Of(EventSummary summary)
    {
        var isSaid = ReferenceEquals(summary.Title, summary.TitleWithFacts) && summary.LongName is null;
        if (isSaid || summary.FactsInTitle.Count == 0)
        {
            return Items.Of(summary.Facts);
        }

        List<SummaryFact>? unsaid = null;
        var title = ShownTitle.Of(summary);
        foreach (var fact in Items.Of(summary.FactsInTitle))
        {
            if (fact.Value is TextValue text && !WholeWord.Holds(title, text.Text))
            {
                (unsaid ??= []).Add(fact);
            }
        }

        return unsaid is null ? Items.Of(summary.Facts) : (SummaryFact[])[.. unsaid, .. summary.Facts];
    }
}

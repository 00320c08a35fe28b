namespace HealthEvents.Formatters;

/// <summary>The facts as messages show them: with those that the title said, where somebody has written another title.</summary>
internal static class ShownFacts
{
    /// <summary>Gives the facts of a message.</summary>
    public static IReadOnlyList<SummaryFact> Of(EventSummary summary)
    {
        List<SummaryFact>? unsaid = null;
        var title = summary.FactsInTitle.Count == 0 ? "" : ShownTitle.Of(summary);
        foreach (var fact in summary.FactsInTitle)
        {
            if (fact.Value is TextValue text && !WholeWord.Holds(title, text.Text))
            {
                (unsaid ??= []).Add(fact);
            }
        }

        return unsaid is null ? summary.Facts : [.. unsaid, .. summary.Facts];
    }
}

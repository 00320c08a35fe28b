namespace HealthEvents.Formatters;

/// <summary>Shares the room of a message out.</summary>
internal static class ByPriority
{
    /// <summary>
    /// Renders parts into the room that is left, the most important first, so that what goes without is what matters
    /// least; and gives them back in the order they came.
    /// </summary>
    /// <param name="parts">The parts in the order they are shown.</param>
    /// <param name="priorityOf">What may be left out first.</param>
    /// <param name="render">Renders a part, or gives <see langword="null"/> if there is no room or nothing to show.</param>
    public static TRendered?[] Render<TPart, TRendered>(
        IReadOnlyList<TPart> parts, Func<TPart, SummaryPriority> priorityOf, Func<TPart, TRendered?> render)
        where TRendered : class
    {
        var rendered = new TRendered?[parts.Count];
        for (var priority = SummaryPriority.Important; priority >= SummaryPriority.Detail; priority--)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                if (priorityOf(parts[i]) == priority)
                {
                    rendered[i] = render(parts[i]);
                }
            }
        }

        return rendered;
    }
}

namespace HealthEvents.Formatters;

/// <summary>Puts buttons of the user's own among those of an event.</summary>
internal static class OwnButtons
{
    // What Slack and Google Chat show.
    private const int Shown = 5;

    /// <summary>
    /// The links of an event come first, the most useful of them at the front; then the user's, so early that all of both are shown
    /// where there is room, and at least the first of the event's.
    /// </summary>
    public static EventSummary AddTo(EventSummary summary, OperationalEvent value, ButtonTemplate[] templates)
    {
        var before = Math.Min(summary.Links.Count, Math.Max(1, Shown - templates.Length));
        return summary with
        {
            Links = [.. summary.Links.Take(before), .. templates.Select(template => template.For(summary, value)), .. summary.Links.Skip(before)],
        };
    }
}

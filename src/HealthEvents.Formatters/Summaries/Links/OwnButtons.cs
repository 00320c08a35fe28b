namespace HealthEvents.Formatters;

/// <summary>Puts buttons of the user's own among those of an event.</summary>
internal static class OwnButtons
{
    /// <summary>
    /// The links of an event come first, the most useful of them at the front; then the user's, so early that all of both are shown
    /// where there is room, and at least the first of the event's.
    /// </summary>
    /// <param name="summary">What is said about the event, credentials masked.</param>
    /// <param name="unmasked">The same before that: what is masked in one place must not stand in another.</param>
    /// <param name="value">The event.</param>
    /// <param name="templates">The buttons.</param>
    public static EventSummary AddTo(EventSummary summary, EventSummary unmasked, OperationalEvent value, ButtonTemplate[] templates)
    {
        var secrets = ReferenceEquals(summary, unmasked) ? [] : LinkSecrecy.SecretsOf(unmasked);
        var before = Math.Min(summary.Links.Count, Math.Max(1, SummaryLink.MostShown - templates.Length));
        return summary with
        {
            Links = [.. summary.Links.Take(before), .. templates.Select(template => template.For(summary, value, secrets)), .. summary.Links.Skip(before)],
        };
    }
}

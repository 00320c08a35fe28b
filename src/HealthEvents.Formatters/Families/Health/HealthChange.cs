namespace HealthEvents.Formatters;

/// <summary>What is particular about planned work: who does it, and how it came to its end.</summary>
internal static class HealthChange
{
    // AWS Health's own pages write "planned change" of what its events call a scheduled one, and so do some who relay them.
    private const string Planned = "plannedChange";

    // What AWS does by itself when the time has come: it stops, retires, patches or replaces what is still there.
    private static readonly string[] DoneByAws =
        ["SCHEDULED", "MAINTENANCE", "RETIREMENT", "TERMINATION", "REBOOT", "PATCHING", "EXPIRING", "EXPEDITED"];

    public static bool Is(HealthEvent e) =>
        e.Category == HealthEventCategory.ScheduledChange || string.Equals(e.Category?.Value, Planned, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the reader is behind with it once its start has passed. Where AWS says whether to act, that decides: all but
    /// "informational" asks for it, also a value that is new. Where it does not say, a resource that is pending does, and so does a
    /// type of change that is not known to be done by AWS: of two wrong messages, "overdue" is the one that is looked at.
    /// </summary>
    public static bool AsksToAct(HealthEvent e)
    {
        if (e.Actionability is { } actionability)
        {
            return actionability != HealthActionability.Informational;
        }

        return HealthResources.IsAnyPending(e) || !HealthTypeCode.HasAny(e.EventTypeCode, DoneByAws);
    }

    /// <summary>
    /// How something that is over ended. Only AWS can say that a change was completed, by closing it; that its time has passed, or
    /// that it was closed beforehand or with resources still pending, says no more than that it ended.
    /// </summary>
    public static EventOutcome OutcomeOf(HealthEvent e, DateTimeOffset now)
    {
        if (Is(e))
        {
            return e.Status == HealthEventStatus.Closed && !WasCalledOff(e, now) && !HealthResources.IsAnyPending(e) ? EventOutcome.Completed : EventOutcome.Ended;
        }

        return e.IsAbuse || e.IsExposedCredentials || e.Category == HealthEventCategory.Issue || e.Category == HealthEventCategory.Investigation
            ? EventOutcome.Unknown
            : EventOutcome.Closed;
    }

    /// <summary>
    /// Whether it was over before it began: by the time of the notification, since one that was replayed, or came out of a queue of dead
    /// letters, is read later.
    /// </summary>
    public static bool WasCalledOff(HealthEvent e, DateTimeOffset now) =>
        e.StartTime > now || (e.Status == HealthEventStatus.Closed && e.StartTime > (e.LastUpdatedTime ?? e.Time ?? now));
}

namespace HealthEvents;

/// <summary>What follows from the facts of a Health event: where it stands, and how bad it is.</summary>
internal static class HealthFacts
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    public static EventLifecycle LifecycleAt(HealthEvent e, DateTimeOffset now)
    {
        var closed = e.Status == HealthEventStatus.Closed;
        if (e.IsAbuse || e.IsExposedCredentials)
        {
            return closed ? EventLifecycle.Resolved : EventLifecycle.Open;
        }

        if (e.Category == HealthEventCategory.Issue || e.Category == HealthEventCategory.Investigation)
        {
            return closed || e.EndTime <= now || HealthClosing.IsIn(e.Descriptions) ? EventLifecycle.Resolved : EventLifecycle.Open;
        }

        if (e.Category == HealthEventCategory.ScheduledChange)
        {
            return ScheduledAt(e, closed, now);
        }

        if (e.Category == HealthEventCategory.AccountNotification)
        {
            return closed ? EventLifecycle.Resolved : EventLifecycle.Informational;
        }

        return closed ? EventLifecycle.Resolved
            : e.Status == HealthEventStatus.Upcoming || e.StartTime > now ? EventLifecycle.Upcoming
            : EventLifecycle.Open;
    }

    public static EventSeverity SeverityAt(HealthEvent e, DateTimeOffset now) =>
        LifecycleAt(e, now) == EventLifecycle.Resolved ? EventSeverity.Info : OpenSeverityAt(e, now);

    public static EventSeverity OpenSeverityAt(HealthEvent e, DateTimeOffset now)
    {
        if (e.IsAbuse || e.IsExposedCredentials)
        {
            return EventSeverity.Critical;
        }

        var mustAct = e.Actionability == HealthActionability.ActionRequired;
        if (e.Category == HealthEventCategory.Issue)
        {
            return EventSeverity.High;
        }

        if (e.Category == HealthEventCategory.ScheduledChange)
        {
            return mustAct || e.StartTime - now <= Soon ? EventSeverity.High : EventSeverity.Medium;
        }

        if (e.Category == HealthEventCategory.AccountNotification)
        {
            return mustAct ? EventSeverity.High : EventSeverity.Low;
        }

        return EventSeverity.Medium;
    }

    private static EventLifecycle ScheduledAt(HealthEvent e, bool closed, DateTimeOffset now)
    {
        if (closed)
        {
            return EventLifecycle.Resolved;
        }

        if (e.StartTime is not { } start)
        {
            return e.Status == HealthEventStatus.Upcoming ? EventLifecycle.Upcoming
                : e.EndTime < now ? EventLifecycle.Resolved
                : EventLifecycle.Open;
        }

        if (now < start)
        {
            return EventLifecycle.Upcoming;
        }

        // AWS often gives a start and an equal end, to say on which day: it is over only after that moment.
        return e.EndTime < now ? EventLifecycle.Resolved : EventLifecycle.Open;
    }
}

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
            return closed || SaysItIsOver(e) || e.EndTime <= now ? EventLifecycle.Resolved : EventLifecycle.Open;
        }

        if (e.Category == HealthEventCategory.ScheduledChange)
        {
            return ScheduledAt(e, closed, now);
        }

        if (e.Category == HealthEventCategory.AccountNotification)
        {
            return closed ? EventLifecycle.Resolved : EventLifecycle.Informational;
        }

        return closed ? EventLifecycle.Resolved : EventLifecycle.Open;
    }

    public static EventSeverity SeverityAt(HealthEvent e, DateTimeOffset now)
    {
        if (LifecycleAt(e, now) == EventLifecycle.Resolved)
        {
            return EventSeverity.Info;
        }

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

    // AWS leaves the status open and writes the end into the text.
    private static bool SaysItIsOver(HealthEvent e)
    {
        foreach (var description in e.Descriptions)
        {
            if (Says(description.Text, "[RESOLVED]") || Says(description.Text, "OPERATING NORMALLY"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a text has a phrase, in whatever case. A search for its last character, which is rare, takes a few dozen
    /// nanoseconds where <see cref="string.Contains(string, StringComparison)"/> takes a thousand without culture data.
    /// </summary>
    private static bool Says(ReadOnlySpan<char> text, ReadOnlySpan<char> phrase)
    {
        var (upper, lower) = (phrase[^1], char.ToLowerInvariant(phrase[^1]));
        for (var from = phrase.Length - 1; from < text.Length;)
        {
            var step = text[from..].IndexOfAny(upper, lower);
            if (step < 0)
            {
                break;
            }

            from += step + 1;
            if (text[(from - phrase.Length)..from].Equals(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

namespace HealthEvents.Formatters;

/// <summary>The second line of a Health message: whether to act, and by when or for how long.</summary>
internal static class HealthLead
{
    public static string? Of(HealthEvent e, SummaryBuilder draft)
    {
        var words = draft.Words;
        if (draft.Lifecycle == EventLifecycle.Resolved)
        {
            return e.StartTime > draft.Context.Now ? words.ClosedBeforeStart
                : DurationOf(e, draft) is { } lasted ? words.Lasted(lasted) : null;
        }

        if (e.IsExposedCredentials)
        {
            return words.ExposedCredentialsLead;
        }

        if (e.IsAbuse)
        {
            return words.AbuseLead;
        }

        return Joined(Action(e, words), When(e, draft), words);
    }

    /// <summary>How long it lasted, or lasts so far; of planned work, how long it will take.</summary>
    public static TimeSpan? DurationOf(HealthEvent e, SummaryBuilder draft)
    {
        if (e.StartTime is not { } start || (draft.Lifecycle == EventLifecycle.Resolved && start > draft.Context.Now))
        {
            return null;
        }

        var isOngoingIssue = draft.Lifecycle == EventLifecycle.Open && e.Category == HealthEventCategory.Issue;
        var end = e.EndTime ?? (isOngoingIssue ? draft.Context.Now : start);
        return end > start ? end - start : null;
    }

    private static string? Action(HealthEvent e, SummaryWords words)
    {
        if (e.Actionability is { } actionability)
        {
            return words.Actionability(actionability);
        }

        // Service issues never say whether to act; of the others it is worth knowing that AWS does not.
        return e.Category == HealthEventCategory.AccountNotification ? words.NoActionStated : null;
    }

    private static string? When(HealthEvent e, SummaryBuilder draft)
    {
        var (words, context) = (draft.Words, draft.Context);
        if (e.StartTime is not { } start || e.Category == HealthEventCategory.AccountNotification)
        {
            return null;
        }

        var moment = words.Moment(start, context.TimeZones);
        if (start > context.Now)
        {
            return words.Starts(moment, words.InTime(start - context.Now));
        }

        return e.EndTime is { } end && end > context.Now
            ? words.RunsUntil(words.Moment(end, context.TimeZones))
            : words.SinceMoment(moment, context.Now - start);
    }

    private static string? Joined(string? action, string? time, SummaryWords words) =>
        action is null ? time : time is null ? action : action + words.SentenceEnd + time;
}

namespace HealthEvents.Formatters;

/// <summary>The second line of a Health message: whether to act, and by when or for how long.</summary>
internal static class HealthLead
{
    public static string? Of(HealthEvent e, SummaryBuilder builder)
    {
        var language = builder.Language;
        if (builder.Lifecycle == EventLifecycle.Resolved)
        {
            return e.StartTime > builder.Context.Now ? HealthWords.ClosedBeforeStart.In(language)
                : DurationOf(e, builder) is { } lasted ? HealthWords.Lasted.In(language, builder.Duration(lasted)) : null;
        }

        if (e.IsExposedCredentials)
        {
            return HealthWords.ExposedCredentialsLead.In(language);
        }

        if (e.IsAbuse)
        {
            return HealthWords.AbuseLead.In(language);
        }

        return Joined(Action(e, language), When(e, builder), language);
    }

    /// <summary>How long it lasted, or lasts so far; of planned work, how long it will take.</summary>
    public static TimeSpan? DurationOf(HealthEvent e, SummaryBuilder builder)
    {
        if (e.StartTime is not { } start || (builder.Lifecycle == EventLifecycle.Resolved && start > builder.Context.Now))
        {
            return null;
        }

        var isOngoingIssue = builder.Lifecycle == EventLifecycle.Open && e.Category == HealthEventCategory.Issue;
        var end = e.EndTime ?? (isOngoingIssue ? builder.Context.Now : start);
        return end > start ? end - start : null;
    }

    private static string? Action(HealthEvent e, MessageLanguage language)
    {
        if (e.Actionability is { } actionability)
        {
            return HealthWords.Actionabilities.In(language, actionability.Value);
        }

        // Service issues never say whether to act; of the others it is worth knowing that AWS does not.
        return e.Category == HealthEventCategory.AccountNotification ? HealthWords.NoActionStated.In(language) : null;
    }

    private static string? When(HealthEvent e, SummaryBuilder builder)
    {
        var (language, now) = (builder.Language, builder.Context.Now);
        if (e.StartTime is not { } start || e.Category == HealthEventCategory.AccountNotification)
        {
            return null;
        }

        var moment = builder.Moment(start);
        if (start > now)
        {
            return HealthWords.Starts.In(language, moment, builder.Until(start));
        }

        return e.EndTime is { } end && end > now
            ? HealthWords.RunsUntil.In(language, builder.Moment(end))
            : HealthWords.SinceMoment.In(language, moment, builder.Duration(now - start));
    }

    private static string? Joined(string? action, string? time, MessageLanguage language) =>
        action is null ? time : time is null ? action : action + SharedWords.SentenceEnd.In(language) + time;
}

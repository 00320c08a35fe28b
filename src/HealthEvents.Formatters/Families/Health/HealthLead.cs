namespace HealthEvents.Formatters;

/// <summary>The second line of a Health message: whether to act, and by when or since when. Facts need not say again what it tells.</summary>
/// <param name="Text">The line, or <see langword="null"/> where there is none.</param>
/// <param name="TellsStart">Whether it names the start.</param>
/// <param name="TellsEnd">Whether it names the end.</param>
/// <param name="TellsDuration">Whether it names the length of time.</param>
/// <param name="TellsStatus">Whether it says that the matter is open.</param>
internal readonly record struct HealthLead(
    string? Text, bool TellsStart = false, bool TellsEnd = false, bool TellsDuration = false, bool TellsStatus = false)
{
    private const int LeastHoursInDays = 48;

    public static HealthLead Of(HealthEvent e, SummaryBuilder builder)
    {
        var language = builder.Language;
        if (builder.Lifecycle == EventLifecycle.Resolved)
        {
            return OfOver(e, builder);
        }

        if (e.IsExposedCredentials)
        {
            return new HealthLead(HealthWords.ExposedCredentialsLead.In(language));
        }

        if (e.IsAbuse)
        {
            return new HealthLead(HealthWords.AbuseLead.In(language));
        }

        var when = When(e, builder);
        return when with { Text = Joined(Action(e, language), when.Text, language) };
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

    private static HealthLead OfOver(HealthEvent e, SummaryBuilder builder)
    {
        var language = builder.Language;
        if (HealthChange.WasCalledOff(e, builder.Context.Now))
        {
            return new HealthLead(HealthWords.ClosedBeforeStart.In(language));
        }

        if (DurationOf(e, builder) is not { } duration)
        {
            return default;
        }

        // Of planned work, the sign says already that it is over.
        var words = HealthChange.Is(e) ? HealthWords.ChangeLasted : HealthWords.EndedAfter;
        return new HealthLead(words.In(language, builder.Duration(duration)), TellsDuration: true);
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

    private static HealthLead When(HealthEvent e, SummaryBuilder builder)
    {
        var (language, now) = (builder.Language, builder.Context.Now);
        var isNotice = e.Category == HealthEventCategory.AccountNotification;
        if (e.StartTime is { } planned && planned > now)
        {
            return new HealthLead(HealthWords.Starts.In(language, builder.Moment(planned), builder.Until(planned)), TellsStart: true, TellsStatus: true);
        }

        if (isNotice)
        {
            // What began is the notice itself.
            return default;
        }

        if (e.EndTime is { } end && end > now)
        {
            return new HealthLead(HealthWords.RunsUntil.In(language, builder.Moment(end)), TellsEnd: true, TellsStatus: true);
        }

        if (e.StartTime is not { } start)
        {
            return e.Category == HealthEventCategory.Issue ? new HealthLead(HealthWords.NotYetEnded.In(language), TellsStatus: true) : default;
        }

        var words = !HealthChange.Is(e) ? HealthWords.SinceMoment : HealthChange.AsksToAct(e) ? HealthWords.DueSince : HealthWords.Began;
        var length = HealthChange.Is(e) ? Elapsed(now - start, builder) : builder.Duration(now - start);
        return new HealthLead(words.In(language, builder.Moment(start), length), TellsStart: true, TellsDuration: true, TellsStatus: true);
    }

    // As with what is to come, people count days; within two of them they want hours and minutes.
    private static string Elapsed(TimeSpan length, SummaryBuilder builder) => length.TotalHours >= LeastHoursInDays
        ? HealthWords.CountedDays.In(builder.Language, Phrase.Number((long)length.TotalDays))
        : builder.Duration(length);

    private static string? Joined(string? action, string? time, MessageLanguage language) =>
        action is null ? time : time is null ? action : action + SharedWords.SentenceEnd.In(language) + time;
}

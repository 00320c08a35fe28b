namespace HealthEvents.Formatters;

/// <summary>Several changes of the state of one alarm that are told as one: how often, for how long, and where it stands.</summary>
internal static class AlarmFlaps
{
    public static bool Are(CloudWatchAlarmEvent alarm) => alarm.EarlierStates.Count > 0;

    /// <summary>"Flapped 6 times in 4 min, ALARM now", and what is measured while it is not over.</summary>
    /// <param name="alarm">The alarm.</param>
    /// <param name="last">The line about the last change alone.</param>
    /// <param name="builder">The summary.</param>
    public static string Lead(CloudWatchAlarmEvent alarm, string? last, SummaryBuilder builder)
    {
        var language = builder.Language;
        var times = Phrase.Number(alarm.EarlierStates.Count + 1);
        var state = AlarmWords.States.In(language, alarm.State.Value.Value);
        var lead = DurationOf(alarm) is { } duration
            ? AlarmWords.FlappedIn.In(language, times, state, builder.Duration(duration))
            : AlarmWords.Flapped.In(language, times, state);
        return last is null || alarm.State.Value == AlarmState.Ok ? lead : lead + SharedWords.SentenceEnd.In(language) + last;
    }

    /// <summary>Adds the states that it went through, and how bad it was where its sign does not say so.</summary>
    public static void AddTo(SummaryBuilder builder, CloudWatchAlarmEvent alarm)
    {
        if (builder.Lifecycle == EventLifecycle.Resolved)
        {
            var worst = SeveritySign.WordOf(alarm.OpenSeverityAt(builder.Context.Now));
            builder.AddFact(AlarmWords.WorstSeverity, worst.In(builder.Language), SummaryPriority.Important);
        }

        var count = alarm.EarlierStates.Count + 1;
        var items = new ListItem[Math.Min(count, builder.ListLength)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Item(i == 0 ? alarm.State : alarm.EarlierStates[alarm.EarlierStates.Count - i], builder.Language);
        }

        builder.AddSection(new ListSection(items) { Title = AlarmWords.StateChanges.In(builder.Language), Total = count });
    }

    private static ListItem Item(CloudWatchAlarmState state, MessageLanguage language)
    {
        var words = AlarmWords.States.In(language, state.Value.Value);
        return state.Timestamp is { } since ? new ListItem(new InstantValue(since), words) : new ListItem(new TextValue(words));
    }

    // Within one second it did not last.
    private static TimeSpan? DurationOf(CloudWatchAlarmEvent alarm) =>
        alarm.State.Timestamp - alarm.EarlierStates[0].Timestamp is { } duration && duration >= TimeSpan.FromSeconds(1) ? duration : null;
}

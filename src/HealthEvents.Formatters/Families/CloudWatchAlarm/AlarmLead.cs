namespace HealthEvents.Formatters;

/// <summary>The second line of an alarm: value, limit, how often; or else what is behind it, in words of the language.</summary>
internal static class AlarmLead
{
    private const int LongestReason = 200;

    /// <summary>The whole line, with what keeps the actions back.</summary>
    public static string? Of(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, MessageLanguage language)
    {
        var lead = WithoutQuiet(alarm, measured, language);
        if (alarm.Mute is not null)
        {
            return lead is null ? AlarmWords.MutedNow.In(language) : SharedWords.Headline.In(language, AlarmWords.MutedNow.In(language), lead);
        }

        var suppressed = Suppression(alarm, language);
        return suppressed is null ? lead : lead is null ? suppressed : lead + SharedWords.SentenceEnd.In(language) + suppressed;
    }

    /// <summary>Whether the line says what the state was before, so that no fact has to.</summary>
    public static bool TellsPreviousState(CloudWatchAlarmEvent alarm) => alarm.State.Value == AlarmState.Ok && WasAlarm(alarm);

    /// <summary>Whether a reason is a text of somebody's own that the line does not hold whole.</summary>
    public static bool LeavesOutReason(string reason, string? lead) =>
        !AlarmReasonWords.IsKnown(reason) && lead?.Contains(OneLine.Of(reason), StringComparison.Ordinal) != true;

    /// <summary>For how long it was in the state before.</summary>
    public static TimeSpan? PreviousDuration(CloudWatchAlarmEvent alarm) =>
        alarm.State.Timestamp - alarm.PreviousState?.Timestamp is { Ticks: > 0 } duration ? duration : null;

    private static bool WasAlarm(CloudWatchAlarmEvent alarm) => alarm.PreviousState?.Value == AlarmState.Alarm;

    private static string? WithoutQuiet(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, MessageLanguage language)
    {
        if (alarm.State.Value == AlarmState.Ok)
        {
            return Ok(alarm, measured, language) ?? Reason(alarm, measured, language);
        }

        if (AlarmChildren.Of(alarm) is { Count: > 0 } children)
        {
            return AlarmChildren.Names(children, alarm.State.Value, language);
        }

        if (alarm.State.Value == AlarmState.Alarm && measured?.Text(language) is { } text)
        {
            return text;
        }

        return measured?.Missing is { } missing ? missing.Sentence(language) : Reason(alarm, measured, language);
    }

    private static string? Ok(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, MessageLanguage language)
    {
        // What counts as breaching, or as nothing, did not make it OK.
        var missing = measured?.Missing is { IsNotBreaching: true } ? measured.Missing : null;
        var back = !WasAlarm(alarm) ? null
            : PreviousDuration(alarm) is { } duration ? AlarmWords.OkAgainAfter.In(language, FormatTime.Duration(duration, language))
            : AlarmWords.OkAgain.In(language);
        var lead = measured?.Short(language) is { } value
            ? AlarmWords.NowAt.In(language, back ?? AlarmWords.States.In(language, alarm.State.Value.Value), value)
            : back;
        return missing is not { } gaps ? lead
            : lead is null ? gaps.Sentence(language)
            : lead + SharedWords.Comma.In(language) + gaps.Ending(language);
    }

    private static string? Reason(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, MessageLanguage language)
    {
        if (alarm.State.EvaluationState is { } evaluation && AlarmWords.EvaluationFailures.Find(evaluation) is { } failure)
        {
            return failure.In(language);
        }

        return alarm.State.Reason is not { Length: > 0 } reason ? null
            : AlarmReasonWords.Sentence(reason, language) is { } words ? words
            : AlarmReasonWords.IsOfThreshold(reason) ? (alarm.State.Value == AlarmState.Alarm ? CrossedWords(measured, language) : null)
            : OneLine.Of(reason, LongestReason);
    }

    private static string CrossedWords(AlarmMeasurement? measured, MessageLanguage language) =>
        measured?.Crossed(language) ?? AlarmWords.ThresholdCrossed.In(language);

    /// <summary>What suppresses the actions, or <see langword="null"/> where nothing does.</summary>
    private static string? Suppression(CloudWatchAlarmEvent alarm, MessageLanguage language)
    {
        if (alarm.State.ActionsSuppressedBy is not { } reason)
        {
            return null;
        }

        if (!reason.Equals("Alarm", StringComparison.OrdinalIgnoreCase))
        {
            return AlarmWords.Suppressions.Find(reason)?.In(language) ?? SharedWords.Headline.In(language, AlarmWords.Suppressed.In(language), reason);
        }

        return alarm.Configuration.ActionsSuppressor is { Length: > 0 } suppressor
            ? AlarmWords.SuppressedByAlarm.In(language, ResourceNames.Of(suppressor))
            : AlarmWords.SuppressedByAnother.In(language);
    }
}

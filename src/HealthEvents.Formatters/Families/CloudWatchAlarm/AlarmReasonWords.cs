using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>
/// Says in the language of the message what AWS's own reasons say in English and without a value. A text that somebody set with
/// <c>SetAlarmState</c> is none of them.
/// </summary>
/// <remarks>Source: the reasons in the CloudWatch user guide, "Alarm events and EventBridge" and "Create a composite alarm".</remarks>
internal static class AlarmReasonWords
{
    private const string AlarmOfArn = ":alarm:";

    /// <summary>Whether CloudWatch wrote a reason, as far as its forms are known.</summary>
    public static bool IsKnown(string reason) => IsOfThreshold(reason) || Sentence(reason, MessageLanguage.English) is not null;

    /// <summary>Whether it is about datapoints beyond a threshold, or missing.</summary>
    public static bool IsOfThreshold(string reason) =>
        reason is "Threshold Crossed"
        || ((reason.StartsWith("Threshold Crossed: ", StringComparison.Ordinal) || reason.StartsWith("Thresholds Crossed: ", StringComparison.Ordinal))
            && (reason.Contains("datapoint", StringComparison.Ordinal) || reason.Contains("query result", StringComparison.Ordinal)));

    /// <summary>A reason in words of ours, or <see langword="null"/> for any other text.</summary>
    public static string? Sentence(string reason, MessageLanguage language) =>
        reason.StartsWith("Insufficient Data:", StringComparison.Ordinal) ? AlarmWords.NotEnoughData.In(language)
        : reason.StartsWith("Unchecked: Initial alarm creation", StringComparison.Ordinal) ? AlarmWords.NotEvaluatedYet.In(language)
        : reason.StartsWith("arn:", StringComparison.Ordinal) ? OfComposite(reason, language)
        : reason.Length > 0 && char.IsAsciiDigit(reason[0]) ? Counted(reason, language)
        : null;

    // "6 out of 6 time series evaluated to ALARM", "5 out of 10 contributors evaluated to ALARM"
    private static string? Counted(ReadOnlySpan<char> reason, MessageLanguage language)
    {
        const string OutOf = " out of ";
        const string EvaluatedTo = " evaluated to ";
        if (reason.IndexOf(OutOf) is var first && first <= 0 || reason.IndexOf(EvaluatedTo) is var end && end <= first)
        {
            return null;
        }

        var counted = reason[(first + OutOf.Length)..end];
        var space = counted.IndexOf(' ');
        var phrase = space < 0 ? null
            : counted[(space + 1)..] is "time series" ? AlarmWords.TimeSeriesIn
            : counted[(space + 1)..] is "contributors" or "contributor" ? AlarmWords.ContributorsIn
            : null;
        var state = reason[(end + EvaluatedTo.Length)..].TrimEnd(". ");
        return phrase is not null && state.Length > 0
            && long.TryParse(reason[..first], NumberStyles.None, CultureInfo.InvariantCulture, out var some)
            && long.TryParse(counted[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var all)
            ? phrase.In(language, Phrase.Number(some), Phrase.Number(all), StateOf(state, language))
            : null;
    }

    // "arn:...:alarm:NAME transitioned to ALARM at Friday 22 July, 2022 15:57:45 UTC", "arn:...:alarm:NAME was created and its alarm rule
    // evaluates to OK". A name may hold anything: the last of the words counts.
    private static string? OfComposite(string reason, MessageLanguage language)
    {
        const string Transitioned = " transitioned to ";
        const string Created = " was created and its alarm rule evaluates to ";
        const string Updated = " was updated and its alarm rule evaluates to ";
        if (reason.IndexOf(AlarmOfArn, StringComparison.Ordinal) is var colon && colon < 0)
        {
            return null;
        }

        var name = colon + AlarmOfArn.Length;
        if (reason.LastIndexOf(Transitioned, StringComparison.Ordinal) is var moved && moved > name)
        {
            return AlarmWords.TriggeredBy.In(language, reason[name..moved]);
        }

        return Evaluated(Created, AlarmWords.RuleOfNew) ?? Evaluated(Updated, AlarmWords.RuleOfChanged);

        string? Evaluated(string mark, Phrase phrase) =>
            reason.LastIndexOf(mark, StringComparison.Ordinal) is var at && at > name
                ? phrase.In(language, StateOf(reason.AsSpan(at + mark.Length).TrimEnd(". "), language))
                : null;
    }

    private static string StateOf(ReadOnlySpan<char> state, MessageLanguage language) => AlarmWords.States.In(language, state.ToString());
}

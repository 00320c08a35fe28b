namespace HealthEvents.Formatters;

/// <summary>How bad it is, as an emoji and a word: never by color alone.</summary>
/// <param name="Emoji">The emoji.</param>
/// <param name="Words">The words in the language of the message.</param>
/// <param name="Color">The color, in hexadecimal with a number sign.</param>
internal readonly record struct SeveritySign(string Emoji, string Words, string Color)
{
    private const string Amber = "#E5B000";

    /// <summary>The color below white words: darker where they could hardly be read on it.</summary>
    public string Fill => Color switch
    {
        Amber => "#8F6A00",
        _ => Color,
    };

    /// <summary>The sign of a summary. What is over says only that.</summary>
    public static SeveritySign Of(EventSummary summary, MessageLanguage language)
    {
        if (summary.Lifecycle == EventLifecycle.Resolved)
        {
            return new("\u2705", FormatWords.Of(summary.Outcome).In(language), "#2E9E4F");
        }

        var sign = summary.Severity switch
        {
            EventSeverity.Critical => new SeveritySign("\U0001F534", FormatWords.Critical.In(language), "#D92D20"),
            EventSeverity.High => new SeveritySign("\U0001F7E0", FormatWords.High.In(language), "#F2700D"),
            EventSeverity.Medium => new SeveritySign("\U0001F7E1", FormatWords.Medium.In(language), Amber),
            EventSeverity.Low => new SeveritySign("\U0001F535", FormatWords.Low.In(language), "#2563EB"),
            EventSeverity.Info => new SeveritySign("\u26AA", FormatWords.Info.In(language), "#8A94A6"),
            _ => new SeveritySign("\u2754", FormatWords.Unknown.In(language), "#8A94A6"),
        };

        if (summary.IsUrgent)
        {
            return new("\U0001F6A8", $"{FormatWords.Urgent.In(language)} \u00B7 {sign.Words}", "#B4009E");
        }

        return summary.Lifecycle == EventLifecycle.Upcoming ? sign with { Words = $"{sign.Words} \u00B7 {FormatWords.Upcoming.In(language)}" } : sign;
    }
}

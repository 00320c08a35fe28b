namespace HealthEvents.Formatters;

/// <summary>How bad it is, as an emoji and a word: never by color alone.</summary>
/// <param name="Emoji">The emoji.</param>
/// <param name="Words">The words in the language of the message.</param>
/// <param name="Color">The color of a bar, in hexadecimal with a number sign.</param>
/// <param name="Fill">
/// The color below white words. They keep the contrast of 4.5 to 1 that WCAG 2 asks of words, and the area keeps the 3 to 1 that it asks
/// of controls on a white card and on a dark one.
/// </param>
internal readonly record struct SeveritySign(string Emoji, string Words, string Color, int Fill)
{
    /// <summary>Writes what stands before a headline: the emoji, the words, and what parts them from the title, which may have a colon.</summary>
    public void WritePrefix(MarkupWriter markup)
    {
        var prefix = new TextBuffer(stackalloc char[64]);
        prefix.Add(Emoji);
        prefix.Add(' ');
        prefix.Add(Words);
        prefix.Add(" \u00B7 ");
        markup.Own(prefix.Written);
    }

    /// <summary>The sign of a summary. What is over says only that.</summary>
    public static SeveritySign Of(EventSummary summary, MessageLanguage language)
    {
        if (summary.Lifecycle == EventLifecycle.Resolved)
        {
            return new("\u2705", Over(summary.Outcome).In(language), "#2E9E4F", 0x208041);
        }

        var words = WordOf(summary.Severity).In(language);
        var sign = summary.Severity switch
        {
            EventSeverity.Critical => new SeveritySign("\U0001F534", words, "#D92D20", 0xD92D20),
            EventSeverity.High => new SeveritySign("\U0001F7E0", words, "#F2700D", 0xC04D00),
            EventSeverity.Medium => new SeveritySign("\U0001F7E1", words, "#E5B000", 0x8F6A00),
            EventSeverity.Low => new SeveritySign("\U0001F535", words, "#2563EB", 0x2563EB),
            EventSeverity.Info => new SeveritySign("\u26AA", words, "#8A94A6", 0x667085),
            _ => new SeveritySign("\u2754", words, "#8A94A6", 0x667085),
        };

        if (summary.IsUrgent)
        {
            // "Urgent" and "Info" beside each other read as a contradiction.
            var urgent = FormatWords.Urgent.In(language);
            return new("\U0001F6A8", summary.Severity == EventSeverity.Info ? urgent : $"{urgent} \u00B7 {sign.Words}", "#B4009E", 0xC61CA8);
        }

        return summary.Lifecycle == EventLifecycle.Upcoming ? sign with { Words = $"{sign.Words} \u00B7 {FormatWords.Upcoming.In(language)}" } : sign;
    }

    /// <summary>The word of a severity.</summary>
    public static Phrase WordOf(EventSeverity severity) => severity switch
    {
        EventSeverity.Critical => FormatWords.Critical,
        EventSeverity.High => FormatWords.High,
        EventSeverity.Medium => FormatWords.Medium,
        EventSeverity.Low => FormatWords.Low,
        EventSeverity.Info => FormatWords.Info,
        _ => FormatWords.Unknown,
    };

    private static Phrase Over(EventOutcome outcome) => outcome switch
    {
        EventOutcome.Completed => FormatWords.Completed,
        EventOutcome.Ended => FormatWords.Ended,
        EventOutcome.Closed => FormatWords.Closed,
        _ => FormatWords.Resolved,
    };
}

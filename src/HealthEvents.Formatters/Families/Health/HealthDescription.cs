namespace HealthEvents.Formatters;

/// <summary>What AWS says about a Health event, and the documents that it names.</summary>
internal static class HealthDescription
{
    private const int MostDocuments = 5;
    private const int LongText = 1_500;

    // What a phone shows of a text before it is folded or cut, with a good margin.
    private const int ShortText = 700;

    private static readonly string[] InEnglish = [MessageLanguage.English.Code];

    public static void AddTo(SummaryBuilder builder, HealthEvent e)
    {
        var languages = builder.Language == MessageLanguage.English ? InEnglish : [builder.Language.Code, MessageLanguage.English.Code];
        if (builder.IsCompact || e.DescriptionFor(languages) is not { Length: > 0 } text)
        {
            return;
        }

        var title = SharedWords.Description;
        if (text.Length > ShortText && MayHaveUpdates(e) && e.NewestUpdateFor(languages) is { } newest && Moved(text, newest) is { } moved)
        {
            (text, title) = (moved, HealthWords.DescriptionNewestFirst);
        }

        var (paragraphs, links) = MarkdownReader.ReadProse(text);
        builder.AddSection(new ProseSection(paragraphs) { Title = title.In(builder.Language) });

        // Beside a short text they would only be said twice; a long one may be cut before it comes to them.
        if (links.Count > 0 && text.Length > LongText)
        {
            AddDocuments(builder, links);
        }
    }

    // What is planned, or a notice, is written once.
    private static bool MayHaveUpdates(HealthEvent e) => e.Category != HealthEventCategory.ScheduledChange && e.Category != HealthEventCategory.AccountNotification;

    // The newest update stands last, where it would be cut: it moves to the top, and the others keep their order. Where it is the
    // first already, nothing moves.
    private static string? Moved(string text, string newest)
    {
        var rest = text.AsSpan().TrimEnd();
        return rest.Length > newest.Length && rest.EndsWith(newest) ? string.Concat(newest, "\n", rest[..^newest.Length]) : null;
    }

    private static void AddDocuments(SummaryBuilder builder, IReadOnlyList<string> links)
    {
        var items = new ListItem[Math.Min(links.Count, MostDocuments)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new ListItem(new LinkValue(links[i]));
        }

        builder.AddSection(new ListSection(items)
        {
            Title = HealthWords.Documents.In(builder.Language),
            Priority = SummaryPriority.Detail,
            Total = links.Count,
        });
    }
}

namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about AWS Health events.</summary>
internal sealed class HealthSummarizer : IEventSummarizer
{
    private const int MostDocuments = 5;
    private const int LongText = 1_500;

    public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
    {
        if (received.Event is not HealthEvent e)
        {
            return OtherSummarizer.Plain(received, context);
        }

        var builder = new SummaryBuilder(received, context);
        AddFacts(e, builder);
        builder.AddSection(HealthAccounts.Section(e, builder));
        builder.AddSection(HealthResources.Section(e, builder));
        AddDescription(e, builder);
        AddMetadata(e, builder);
        AddLinks(e, builder);
        var isUrgent = (e.IsAbuse || e.IsExposedCredentials) && builder.Lifecycle != EventLifecycle.Resolved;
        return builder.Build(Title(e, builder), HealthLead.Of(e, builder), isUrgent);
    }

    private static string Title(HealthEvent e, SummaryBuilder builder)
    {
        var language = builder.Language;
        var title = e switch
        {
            { IsAbuse: true } => HealthWords.AbuseReport.In(language),
            { Service: { } service } => ServiceNames.Of(service)!,
            _ => "AWS Health",
        };
        title = SharedWords.Headline.In(language, title, What(e, language));
        if (HealthResources.Headline(e, language) is { } resources)
        {
            title = title + SharedWords.Comma.In(language) + resources;
        }

        if (PageOf(e, language) is { } page)
        {
            title = title + SharedWords.Comma.In(language) + page;
        }

        // Abuse and exposed keys hit an account rather than a region.
        return (e.IsAbuse || e.IsExposedCredentials) && builder.AccountName is { } account
            ? title + SharedWords.Comma.In(language) + HealthWords.InAccount.In(language, account)
            : builder.InPlace(title);
    }

    private static string What(HealthEvent e, MessageLanguage language)
    {
        if (string.IsNullOrEmpty(e.EventTypeCode))
        {
            return e.Category is { } category ? HealthWords.Categories.In(language, category.Value) : HealthWords.Event.In(language);
        }

        var code = HealthTypeCode.WithoutService(e.EventTypeCode, e.Service);
        if (e.IsAbuse && code.EndsWith("_REPORT", StringComparison.OrdinalIgnoreCase))
        {
            // The headline says already that it is a report.
            code = code[..^"_REPORT".Length];
        }

        return HealthTypeNames.Find(code)?.In(language) ?? HealthTypeCode.Words(code);
    }

    private static void AddFacts(HealthEvent e, SummaryBuilder builder)
    {
        var language = builder.Language;
        builder.AddPlace();
        builder.AddFact(HealthWords.Category, e.Category is { } category ? HealthWords.Categories.In(language, category.Value) : null);
        builder.AddFact(SharedWords.Status, HealthWords.Of(builder.Lifecycle).In(language));
        AddTimes(e, builder);
        builder.AddFact(HealthWords.Scope, e.Scope == HealthEventScope.Public ? HealthWords.PublicScope.In(language) : null);
        builder.AddFact(HealthWords.Page, e.TotalPages is > 1 and int total ? HealthWords.PageFact.In(language, Phrase.Number(e.PageNumber), Phrase.Number(total)) : null);
        if (builder.IsFull)
        {
            builder.AddFact(HealthWords.LastUpdate, e.LastUpdatedTime is { } updated ? new InstantValue(updated) : null, SummaryPriority.Detail);
            builder.AddUnreadDate(HealthWords.LastUpdate, "lastUpdatedTime", SummaryPriority.Detail);
            builder.AddFact(HealthWords.Audience, e.Personas.Count == 0 ? null : string.Join(", ", e.Personas), SummaryPriority.Detail);
            builder.AddDetail(HealthWords.TypeCode, e.EventTypeCode);
            builder.AddDetail(SharedWords.Arn, e.EventArn);
        }
    }

    private static void AddTimes(HealthEvent e, SummaryBuilder builder)
    {
        var now = builder.Context.Now;
        if (e.StartTime is { } start)
        {
            var isPlanned = builder.Lifecycle == EventLifecycle.Upcoming && start > now;
            builder.AddFact(
                HealthWords.Start,
                new InstantValue(start, isPlanned ? builder.Until(start) : null),
                isPlanned ? SummaryPriority.Important : SummaryPriority.Normal);
        }
        else
        {
            builder.AddUnreadDate(HealthWords.Start, "startTime", SummaryPriority.Important);
        }

        if (e.EndTime is not { } end)
        {
            builder.AddUnreadDate(HealthWords.End, "endTime", SummaryPriority.Normal);
        }
        else if (end != e.StartTime)
        {
            builder.AddFact(HealthWords.End, new InstantValue(end, e.StartTime <= now && end > now ? builder.Until(end) : null));
        }

        builder.AddFact(HealthWords.Duration, HealthLead.DurationOf(e, builder) is { } duration ? new DurationValue(duration) : null);
    }

    private static void AddDescription(HealthEvent e, SummaryBuilder builder)
    {
        if (builder.IsCompact || e.DescriptionFor(builder.Language.Code, MessageLanguage.English.Code) is not { Length: > 0 } text)
        {
            return;
        }

        var prose = new ProseReader(text);
        builder.AddSection(new ProseSection(prose.Paragraphs()) { Title = SharedWords.Description.In(builder.Language) });

        // Beside a short text they would only be said twice; a long one may be cut before it comes to them.
        if (prose.Links.Count > 0 && text.Length > LongText)
        {
            var count = Math.Min(prose.Links.Count, MostDocuments);
            var items = new ListItem[count];
            for (var i = 0; i < count; i++)
            {
                items[i] = new ListItem(new LinkValue(prose.Links[i]));
            }

            builder.AddSection(new ListSection(items)
            {
                Title = HealthWords.Documents.In(builder.Language),
                Priority = SummaryPriority.Detail,
                Total = prose.Links.Count,
            });
        }
    }

    private static void AddMetadata(HealthEvent e, SummaryBuilder builder)
    {
        if (!builder.IsFull || e.Metadata.Count == 0)
        {
            return;
        }

        var items = new List<ListItem>(e.Metadata.Count);
        foreach (var (name, value) in e.Metadata)
        {
            items.Add(new ListItem(new TextValue(value), name));
        }

        builder.AddSection(new ListSection(items) { Title = HealthWords.Metadata.In(builder.Language), Priority = SummaryPriority.Detail });
    }

    private static void AddLinks(HealthEvent e, SummaryBuilder builder)
    {
        // Who gets the events of other accounts sees them in the organization view; nobody else has one.
        if (builder.IsCollected)
        {
            builder.AddLink(HealthWords.OrganizationHealthDashboard, e.OrganizationConsoleUrl(), e.Envelope?.Account);
        }

        builder.AddLink(HealthWords.HealthDashboard, e.ConsoleUrl());
    }

    private static string? PageOf(HealthEvent e, MessageLanguage language) =>
        e.TotalPages is > 1 and int total ? HealthWords.PageOf.In(language, Phrase.Number(e.PageNumber), Phrase.Number(total)) : null;
}

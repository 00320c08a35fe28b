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

        var draft = new SummaryBuilder(received, context);
        AddFacts(e, draft);
        draft.Section(HealthResources.Section(e, draft));
        AddDescription(e, draft);
        AddMetadata(e, draft);
        AddLinks(e, draft);
        var isUrgent = (e.IsAbuse || e.IsExposedCredentials) && draft.Lifecycle != EventLifecycle.Resolved;
        return draft.Finish(Title(e, draft), HealthLead.Of(e, draft), isUrgent);
    }

    private static string Title(HealthEvent e, SummaryBuilder draft)
    {
        var words = draft.Words;
        var title = e switch
        {
            { IsAbuse: true } => words.AbuseReport,
            { Service: { } service } => ServiceNames.Of(service)!,
            _ => "AWS Health",
        };
        title = words.Headline(title, What(e, words));
        if (HealthResources.Headline(e, words) is { } resources)
        {
            title = title + words.Comma + resources;
        }

        if (PageOf(e, words) is { } page)
        {
            title = title + words.Comma + page;
        }

        // Abuse and exposed keys hit an account rather than a region.
        return (e.IsAbuse || e.IsExposedCredentials) && draft.AccountName() is { } account
            ? title + words.Comma + words.InAccount(account)
            : draft.InRegion(title);
    }

    private static string What(HealthEvent e, SummaryWords words)
    {
        if (string.IsNullOrEmpty(e.EventTypeCode))
        {
            return e.Category is { } category ? words.HealthCategory(category) : words.Event;
        }

        var code = HealthTypeCode.WithoutService(e.EventTypeCode, e.Service);
        if (e.IsAbuse && code.EndsWith("_REPORT", StringComparison.OrdinalIgnoreCase))
        {
            // The headline says already that it is a report.
            code = code[..^"_REPORT".Length];
        }

        return HealthTypeNames.Find(code, words.Language) ?? HealthTypeCode.Words(code);
    }

    private static void AddFacts(HealthEvent e, SummaryBuilder draft)
    {
        var words = draft.Words;
        draft.Place();
        draft.Fact(words.Category, e.Category is { } category ? words.HealthCategory(category) : null);
        draft.Fact(words.Status, words.HealthLifecycle(draft.Lifecycle));
        AddTimes(e, draft);
        draft.Fact(words.Scope, e.Scope == HealthEventScope.Public ? words.PublicScope : null);
        draft.Fact(words.Page, e.TotalPages is > 1 and int total ? words.PageFact(e.PageNumber, total) : null);
        if (draft.IsFull)
        {
            draft.Fact(words.LastUpdate, e.LastUpdatedTime is { } updated ? new InstantValue(updated) : null, SummaryPriority.Detail);
            draft.Fact(words.Audience, e.Personas.Count == 0 ? null : string.Join(", ", e.Personas), SummaryPriority.Detail);
            draft.FullFact(words.TypeCode, e.EventTypeCode);
            draft.FullFact("ARN", e.EventArn);
        }
    }

    private static void AddTimes(HealthEvent e, SummaryBuilder draft)
    {
        var (words, now) = (draft.Words, draft.Context.Now);
        if (e.StartTime is { } start)
        {
            var isPlanned = draft.Lifecycle == EventLifecycle.Upcoming && start > now;
            draft.Fact(
                words.Start,
                new InstantValue(start, isPlanned ? words.InTime(start - now) : null),
                isPlanned ? SummaryPriority.Important : SummaryPriority.Normal);
        }

        if (e.EndTime is { } end && end != e.StartTime)
        {
            draft.Fact(words.End, new InstantValue(end, e.StartTime <= now && end > now ? words.InTime(end - now) : null));
        }

        draft.Fact(words.Duration, HealthLead.DurationOf(e, draft) is { } duration ? new DurationValue(duration) : null);
    }

    private static void AddDescription(HealthEvent e, SummaryBuilder draft)
    {
        if (draft.IsCompact || e.DescriptionFor(draft.Words.Language, "en") is not { Length: > 0 } text)
        {
            return;
        }

        var prose = new ProseReader(text);
        draft.Section(new ProseSection(prose.Paragraphs()) { Title = draft.Words.Description });

        // Beside a short text they would only be said twice; a long one may be cut before it comes to them.
        if (prose.Links.Count > 0 && text.Length > LongText)
        {
            var count = Math.Min(prose.Links.Count, MostDocuments);
            var items = new ListItem[count];
            for (var i = 0; i < count; i++)
            {
                items[i] = new ListItem(new LinkValue(prose.Links[i]));
            }

            draft.Section(new ListSection(items)
            {
                Title = draft.Words.Documents,
                Priority = SummaryPriority.Detail,
                Total = prose.Links.Count,
            });
        }
    }

    private static void AddMetadata(HealthEvent e, SummaryBuilder draft)
    {
        if (!draft.IsFull || e.Metadata.Count == 0)
        {
            return;
        }

        var items = new List<ListItem>(e.Metadata.Count);
        foreach (var (name, value) in e.Metadata)
        {
            items.Add(new ListItem(new TextValue(value), name));
        }

        draft.Section(new ListSection(items) { Title = draft.Words.Metadata, Priority = SummaryPriority.Detail });
    }

    private static void AddLinks(HealthEvent e, SummaryBuilder draft)
    {
        // Who gets the events of other accounts sees them in the organization view.
        var isCollector = e.Envelope?.Account is { } receiver && receiver != e.Account;
        if (isCollector)
        {
            draft.Link(draft.Words.OrganizationHealthDashboard, e.OrganizationConsoleUrl());
        }

        draft.Link(draft.Words.HealthDashboard, e.ConsoleUrl());
        if (!isCollector)
        {
            draft.Link(draft.Words.OrganizationHealthDashboard, e.OrganizationConsoleUrl());
        }
    }

    private static string? PageOf(HealthEvent e, SummaryWords words) =>
        e.TotalPages is > 1 and int total ? words.PageOf(e.PageNumber, total) : null;
}

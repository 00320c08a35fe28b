namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about AWS Health events.</summary>
internal sealed class HealthSummarizer : IEventSummarizer
{
    public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
    {
        if (received.Event is not HealthEvent e)
        {
            return OtherSummarizer.Plain(received, context);
        }

        var builder = new SummaryBuilder(received, context) { Outcome = HealthChange.OutcomeOf(e, context.Now), TimeLabel = SharedWords.Sent, IdentityIsOurs = true };
        var lead = HealthLead.Of(e, builder);
        builder.CountedAs = e.IsAbuse ? HealthWords.CountedReports : HealthWords.CountedEvents;
        AddFacts(e, lead, builder);
        var resources = new HealthResources(e, builder, stackalloc int[HealthResources.Ranks]);
        builder.AddSection(HealthAccounts.Section(e, builder, areInEntities: resources.HaveOthersAmongThem));
        builder.AddSection(resources.Section());
        HealthDescription.AddTo(builder, e);
        AddMetadata(e, builder);
        AddLinks(e, builder);
        var isUrgent = (e.IsAbuse || e.IsExposedCredentials) && builder.Lifecycle != EventLifecycle.Resolved;
        return builder.Build(HealthTitle.Of(e, resources, builder), lead.Text, isUrgent);
    }

    private static void AddFacts(HealthEvent e, HealthLead lead, SummaryBuilder builder)
    {
        var language = builder.Language;
        builder.AddPlace();
        builder.AddFact(HealthWords.Category, e.Category is { } category && !HealthTitle.Tells(category, e) ? HealthWords.Categories.In(language, category.Value) : null);

        // That something is upcoming or over, the sign says; that it is a mere notice, its category does.
        builder.AddFact(SharedWords.Status, builder.Lifecycle == EventLifecycle.Open && !lead.TellsStatus ? HealthWords.Open.In(language) : null);
        AddTimes(e, lead, builder);
        HealthPagesText.AddTo(builder, e);
        builder.AddFact(HealthWords.Scope, e.Scope == HealthEventScope.Public && builder.Lifecycle != EventLifecycle.Resolved ? PublicScope(e).In(language) : null);
        if (builder.IsFull)
        {
            builder.AddFact(HealthWords.LastUpdate, e.LastUpdatedTime is { } updated ? new InstantValue(updated) : null, SummaryPriority.Detail);
            builder.AddUnreadDate(HealthWords.LastUpdate, "lastUpdatedTime", SummaryPriority.Detail);
            builder.AddFact(HealthWords.Audience, Audience(e, language), SummaryPriority.Detail);
            builder.AddDetail(HealthWords.TypeCode, e.EventTypeCode);
            builder.AddDetail(SharedWords.Arn, e.EventArn);
        }
    }

    private static Phrase PublicScope(HealthEvent e) =>
        e.Region is null or "" or "global" ? HealthWords.PublicScopeEverywhere : HealthWords.PublicScope;

    private static string? Audience(HealthEvent e, MessageLanguage language) => e.Personas.Count == 0
        ? null
        : string.Join(SharedWords.Comma.In(language), e.Personas.Select(persona => HealthWords.Personas.In(language, persona.Value)));

    private static void AddTimes(HealthEvent e, HealthLead lead, SummaryBuilder builder)
    {
        var now = builder.Context.Now;
        if (e.StartTime is not { } start)
        {
            builder.AddUnreadDate(HealthWords.Start, "startTime", SummaryPriority.Important);
        }
        else if (!lead.TellsStart)
        {
            builder.AddFact(HealthWords.Start, new InstantValue(start));
        }

        if (e.EndTime is not { } end)
        {
            builder.AddUnreadDate(HealthWords.End, "endTime", SummaryPriority.Normal);
        }
        else if (end != e.StartTime && !lead.TellsEnd)
        {
            builder.AddFact(HealthWords.End, new InstantValue(end, e.StartTime <= now && end > now ? builder.Until(end) : null));
        }

        builder.AddFact(HealthWords.Duration, !lead.TellsDuration && HealthLead.DurationOf(e, builder) is { } duration ? new DurationValue(duration) : null);
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
        var url = e.ConsoleUrl();
        if (builder.IsCollected)
        {
            builder.AddLink(HealthWords.OrganizationHealthDashboard, OrganizationUrl(e, url), e.Envelope?.Account);
        }

        builder.AddLink(HealthWords.HealthDashboard, url);
    }

    // Of the two views of an event, only the name differs: 2,200 instructions less than to make the address anew.
    private static string? OrganizationUrl(HealthEvent e, string? accountUrl)
    {
        const string View = "#/account/";
        return accountUrl is not null && accountUrl.IndexOf(View, StringComparison.Ordinal) is > 0 and var view
            ? string.Concat(accountUrl.AsSpan(0, view), "#/organization/", accountUrl.AsSpan(view + View.Length))
            : e.OrganizationConsoleUrl();
    }
}

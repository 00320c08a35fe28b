namespace HealthEvents.Formatters;

/// <summary>One summary of a flood of events: how many in what time, the worst by name, and the number of the rest.</summary>
public static class FloodSummary
{
    /// <summary>How many stories a message names: 10.</summary>
    public const int MostNamed = 10;

    private static readonly EventSeverity[] WorstFirst =
        [EventSeverity.Critical, EventSeverity.High, EventSeverity.Medium, EventSeverity.Low, EventSeverity.Info, EventSeverity.Unknown];

    /// <summary>Makes the summary.</summary>
    /// <param name="stories">The stories, the worst first: at least one. Those that have a summary are named, up to <see cref="MostNamed"/>.</param>
    /// <param name="identity">By what the message is known: its identity, and the key of its thread, which is of none of its stories.</param>
    /// <param name="context">For whom: language, zones, detail, clock.</param>
    /// <returns>
    /// The summary, credentials masked. It counts all stories by the severity that they have of themselves. Those that are named have a
    /// summary too, whose severity an option may have replaced: where one that is not over is worse, so is the whole message.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no story.</exception>
    public static EventSummary Of(IReadOnlyList<FloodStory> stories, string identity, SummaryContext context)
    {
        ArgumentNullException.ThrowIfNull(stories);
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfZero(stories.Count, nameof(stories));

        var language = MessageLanguage.Find(context.Language);
        var named = Named(stories);
        var (severity, lifecycle, lead) = Standing(stories, context.Now, language);
        var (first, last) = Span(stories);
        return SummaryMask.Apply(new EventSummary
        {
            Kind = stories[0].Latest.Event.Kind,
            Identity = identity,
            Correlation = identity,
            Severity = named.Where(static summary => summary.Lifecycle != EventLifecycle.Resolved)
                .Aggregate(severity, static (worst, summary) => Worse(worst, summary.Severity)),
            Lifecycle = lifecycle,
            Title = OneLine.Of(Title(stories, named, last - first, language)),
            Lead = lead,
            IsUrgent = named.Exists(static summary => summary.IsUrgent),
            Facts = Facts(stories, context, language),
            Sections = named.Count == 0 ? [] : [Worst(named, stories.Count, language)],
            Time = last,
            TimeLabel = FloodWords.Latest.In(language),
            Language = language.Code,
            TimeZones = context.TimeZones,
            Problems = [.. named.SelectMany(static summary => summary.Problems)],
        });
    }

    /// <summary>Adds to the summary of several events how many notifications of the same matter were told before, and so are not in it.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="notifications">How many: 0 adds nothing.</param>
    /// <param name="context">For whom: the language counts.</param>
    /// <returns>The summary with one fact more.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static EventSummary WithToldBefore(EventSummary summary, int notifications, SummaryContext context)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(context);
        return notifications <= 0 ? summary : summary with
        {
            Facts =
            [
                .. summary.Facts,
                new SummaryFact(FloodWords.ToldBefore.In(MessageLanguage.Find(context.Language)), Phrase.Number(notifications), SummaryPriority.Important),
            ],
        };
    }

    private static List<EventSummary> Named(IReadOnlyList<FloodStory> stories) =>
        [.. stories.Select(static story => story.Summary).OfType<EventSummary>().Take(MostNamed)];

    private static string Title(IReadOnlyList<FloodStory> stories, List<EventSummary> named, TimeSpan? length, MessageLanguage language)
    {
        var number = Phrase.Number(stories.Count);
        var kind = stories[0].Latest.Event.Kind;
        var isOfOneKind = stories.All(story => story.Latest.Event.Kind == kind);
        var counted = isOfOneKind && named.Find(static summary => summary.CountedAs is not null) is { CountedAs: { } words } ? words.In(language, number)
            : isOfOneKind && !string.IsNullOrEmpty(kind) ? SharedWords.InBrackets.In(language, FloodWords.Counted.In(language, number), kind)
            : FloodWords.Counted.In(language, number);
        return length is { } time && time >= TimeSpan.FromSeconds(1) ? FloodWords.Within.In(language, counted, FormatTime.Duration(time, language)) : counted;
    }

    /// <summary>How bad it is, where it stands, and how many are how bad: "2 Critical, 30 High, 5 Resolved".</summary>
    private static (EventSeverity Severity, EventLifecycle Lifecycle, string Lead) Standing(
        IReadOnlyList<FloodStory> stories, DateTimeOffset now, MessageLanguage language)
    {
        List<EventProblem>? ignored = null;
        Span<int> counts = stackalloc int[(int)EventSeverity.Info + 1];
        var (open, upcoming, over) = (0, 0, 0);
        foreach (var story in stories)
        {
            var lifecycle = EventFacts.LifecycleOf(story.Latest.Event, now, ref ignored);
            open += lifecycle == EventLifecycle.Open ? 1 : 0;
            upcoming += lifecycle == EventLifecycle.Upcoming ? 1 : 0;
            if (lifecycle == EventLifecycle.Resolved)
            {
                over++;
            }
            else
            {
                counts[(int)Known(EventFacts.SeverityOf(story.Latest.Event, now, ref ignored))]++;
            }
        }

        var worst = default(EventSeverity?);
        var parts = new List<string>();
        foreach (var severity in WorstFirst)
        {
            if (counts[(int)severity] > 0)
            {
                worst ??= severity;
                parts.Add(Counted(counts[(int)severity], SeveritySign.WordOf(severity)));
            }
        }

        if (over > 0)
        {
            parts.Add(Counted(over, FormatWords.Resolved));
        }

        var standing = open > 0 ? EventLifecycle.Open
            : upcoming > 0 ? EventLifecycle.Upcoming
            : over == stories.Count ? EventLifecycle.Resolved
            : EventLifecycle.Informational;
        return (worst ?? EventSeverity.Info, standing, string.Join(SharedWords.Comma.In(language), parts));

        string Counted(int number, Phrase word) => FloodWords.CountedSort.In(language, Phrase.Number(number), word.In(language));
    }

    // A kind of somebody's own may say anything.
    private static EventSeverity Known(EventSeverity severity) => Array.IndexOf(WorstFirst, severity) < 0 ? EventSeverity.Unknown : severity;

    private static EventSeverity Worse(EventSeverity one, EventSeverity other) =>
        Array.IndexOf(WorstFirst, Known(other)) < Array.IndexOf(WorstFirst, one) ? other : one;

    private static (DateTimeOffset? First, DateTimeOffset? Last) Span(IReadOnlyList<FloodStory> stories)
    {
        var (first, last) = (default(DateTimeOffset?), default(DateTimeOffset?));
        foreach (var received in stories.SelectMany(static story => story.Events))
        {
            if (received.Event.Time is { } time)
            {
                first = first < time ? first : time;
                last = last > time ? last : time;
            }
        }

        return (first, last);
    }

    private static List<SummaryFact> Facts(IReadOnlyList<FloodStory> stories, SummaryContext context, MessageLanguage language)
    {
        var (accounts, regions, notifications) = (new FloodCounts(), new FloodCounts(), 0);
        foreach (var story in stories)
        {
            notifications += story.Events.Count;
            regions.Add(story.Latest.Event.Region);
            foreach (var account in story.Events.Select(static received => received.Event.Account).Distinct(StringComparer.Ordinal))
            {
                accounts.Add(account);
            }
        }

        var facts = new List<SummaryFact>();
        Add(FloodWords.Notifications, notifications > stories.Count ? Phrase.Number(notifications) : null, SummaryPriority.Important);
        Add(FloodWords.Accounts, accounts.Text(id => AccountText(id, context), language), SummaryPriority.Normal);
        Add(FloodWords.Regions, regions.Text(static region => region, language), SummaryPriority.Normal);
        return facts;

        void Add(Phrase label, string? value, SummaryPriority priority)
        {
            if (value is not null && (priority == SummaryPriority.Important || context.Verbosity != Verbosity.Compact))
            {
                facts.Add(new SummaryFact(label.In(language), value, priority));
            }
        }
    }

    private static string AccountText(string id, SummaryContext context)
    {
        List<EventProblem>? ignored = null;
        return EventPlace.Text(id, EventFacts.AccountOf(id, context.Accounts, ref ignored));
    }

    private static ListSection Worst(List<EventSummary> named, int stories, MessageLanguage language) => new([.. named.Select(summary => Item(summary, language))])
    {
        Title = FloodWords.WorstFirst.In(language),
        Priority = SummaryPriority.Important,
        Total = stories,
    };

    // By its title, which says what and where, with the page that the first of its own links leads to.
    private static ListItem Item(EventSummary summary, MessageLanguage language)
    {
        var sign = SeveritySign.Of(summary, language);
        var page = summary.Links.FirstOrDefault(static link => !link.IsElsewhere);
        return new(new ResourceValue(ShownTitle.Of(summary)) { Url = page?.Url, Account = page?.Account }, $"{sign.Emoji} {sign.Words}");
    }
}

namespace HealthEvents.Formatters;

/// <summary>
/// Makes the summary of one event: what is missing is left out, and what the verbosity does not want is dropped. The
/// built-in summarizers are written with it, and so can yours be.
/// </summary>
/// <remarks>
/// A builder serves one call of <see cref="IEventSummarizer.Summarize"/>: <see cref="Build"/> comes last, and once. It does not
/// throw because of the event: where a member that a kind has overridden throws, a plain value stands in, and
/// <see cref="EventSummary.Problems"/> names the member.
/// </remarks>
/// <example>
/// <code>
/// public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
/// {
///     var deployment = (Deployment)received.Event;
///     var builder = new SummaryBuilder(received, context);
///     builder.AddPlace();
///     builder.AddFact(Words.Stage, deployment.Stage);
///     return builder.Build(Words.Deployed.In(builder.Language, deployment.Application));
/// }
/// </code>
/// </example>
public sealed class SummaryBuilder
{
    private readonly EventPlace _place;
    private SummaryParts? _parts = SummaryParts.Take();
    private List<EventProblem>? _problems;
    private MomentTable? _moments;
    private int _placeAt = -1;

    /// <summary>Begins a summary.</summary>
    /// <param name="received">The event, and how it came.</param>
    /// <param name="context">For whom: language, zones, detail, clock.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public SummaryBuilder(ReceivedEvent received, SummaryContext context)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(context);
        Received = received;
        Context = context;
        Language = MessageLanguage.Find(context.Language);
        Lifecycle = EventFacts.LifecycleOf(received.Event, context.Now, ref _problems);
        _place = new EventPlace(received, context, EventFacts.AccountOf(received.Event.Account, Context.Accounts, ref _problems), Language);
    }

    /// <summary>The event, and how it came.</summary>
    public ReceivedEvent Received { get; }

    /// <summary>For whom: language, zones, detail, clock.</summary>
    public SummaryContext Context { get; }

    /// <summary>The language of the words.</summary>
    public MessageLanguage Language { get; }

    /// <summary>Where the story stands at the moment of the summary.</summary>
    public EventLifecycle Lifecycle { get; }

    /// <summary>The word for what is over, where "resolved" is not the right one.</summary>
    /// <value><see cref="EventOutcome.Unknown"/> by default: "Resolved".</value>
    public EventOutcome Outcome { get; set; }

    /// <summary>Whether only what is important is wanted.</summary>
    public bool IsCompact => Context.Verbosity == Verbosity.Compact;

    /// <summary>Whether everything is wanted.</summary>
    public bool IsFull => Context.Verbosity == Verbosity.Full;

    /// <summary>How many items of a list are worth their space.</summary>
    /// <value>3, 10 or 100, by the verbosity.</value>
    public int ListLength => Context.Verbosity switch
    {
        Verbosity.Compact => 3,
        Verbosity.Full => 100,
        _ => 10,
    };

    /// <summary>How many characters of a payload are worth their space.</summary>
    internal int PayloadRoom => IsFull ? 20_000 : 4_000;

    /// <summary>The account as people call it: its alias, else its id, else <see langword="null"/>.</summary>
    public string? AccountName => _place.AccountName;

    /// <summary>
    /// Whether the event was collected from another account, so that readers have to be told which: its envelope is of another account
    /// than the event, or <see cref="SummaryContext.IsCollector"/> says so.
    /// </summary>
    public bool IsCollected => _place.IsCollected;

    /// <summary>
    /// A name in the headline that may be long, such as that of an alarm. Messages show it cut at
    /// <see cref="EventSummary.MaxNameLength"/> characters, and <see cref="EventSummary.Title"/> stays uncut.
    /// </summary>
    /// <value><see langword="null"/> by default: none.</value>
    public string? LongName { get; set; }

    /// <summary>What the time of the event is, for the line that shows it: such as "State changed" or "Sent".</summary>
    /// <value><see langword="null"/> by default: the time is shown alone.</value>
    public Phrase? TimeLabel { get; set; }

    /// <summary>How several of its sort are counted, with the number in <c>{0}</c>: see <see cref="EventSummary.CountedAs"/>.</summary>
    /// <value><see langword="null"/> by default: they are counted as events of their kind.</value>
    public Phrase? CountedAs { get; set; }

    /// <summary>Whether the identity is made by code of ours, which does not throw, so that it need not be asked for before somebody wants it.</summary>
    internal bool IdentityIsOurs { get; init; }

    /// <summary>Writes something that is hit, for a fact or a list, with the address of its console page where that is known.</summary>
    /// <param name="id">Its ARN, else its id or name. The ARN tells most.</param>
    /// <param name="status">Its state in words, or <see langword="null"/>.</param>
    /// <param name="type">
    /// What it is, where the id does not tell: a resource type as AWS Config writes it, such as <c>AWS::EC2::Instance</c>, or the service,
    /// such as <c>LAMBDA</c>. See <see cref="AwsConsole.ResourceUrl"/>.
    /// </param>
    /// <param name="shown">How it is shown, such as the name alone; <see langword="null"/> for <paramref name="id"/>.</param>
    /// <returns>The resource.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public ResourceValue Resource(string id, string? status = null, string? type = null, string? shown = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return LinkedResource.Of(Received.Event, id, type, shown ?? id, status);
    }

    /// <summary>Adds a fact of normal priority. A compact summary does not take it.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The value, or a text. Without one, nothing is added.</param>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is <see langword="null"/>.</exception>
    public void AddFact(Phrase label, SummaryValue? value) => AddFact(label, value, SummaryPriority.Normal);

    /// <summary>Adds a fact. A compact summary takes only important ones.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The value, or a text. Without one, nothing is added.</param>
    /// <param name="priority">What may be left out first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is <see langword="null"/>.</exception>
    public void AddFact(Phrase label, SummaryValue? value, SummaryPriority priority)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (Wants(value, priority))
        {
            Parts.Facts.Add(new SummaryFact(label.In(Language), value!, priority));
        }
    }

    /// <summary>Adds a fact whose label is the same in every language, such as the name of a tag.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The value, or a text. Without one, nothing is added.</param>
    public void AddFact(string label, SummaryValue? value) => AddFact(label, value, SummaryPriority.Normal);

    /// <summary>Adds a fact whose label is the same in every language. A compact summary takes only important ones.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="value">The value, or a text. Without one, nothing is added.</param>
    /// <param name="priority">What may be left out first.</param>
    public void AddFact(string label, SummaryValue? value, SummaryPriority priority)
    {
        if (Wants(value, priority))
        {
            Parts.Facts.Add(new SummaryFact(label, value!, priority));
        }
    }

    /// <summary>Adds a fact that only a full summary takes, shown as code: an ARN, a type code.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="code">The text. Without one, nothing is added.</param>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is <see langword="null"/>.</exception>
    public void AddDetail(Phrase label, string? code)
    {
        if (IsFull)
        {
            AddFact(label, string.IsNullOrEmpty(code) ? null : new CodeValue(code), SummaryPriority.Detail);
        }
    }

    /// <summary>
    /// Adds a date that the event has in a form that is not read, as it stands there: <c>12/05/26 10h (not understood)</c>. Nothing is
    /// added where it is read, or is not there.
    /// </summary>
    /// <param name="label">What it is.</param>
    /// <param name="member">The member of the event's body, such as <c>startTime</c> or <c>muteDetail.muteWindowEnd</c>.</param>
    /// <param name="priority">What may be left out first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> or <paramref name="member"/> is <see langword="null"/>.</exception>
    public void AddUnreadDate(Phrase label, string member, SummaryPriority priority)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(member);
        for (var i = 0; i < Received.Problems.Count; i++)
        {
            var problem = Received.Problems[i];
            if (problem.Text is { Length: > 0 } text && IsOf(problem.Member, member))
            {
                AddFact(label, SharedWords.NotUnderstood.In(Language, text), priority);
                return;
            }
        }
    }

    /// <summary>
    /// Adds where it happened: the account, its owner, and the region. What the headline says already is left out, unless the headline
    /// is so long that a channel may cut it.
    /// </summary>
    public void AddPlace() => _placeAt = Parts.Facts.Count;

    /// <summary>Writes an account, for a fact.</summary>
    /// <param name="account">The id of the account, 12 digits.</param>
    /// <returns>The id, with its alias where the directory knows one, such as <c>123456789012 (production)</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="account"/> is <see langword="null"/>.</exception>
    public string AccountText(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return EventPlace.Text(account, EventFacts.AccountOf(account, Context.Accounts, ref _problems));
    }

    /// <summary>Adds a section. A compact summary takes only important ones.</summary>
    /// <param name="section">The section, or <see langword="null"/> for none.</param>
    public void AddSection(SummarySection? section)
    {
        if (section is not null && (!IsCompact || section.Priority == SummaryPriority.Important))
        {
            Parts.Sections.Add(section);
        }
    }

    /// <summary>
    /// Adds a link, which becomes a button. The most useful comes first: Slack and Google Chat show five, and the buttons that
    /// <see cref="EventSummarizerOptions.Buttons"/> adds take the last of these.
    /// </summary>
    /// <param name="label">What it does, with a verb: "View rule". Some 30 characters are seen on a phone.</param>
    /// <param name="url">The address, made by us and not taken from the event; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is <see langword="null"/>.</exception>
    public void AddLink(Phrase label, string? url) => AddLink(label, url, account: null);

    /// <summary>Adds a link to the console of an account that is not the one of the event, such as that of the organization.</summary>
    /// <param name="label">What it does, with a verb.</param>
    /// <param name="url">The address, made by us and not taken from the event; <see langword="null"/> for none.</param>
    /// <param name="account">The account, 12 digits; <see langword="null"/> for that of the event.</param>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is <see langword="null"/>.</exception>
    public void AddLink(Phrase label, string? url, string? account)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (url is not null)
        {
            Parts.Links.Add(new SummaryLink(label.In(Language), url) { Account = account });
        }
    }

    /// <summary>Adds a link whose label is the same in every language, such as the name of a tool.</summary>
    /// <param name="label">Where it leads.</param>
    /// <param name="url">The address, made by us and not taken from the event; <see langword="null"/> for none.</param>
    public void AddLink(string label, string? url)
    {
        if (url is not null)
        {
            Parts.Links.Add(new SummaryLink(label, url));
        }
    }

    internal void AddLink(SummaryLink link) => Parts.Links.Add(link);

    /// <summary>
    /// Says where it happened in a headline, as in "EC2: instance stop scheduled in eu-west-1". The account is named too where readers
    /// may have several: by its alias, else by its id where there is a directory of accounts, the event is collected, or its topic is
    /// of another account.
    /// </summary>
    /// <param name="title">The headline.</param>
    /// <returns>The headline with the account and the region, as far as the event has them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is <see langword="null"/>.</exception>
    public string InPlace(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return _place.In(title);
    }

    /// <summary>
    /// Writes a moment in the zones of the reader, for a text; a fact takes an <see cref="InstantValue"/>. A channel that shows each
    /// reader their own clock does so for this moment too: see <see cref="EventSummary.Moments"/>.
    /// </summary>
    /// <param name="instant">The moment.</param>
    /// <returns>Such as <c>20 Nov 2026, 23:46 KST / 14:46 UTC</c>.</returns>
    public string Moment(DateTimeOffset instant)
    {
        var text = FormatTime.Instant(instant, Context.TimeZones, Language);
        (_moments ??= new()).Add(text, instant);
        return text;
    }

    /// <summary>Writes a length of time, for a text; a fact takes a <see cref="DurationValue"/>.</summary>
    /// <param name="duration">The length.</param>
    /// <returns>Such as <c>3 h 12 min</c>.</returns>
    public string Duration(TimeSpan duration) => FormatTime.Duration(duration, Language);

    /// <summary>Says how long it is until a moment.</summary>
    /// <param name="instant">A moment to come.</param>
    /// <returns>Such as <c>in 5 days</c> or <c>in 3 h 12 min</c>.</returns>
    public string Until(DateTimeOffset instant) => FormatTime.Until(instant - Context.Now, Language);

    /// <summary>Ends the summary.</summary>
    /// <param name="title">The headline. It becomes one line.</param>
    /// <param name="lead">The second line, or <see langword="null"/>. It becomes one line, and a fact that says the same goes.</param>
    /// <param name="isUrgent">Whether it must not be taken for an everyday notice.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">It was built before.</exception>
    public EventSummary Build(string title, string? lead = null, bool isUrgent = false)
    {
        ArgumentNullException.ThrowIfNull(title);
        var (e, parts) = (Received.Event, Parts);
        var facts = parts.Facts;
        title = OneLine.Of(title);
        var name = LongName is { Length: > EventSummary.MaxNameLength } ? OneLine.Of(LongName) : null;
        if (_placeAt >= 0)
        {
            _place.Put(facts, _placeAt, IsCompact, title, name);
        }

        AddFact(SharedWords.EarlierDelivery, Received.FailedInvocation is { } failed ? InvocationText.NotProcessed(failed, Language) : null, SummaryPriority.Important);
        UndeliveredText.AddFacts(this);
        AddFact(SharedWords.NotReadable, UnreadMembers.Of(Received, facts, Language), SummaryPriority.Detail);
        for (var i = facts.Count - 1; i >= 0 && lead is not null; i--)
        {
            if (facts[i].Value is TextValue text && text.Text == lead)
            {
                facts.RemoveAt(i);
            }
        }

        var identity = IdentityIsOurs ? null : EventFacts.IdentityOf(Received, ref _problems);
        var summary = new EventSummary
        {
            Kind = e.Kind,
            Identity = identity ?? "",
            IdentityOf = identity is null ? e : null,
            Correlation = EventFacts.CorrelationOf(e, identity, ref _problems),
            Severity = EventFacts.SeverityOf(e, Context.Now, ref _problems),
            Lifecycle = Lifecycle,
            Outcome = Outcome,
            Title = title,
            LongName = name,
            Lead = string.IsNullOrEmpty(lead) ? null : OneLine.Of(lead),
            IsUrgent = isUrgent,
            Facts = facts.ToArray(),
            FactsInTitle = _place.InTitle,
            TitleWithFacts = name is null ? title : null,
            Sections = parts.Sections.ToArray(),
            CountedAs = CountedAs,
            Links = parts.Links.ToArray(),
            Time = e.Time,
            TimeLabel = TimeLabel?.In(Language),
            Language = Language.Code,
            TimeZones = Context.TimeZones,
            Moments = _moments ?? EventSummary.NoMoments,
            Problems = (IReadOnlyList<EventProblem>?)_problems ?? [],
        };
        _parts = null;
        parts.Return();
        return summary;
    }

    private SummaryParts Parts => _parts ?? throw new InvalidOperationException("The summary is built: the builder serves one summary, and takes nothing more.");

    private bool Wants(SummaryValue? value, SummaryPriority priority) =>
        value is not (null or TextValue { Text: null or "" }) && (!IsCompact || priority == SummaryPriority.Important);

    // "detail.startTime" and "startTime" are of the event; "detail.affectedEntities[3].startTime" is of a part of it.
    private static bool IsOf(string path, string member) =>
        path.EndsWith(member, StringComparison.Ordinal)
        && (path.Length == member.Length || (path[^(member.Length + 1)] == '.' && !path.Contains('[', StringComparison.Ordinal)));
}

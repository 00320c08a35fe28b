namespace HealthEvents.Formatters;

/// <summary>A summary in the making: what is missing is left out, and what the verbosity does not want is dropped.</summary>
internal sealed class SummaryBuilder
{
    private readonly List<SummaryFact> _facts = new(8);
    private readonly List<SummarySection> _sections = [];
    private readonly List<SummaryLink> _links = [];
    private readonly List<EventProblem> _problems = [];
    private readonly AccountInfo? _account;

    public SummaryBuilder(ReceivedEvent received, SummaryContext context)
    {
        Received = received;
        Context = context;
        Words = SummaryWords.For(context.Language);
        Lifecycle = received.Event.LifecycleAt(context.Now);
        _account = FindAccount();
    }

    public ReceivedEvent Received { get; }

    public SummaryContext Context { get; }

    public SummaryWords Words { get; }

    public EventLifecycle Lifecycle { get; }

    public bool IsCompact => Context.Verbosity == Verbosity.Compact;

    public bool IsFull => Context.Verbosity == Verbosity.Full;

    /// <summary>How many items of a list are worth their space.</summary>
    public int ListLength => Context.Verbosity switch
    {
        Verbosity.Compact => 3,
        Verbosity.Full => 100,
        _ => 10,
    };

    public void Fact(string label, string? text, SummaryPriority priority = SummaryPriority.Normal)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Fact(label, new TextValue(text), priority);
        }
    }

    public void Fact(string label, SummaryValue? value, SummaryPriority priority = SummaryPriority.Normal)
    {
        if (value is not null && (!IsCompact || priority == SummaryPriority.Important))
        {
            _facts.Add(new SummaryFact(label, value, priority));
        }
    }

    public void FullFact(string label, string? text)
    {
        if (IsFull)
        {
            Fact(label, string.IsNullOrEmpty(text) ? null : new CodeValue(text), SummaryPriority.Detail);
        }
    }

    public void Section(SummarySection? section)
    {
        if (section is not null && (!IsCompact || section.Priority == SummaryPriority.Important))
        {
            _sections.Add(section);
        }
    }

    public void Link(string label, string? url)
    {
        if (url is not null)
        {
            _links.Add(new SummaryLink(label, url));
        }
    }

    /// <summary>Account and region: where.</summary>
    public void Place()
    {
        var account = Received.Event.Account;
        Fact(Words.Account, _account is null ? account : $"{account} ({_account.Alias})", SummaryPriority.Important);
        Fact(Words.Owner, _account?.Owner);
        Fact(Words.Region, Received.Event.Region, SummaryPriority.Important);
    }

    /// <summary>The account as people call it, for headlines.</summary>
    public string? AccountName() => _account?.Alias ?? Received.Event.Account;

    public string InRegion(string title) =>
        Received.Event.Region is { Length: > 0 } region ? Words.In(title, region) : title;

    public EventSummary Finish(string title, string? lead = null, bool isUrgent = false)
    {
        var e = Received.Event;
        Fact(Words.NotReadable, Unreadable(), SummaryPriority.Detail);

        // What the second line says already need not be said again below it.
        _facts.RemoveAll(fact => fact.Value is TextValue text && text.Text == lead);

        return new EventSummary
        {
            Kind = e.Kind,
            Identity = e.Identity,
            Correlation = e.Correlation,
            Severity = e.SeverityAt(Context.Now),
            Lifecycle = Lifecycle,
            Title = OneLine.Of(title),
            Lead = string.IsNullOrEmpty(lead) ? null : OneLine.Of(lead),
            IsUrgent = isUrgent,
            Facts = _facts,
            Sections = _sections,
            Links = _links,
            Time = e.Time,
            Language = Words.Language,
            TimeZones = Context.TimeZones,
            Problems = _problems,
        };
    }

    // A directory that fails costs the name of the account, not the message.
    private AccountInfo? FindAccount()
    {
        try
        {
            return Received.Event.Account is { } account ? Context.Accounts?.Find(account) : null;
        }
        catch (Exception exception)
        {
            _problems.Add(new EventProblem("account", $"the directory threw {exception.GetType().Name}"));
            return null;
        }
    }

    private string? Unreadable()
    {
        const int Enough = 3;
        if (Received.Problems.Count == 0)
        {
            return null;
        }

        var members = new List<string>(Enough);
        foreach (var problem in Received.Problems)
        {
            // The root is no member: what is wrong with it is the reason that the event gives.
            if (problem.Member == "$")
            {
                continue;
            }

            if (members.Count == Enough)
            {
                members.Add("...");
                break;
            }

            members.Add(problem.Member);
        }

        return string.Join(", ", members);
    }
}

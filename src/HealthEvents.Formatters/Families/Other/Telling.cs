using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>What a document of a sort that nobody models tells, as lines and facts of a message.</summary>
/// <param name="members">Its telling members; of a series, those of the worst item too.</param>
/// <param name="pairs">Its first plain members, for where nothing tells more.</param>
/// <param name="series">The name of its series, or <see langword="null"/>.</param>
/// <param name="count">How many items the series has.</param>
internal sealed class Telling(TellingMembers members, IReadOnlyList<KeyValuePair<string, string>> pairs, string? series, int count)
{
    private const int LongestLine = 200;
    private const int LongestFact = 300;
    private const int LongestName = 80;
    private const int MostPairs = 3;

    // States that every finding and every issue has as long as it is there.
    private static readonly string[] PlainStates = ["ACTIVE", "NEW", "OPEN"];

    /// <summary>What happened, in words that stand alone; with its state where that is news.</summary>
    public string? Title => members[TellingSlot.Title] is { } title ? Line(WithState(title)) : null;

    /// <summary>What it happened to, as people call it; <see langword="null"/> where nothing says so.</summary>
    public string? Name => members[TellingSlot.Name] is { } name && name.Length <= LongestName ? ResourceNames.Of(name) : null;

    /// <summary>Whether it tells of several things at once.</summary>
    public bool IsOfSeveral => count > 1;

    /// <summary>Whether it tells of an item of a series, such as a finding: the thing it is about is in the item.</summary>
    public bool IsOfSeries => count > 0;

    /// <summary>The thing that it happened to, by its id; an object with its bucket.</summary>
    public string? Resource => members[TellingSlot.Bucket] is not { } bucket ? members[TellingSlot.Resource]
        : members[TellingSlot.ObjectKey] is { } key ? $"{bucket}/{key}"
        : bucket;

    /// <summary>Whether it says how it stands or why.</summary>
    public bool HasText => members[TellingSlot.Message] is not null || members[TellingSlot.Reason] is not null;

    /// <summary>The level and the message of a line of a log; <see langword="null"/> where it has no message.</summary>
    public string? LogHeadline => LogMessage is not { } text ? null : LogLevel is { } level ? $"{level} {text}" : text;

    /// <summary>A line of a log with its error.</summary>
    /// <param name="headline">The level and the message.</param>
    public string LogLine(string headline) => LogError(headline) is { } error ? $"{headline} ({error})" : headline;

    /// <summary>A line of a log with its error and its first plain members, as far as its level and its message do not say them.</summary>
    /// <param name="headline">The level and the message.</param>
    public string LogText(string headline)
    {
        var error = LogError(headline);
        var others = new List<KeyValuePair<string, string>>(pairs.Count);
        foreach (var pair in pairs)
        {
            if (!IsOfLogLine(pair.Key, pair.Value))
            {
                others.Add(pair);
            }
        }

        var more = Pairs(others, error is null ? headline : $"{headline} {error}", others.Count);
        return (error, more) switch
        {
            (null, null) => headline,
            (null, _) => $"{headline} ({more})",
            (_, null) => $"{headline} ({error})",
            _ => $"{headline} ({error}; {more})",
        };
    }

    /// <summary>Whether a member of a line of a log is its level, its message or its error, or its time, which stands before the line.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="value">The value, as it is.</param>
    public bool IsOfLogLine(string name, string value) =>
        TellingReader.SlotOf(name) is { } slot && slot < TellingSlot.Nothing && members[slot] is { } told
        && (slot is TellingSlot.Severity or TellingSlot.Time or TellingSlot.Reason || told == LogMessage) && told == OneLine.Of(value);

    /// <summary>Whether it says how it stands.</summary>
    public bool HasState => members[TellingSlot.State] is not null;

    /// <summary>How it stands, and of what; a headline where there is no other.</summary>
    public string? NameWithState(MessageLanguage language) =>
        Name is not { } name ? null
        : members[TellingSlot.State] is { } state ? Line(SharedWords.Headline.In(language, state, name))
        : HasText ? name : null;

    /// <summary>The line that says most beside what a headline says, or <see langword="null"/>.</summary>
    /// <param name="headline">The headline.</param>
    /// <param name="language">The language.</param>
    public string? Lead(string? headline, MessageLanguage language)
    {
        var line = Title is { } title && !Said.In(headline, title) ? title : Happening(headline);
        if (Counted(language) is not { } counted || Said.In(headline, counted))
        {
            return line ?? CostText(language) ?? (members[TellingSlot.Title] is null ? Pairs(pairs, headline, MostPairs) : null);
        }

        return line is null ? counted : SharedWords.Headline.In(language, counted, line);
    }

    /// <summary>Whether a member is a fact whatever the first two lines say: in them its value may stand for something else.</summary>
    /// <param name="name">The name of the member.</param>
    public static bool IsFact(ReadOnlySpan<char> name) => TellingReader.SlotOf(name) is { } slot && IsFact(slot);

    /// <summary>Adds what the first two lines do not say.</summary>
    /// <param name="builder">Takes the facts.</param>
    /// <param name="title">The headline.</param>
    /// <param name="lead">The second line.</param>
    public void AddFacts(SummaryBuilder builder, string title, string? lead)
    {
        Add(TellingWords.Name, TellingSlot.Name, SummaryPriority.Important);
        Add(TellingWords.Stage, TellingSlot.Stage, SummaryPriority.Normal);
        Add(TellingWords.Action, TellingSlot.Action, SummaryPriority.Normal);
        if (members[TellingSlot.State] is { } state && !IsPlain(state))
        {
            Add(SharedWords.Status, TellingSlot.State, SummaryPriority.Important);
        }

        if (Counted(builder.Language) is not { } counted || !(Said.In(title, counted) || Said.In(lead, counted)))
        {
            Add(TellingWords.Severity, TellingSlot.Severity, SummaryPriority.Important);
        }

        Add(TellingWords.Type, TellingSlot.Type, SummaryPriority.Normal);
        Add(TellingWords.Findings, TellingSlot.Counts, SummaryPriority.Important);
        Add(TellingWords.Category, TellingSlot.Category, SummaryPriority.Normal);
        if (Resource is { } resource && !IsSaid(resource) && !IsSaid(ResourceNames.Of(resource)) && !IsListed(builder.Received.Event, resource))
        {
            builder.AddFact(TellingWords.Resource, builder.Resource(OneLine.Of(resource, LongestFact)), SummaryPriority.Important);
        }

        Add(TellingWords.Host, TellingSlot.Host, SummaryPriority.Normal);
        Add(TellingWords.User, TellingSlot.User, SummaryPriority.Normal);
        Add(TellingWords.Cost, TellingSlot.Cost, SummaryPriority.Normal);
        Add(TellingWords.ExitCode, TellingSlot.ExitCode, SummaryPriority.Important);
        Add(SharedWords.Reason, TellingSlot.Reason, SummaryPriority.Normal);
        Add(SharedWords.Description, TellingSlot.Message, SummaryPriority.Normal);
        if (members[TellingSlot.Id] is { } id && !IsListed(builder.Received.Event, id))
        {
            // The id of an event of RDS is the end of an address that explains it.
            var code = ResourceNames.Of(id[(id.LastIndexOf('#') + 1)..].Trim());
            builder.AddFact(TellingWords.Id, IsSaid(code) ? null : new CodeValue(OneLine.Clip(code, LongestName)));
        }

        AddTime(builder);
        AddLink(TellingWords.Link, TellingSlot.Link);
        AddLink(TellingWords.Runbook, TellingSlot.Runbook);

        bool IsSaid(string text) => Said.ValueIn(title, text) || Said.ValueIn(lead, text);

        void Add(Phrase label, TellingSlot slot, SummaryPriority priority)
        {
            if (members[slot] is { } value && OneLine.Of(value, LongestFact) is var text && (IsFact(slot) ? !IsPairOf(lead, value) : !IsSaid(text) && !IsSaid(ResourceNames.Of(text))))
            {
                builder.AddFact(label, text, priority);
            }
        }

        void AddLink(Phrase label, TellingSlot slot)
        {
            // A foreign address is shown in full, or not at all.
            if (members[slot]?.Trim() is { } address
                && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
            {
                builder.AddFact(label, new LinkValue(address));
            }
        }
    }

    // What a line of a log says.
    private string? LogMessage => members[TellingSlot.Message] ?? members[TellingSlot.Title] ?? members[TellingSlot.Reason];

    // The level of a line of a log. Source of the numbers: the log levels of Bunyan and Pino.
    private string? LogLevel => members[TellingSlot.Severity] switch
    {
        "60" => "FATAL",
        "50" => "ERROR",
        "40" => "WARN",
        "30" => "INFO",
        "20" => "DEBUG",
        "10" => "TRACE",
        var level => level,
    };

    // "FAILED: Essential container in task exited", "ObjectCreated:Put photos/cat.png"
    private string? Happening(string? headline)
    {
        var (text, rest) = members.Ordered(TellingSlot.Message, TellingSlot.Reason);
        if (text is not null && Said.In(headline, text))
        {
            text = rest is not null && !Said.In(headline, rest) ? rest : null;
        }

        var state = members[TellingSlot.State];
        text ??= members[TellingSlot.Counts];
        if (text is null && state is not null && members[TellingSlot.Action] is { } done)
        {
            // "PUSH: SUCCESS"
            return $"{Line(done)}: {Line(state)}";
        }

        var head = state ?? members[TellingSlot.Action];
        if (head is not null && text is null && Said.In(headline, head))
        {
            head = null;
        }

        if (head is not null && state is null && Resource is { } resource && !Said.In(headline, ResourceNames.Of(resource)))
        {
            head = $"{head} {ResourceNames.Of(resource)}";
        }

        return head is null || text is null ? (text ?? head) is { } one ? Line(one) : null
            : Tells(text, head) || Said.In(headline, head) ? Line(text)
            : $"{Line(head)}: {Line(text)}";
    }

    private string? LogError(string headline) =>
        members[TellingSlot.Reason] is { } reason && reason != LogMessage && !Said.ValueIn(headline, reason) ? reason : null;

    private string WithState(string title) =>
        members[TellingSlot.State] is { } state && !Tells(title, state) && !IsPlain(state) ? $"{state}: {title}" : title;

    // "[FIRING:2] DiskFull" tells "firing"; "it has not failed yet" does not tell "FAILED".
    private static bool Tells(string text, string state) =>
        text.Contains(state, StringComparison.Ordinal) || text.AsSpan().TrimStart('[').StartsWith(state, StringComparison.OrdinalIgnoreCase);

    private static bool IsPlain(string state) => PlainStates.Contains(state, StringComparer.OrdinalIgnoreCase);

    // "rows: 1200, host: build-7"
    private bool IsPairOf(string? line, string value)
    {
        foreach (var pair in pairs)
        {
            if (pair.Value == value && Said.In(line, $"{pair.Key}: {value}"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFact(TellingSlot slot) => slot is TellingSlot.Severity or TellingSlot.ExitCode or TellingSlot.Host or TellingSlot.User;

    private string? Counted(MessageLanguage language)
    {
        if (count < 2 || series is null)
        {
            return null;
        }

        var counted = (TellingWords.CountedSeries.Find(series) ?? TellingWords.CountedItems).In(language, Phrase.Number(count));
        return members[TellingSlot.Severity] is { } severity ? TellingWords.Worst.In(language, counted, severity) : counted;
    }

    private string? CostText(MessageLanguage language) =>
        members[TellingSlot.Cost] is { } cost ? SharedWords.Headline.In(language, TellingWords.Cost.In(language), cost) : null;

    // "DaysToExpiry: 31, CommonName: example.com"
    private static string? Pairs(IReadOnlyList<KeyValuePair<string, string>> pairs, string? headline, int most)
    {
        var texts = new List<string>(pairs.Count);
        foreach (var (name, value) in pairs)
        {
            var said = ResourceNames.Of(value);
            if (texts.Count < most && !Said.ValueIn(headline, said) && !(IsFact(name) && Said.In(headline, said)))
            {
                texts.Add($"{name}: {CredentialText.Mask(value)}");
            }
        }

        return texts.Count == 0 ? null : Line(string.Join(", ", texts));
    }

    private void AddTime(SummaryBuilder builder)
    {
        const int Near = 1;
        if (members[TellingSlot.Time] is not { } text)
        {
            return;
        }

        // A date begins with its year: "10:00" would be that of today, and "11/12/2026" is read in two ways.
        if (text is not [>= '1' and <= '9', _, _, _, '-', ..] || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            // What carried it has a time that people can read.
            builder.AddFact(TellingWords.Time, builder.Received.Event.Time is null ? text : null);
        }
        else if (builder.Received.Event.Time is not { } known || (known - time).Duration() > TimeSpan.FromMinutes(Near))
        {
            builder.AddFact(TellingWords.Time, new InstantValue(time));
        }
    }

    private static bool IsListed(OperationalEvent e, string resource)
    {
        foreach (var listed in e.Resources.Count > 0 ? e.Resources : e.Envelope?.Resources ?? [])
        {
            if (listed == resource || ResourceNames.Of(listed) == resource)
            {
                return true;
            }
        }

        return false;
    }

    private static string Line(string text) => OneLine.Of(text, LongestLine);
}

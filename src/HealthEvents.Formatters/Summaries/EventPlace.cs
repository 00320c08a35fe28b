namespace HealthEvents.Formatters;

/// <summary>Where an event happened: in the headline, and below it what the headline does not say.</summary>
/// <param name="received">The event, and how it came.</param>
/// <param name="context">For whom.</param>
/// <param name="info">What is known of its account.</param>
/// <param name="language">The language of the words.</param>
internal sealed class EventPlace(ReceivedEvent received, SummaryContext context, AccountInfo? info, MessageLanguage language)
{
    private const string GlobalRegion = "global";

    // Every character may cost six bytes in Google Chat and five characters in Slack: a title of this length is shown whole all the same.
    private const int LongestSeenTitle = 140;

    private bool _isAccountNamed;

    /// <summary>The account as people call it: its alias, else its id, else <see langword="null"/>.</summary>
    public string? AccountName => Alias ?? received.Event.Account;

    /// <summary>See <see cref="SummaryBuilder.IsCollected"/>.</summary>
    public bool IsCollected => context.IsCollector || (received.Event.Envelope?.Account is { } receiver && receiver != received.Event.Account);

    /// <summary>The facts that <see cref="Put"/> left to the title; <see langword="null"/> for none.</summary>
    public TitledFacts? InTitle { get; private set; }

    private string? Alias => string.IsNullOrWhiteSpace(info?.Alias) ? null : info.Alias;

    /// <summary>Writes an account for a fact.</summary>
    public static string Text(string account, AccountInfo? info) => string.IsNullOrWhiteSpace(info?.Alias) ? account : $"{account} ({info.Alias})";

    /// <summary>See <see cref="SummaryBuilder.InPlace"/>.</summary>
    public string In(string title)
    {
        var account = AccountOf(title);
        _isAccountNamed = account is not null;
        return (account, received.Event.Region) switch
        {
            (null, null or "") => title,
            (null, GlobalRegion) => SharedWords.InGlobal.In(language, title),
            (null, var region) => SharedWords.In.In(language, title, region),
            (_, null or "") => SharedWords.In.In(language, title, account),
            (_, GlobalRegion) => SharedWords.InAccountAndGlobal.In(language, title, account),
            (_, var region) => SharedWords.InAccountAndRegion.In(language, title, account, region),
        };
    }

    /// <summary>Puts the place among the facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="at">Where.</param>
    /// <param name="isCompact">Whether only what is important is wanted.</param>
    /// <param name="title">The finished headline.</param>
    /// <param name="name">The name in it that may be long.</param>
    public void Put(List<SummaryFact> facts, int at, bool isCompact, string title, string? name)
    {
        title = ShownTitle.Of(title, name);
        var isSeen = title.Length <= LongestSeenTitle;
        if (received.Event.Account is { Length: > 0 } id)
        {
            var isAliasSaid = isSeen && _isAccountNamed && Alias is { } alias && WholeWord.Holds(title, alias);
            var words = isAliasSaid ? id : Text(id, info);
            if (isSeen && (Alias is null || isAliasSaid) && WholeWord.Holds(title, id))
            {
                (InTitle ??= new(language)).Account = words;
            }
            else
            {
                Add(SharedWords.Account, words, SummaryPriority.Important);
            }
        }

        if (!isCompact && info?.Owner is { Length: > 0 } owner)
        {
            Add(SharedWords.Owner, owner, SummaryPriority.Normal);
        }

        if (received.Event.Region is { Length: > 0 } region)
        {
            var words = region == GlobalRegion ? SharedWords.Global.In(language) : region;
            if (isSeen && WholeWord.Holds(title, words))
            {
                (InTitle ??= new(language)).Region = words;
            }
            else
            {
                Add(SharedWords.Region, words, SummaryPriority.Important);
            }
        }

        void Add(Phrase label, string words, SummaryPriority priority) => facts.Insert(at++, new SummaryFact(label.In(language), words, priority));
    }

    /// <summary>The account as a headline names it, or <see langword="null"/> where that would be no news.</summary>
    private string? AccountOf(string title)
    {
        if (Alias is { } alias || received.Event.Account is not { Length: > 0 } id)
        {
            return Alias;
        }

        // Whoever keeps a directory has several accounts. A topic, too, may be where those of others arrive.
        var isOneOfSeveral = context.Accounts is not null || IsCollected || received.TopicArn?.Contains(id, StringComparison.Ordinal) == false;
        return isOneOfSeveral && !WholeWord.Holds(title, id) ? id : null;
    }
}

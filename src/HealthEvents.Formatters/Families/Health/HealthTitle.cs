namespace HealthEvents.Formatters;

/// <summary>The headline of a Health message: which service, what happened, to which resources, and where.</summary>
internal static class HealthTitle
{
    private const string Report = "_REPORT";

    // Words in type codes that say of what category an event is.
    private static readonly string[] OfIssues = ["ISSUE"];
    private static readonly string[] OfChanges = ["SCHEDULED", "MAINTENANCE", "PLANNED", "RETIREMENT"];
    private static readonly string[] OfNotices = ["NOTIFICATION"];

    public static string Of(HealthEvent e, HealthResources resources, SummaryBuilder builder)
    {
        var language = builder.Language;
        var title = SharedWords.Headline.In(language, Subject(e, language), What(e, language));
        if (e.Scope == HealthEventScope.Public)
        {
            // "(global)" follows, and two brackets in a row read badly.
            title = (e.Region == "global" ? HealthWords.PublicEventEverywhere : HealthWords.PublicEvent).In(language, title);
        }

        if (Extent(e, resources, builder) is { } extent)
        {
            title = title + SharedWords.Comma.In(language) + extent;
        }

        // Abuse and exposed keys hit an account rather than a region.
        return (e.IsAbuse || e.IsExposedCredentials) && builder.AccountName is { } account
            ? title + SharedWords.Comma.In(language) + HealthWords.InAccount.In(language, account)
            : builder.InPlace(title);
    }

    /// <summary>Whether the headline and its sign say the category already.</summary>
    public static bool Tells(HealthEventCategory category, HealthEvent e)
    {
        if (string.IsNullOrEmpty(e.EventTypeCode) || e.IsAbuse || e.IsExposedCredentials)
        {
            return true;
        }

        var words = category == HealthEventCategory.Issue ? OfIssues
            : HealthChange.Is(e) ? OfChanges
            : category == HealthEventCategory.AccountNotification ? OfNotices
            : [];
        return HealthTypeCode.HasAny(e.EventTypeCode, words);
    }

    private static string Subject(HealthEvent e, MessageLanguage language) => e switch
    {
        { IsAbuse: true } => HealthWords.AbuseReport.In(language),
        { Service: { } service } => ServiceWords.In(language, service),
        _ => "AWS Health",
    };

    private static string What(HealthEvent e, MessageLanguage language)
    {
        if (string.IsNullOrEmpty(e.EventTypeCode))
        {
            return e.Category is { } category ? HealthWords.Categories.In(language, category.Value) : HealthWords.Event.In(language);
        }

        var code = HealthTypeCode.WithoutService(e.EventTypeCode, e.Service);
        if (e.IsAbuse && code.EndsWith(Report, StringComparison.OrdinalIgnoreCase))
        {
            // The headline says already that it is a report.
            code = code[..^Report.Length];
        }

        return HealthTypeNames.Find(code)?.In(language) ?? HealthTypeCode.Words(code);
    }

    // The pages of one communication come as messages of their own, each with its own resources.
    private static string? Extent(HealthEvent e, HealthResources resources, SummaryBuilder builder)
    {
        var named = resources.Headline();
        if (e.AffectedAccounts.Count > 1)
        {
            var words = builder.Lifecycle == EventLifecycle.Resolved ? HealthWords.CountedAccounts : HealthWords.AffectsAccounts;
            var accounts = words.In(builder.Language, Phrase.Number(e.AffectedAccounts.Count));
            named = named is null ? accounts : named + SharedWords.Comma.In(builder.Language) + accounts;
        }

        // Where pages were put together, a fact says which.
        if (e.TotalPages is not (> 1 and { } total) || e.JoinedPages.Count > 0)
        {
            return named;
        }

        var (language, page, pages) = (builder.Language, Phrase.Number(e.PageNumber), Phrase.Number(total));
        return named is null ? HealthWords.PageOf.In(language, page, pages) : HealthWords.OnPage.In(language, named, page, pages);
    }
}

namespace HealthEvents.Formatters;

/// <summary>Which pages a message holds that was made of several, and which it lacks.</summary>
internal static class HealthPagesText
{
    private const int MostNamed = 5;

    public static void AddTo(SummaryBuilder builder, HealthEvent e)
    {
        if (e.JoinedPages.Count == 0)
        {
            return;
        }

        var language = builder.Language;
        var lacking = e.JoinedPages.Count(static pages => LackOf(pages) > 0);
        if (AreOfSeveralAccounts(e))
        {
            builder.AddFact(
                HealthWords.Pages,
                lacking == 0 ? null : HealthWords.AbsentPagesOfAccounts.In(language, Phrase.Number(lacking), Phrase.Number(e.AffectedAccounts.Count)),
                SummaryPriority.Important);
        }
        else if (Absent(e.JoinedPages[0], language) is { } absent)
        {
            builder.AddFact(HealthWords.Pages, absent, SummaryPriority.Important);
        }
        else
        {
            var pages = e.JoinedPages[0];
            builder.AddFact(HealthWords.Pages, (pages.Total is null ? HealthWords.CountedPages : HealthWords.AllPages).In(language, Phrase.Number(pages.Present.Count)));
        }
    }

    /// <summary>Whether they are of what was said to several accounts, each on its own. One communication may name several too.</summary>
    public static bool AreOfSeveralAccounts(HealthEvent e) => e.JoinedPages.Count > 0 && e.JoinedPages[0].Account != e.Account;

    /// <summary>"page 2 of 3 came separately or is still to come", or <see langword="null"/> where none is known to be absent.</summary>
    public static string? Absent(HealthPages pages, MessageLanguage language)
    {
        var lack = LackOf(pages);
        if (lack == 0)
        {
            return null;
        }

        var named = new List<string>(MostNamed);
        for (var (page, at) = (1, 0); named.Count < Math.Min(lack, MostNamed); page++)
        {
            while (at < pages.Present.Count && pages.Present[at] < page)
            {
                at++;
            }

            if (at == pages.Present.Count || pages.Present[at] != page)
            {
                named.Add(Phrase.Number(page));
            }
        }

        var text = string.Join(SharedWords.Comma.In(language), named);
        text = lack == named.Count ? text : SharedWords.AndMore.In(language, text, Phrase.Number(lack - named.Count));
        return HealthWords.AbsentPages.In(language, text, Phrase.Number(pages.Total!.Value), Phrase.Number(lack));
    }

    private static int LackOf(HealthPages pages)
    {
        if (pages.Total is not { } total)
        {
            return 0;
        }

        var present = 0;
        for (var i = 0; i < pages.Present.Count; i++)
        {
            present += pages.Present[i] is var page && page >= 1 && page <= total ? 1 : 0;
        }

        return Math.Max(0, total - present);
    }
}

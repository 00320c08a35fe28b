namespace HealthEvents.Formatters;

/// <summary>
/// The facts that are left out because the title says them. They are made, and masked, where somebody writes another title: a summary that
/// keeps its title does without.
/// </summary>
/// <param name="language">The language of the labels.</param>
internal sealed class TitledFacts(MessageLanguage language)
{
    /// <summary>The account as the title has it, or <see langword="null"/>.</summary>
    public string? Account { get; set; }

    /// <summary>The region in words, or <see langword="null"/>.</summary>
    public string? Region { get; set; }

    /// <summary>Those of the facts that another title does not say.</summary>
    public List<SummaryFact> NotIn(string title)
    {
        var facts = new List<SummaryFact>(2);
        Add(SharedWords.Account, Account);
        Add(SharedWords.Region, Region);
        return facts;

        void Add(Phrase label, string? value)
        {
            if (value is not null && !WholeWord.Holds(title, CredentialText.Mask(value)))
            {
                facts.Add(new SummaryFact(label.In(language), CredentialText.Mask(value), SummaryPriority.Important));
            }
        }
    }
}

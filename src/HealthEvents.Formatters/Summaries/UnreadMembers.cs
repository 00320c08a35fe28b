namespace HealthEvents.Formatters;

/// <summary>Names the members of an event that were not understood, for the last fact of its message.</summary>
internal static class UnreadMembers
{
    private const int Enough = 3;

    public static string? Of(ReceivedEvent received, List<SummaryFact> facts, MessageLanguage language)
    {
        if (received.Problems.Count == 0)
        {
            return null;
        }

        var members = new List<string>(Enough);
        foreach (var problem in received.Problems)
        {
            // "$" is the whole document: the reason that the event gives says what is wrong with it.
            if (problem.Member == "$" || IsTold(problem, facts, language))
            {
                continue;
            }

            if (members.Count == Enough)
            {
                members.Add("...");
                break;
            }

            members.Add(problem.Text is { Length: > 0 } text ? $"{problem.Member} ({text})" : problem.Member);
        }

        return string.Join(", ", members);
    }

    // A fact shows the date already, under a better name.
    private static bool IsTold(EventProblem problem, List<SummaryFact> facts, MessageLanguage language)
    {
        if (problem.Text is not { Length: > 0 } text)
        {
            return false;
        }

        var value = new TextValue(SharedWords.NotUnderstood.In(language, text));
        return facts.Exists(fact => fact.Value == value);
    }
}

namespace HealthEvents.Formatters;

/// <summary>Counts how often each of some values occurs, for a fact: "production 20, staging 17 and 3 more".</summary>
internal sealed class FloodCounts
{
    private const int MostNamed = 5;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _counts[value] = _counts.GetValueOrDefault(value) + 1;
        }
    }

    /// <summary>The values, the most frequent first; <see langword="null"/> where there is none.</summary>
    public string? Text(Func<string, string> name, MessageLanguage language)
    {
        if (_counts.Count < 2)
        {
            return _counts.Count == 0 ? null : name(_counts.Keys.First());
        }

        var most = _counts.OrderByDescending(static count => count.Value).Take(MostNamed);
        var text = string.Join(SharedWords.Comma.In(language), most.Select(count => $"{name(count.Key)}: {Phrase.Number(count.Value)}"));
        return _counts.Count <= MostNamed ? text : SharedWords.AndMore.In(language, text, Phrase.Number(_counts.Count - MostNamed));
    }
}

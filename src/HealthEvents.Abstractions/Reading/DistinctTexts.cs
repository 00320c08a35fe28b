namespace HealthEvents;

/// <summary>Texts, each once, in the order they came.</summary>
internal static class DistinctTexts
{
    public static IReadOnlyList<string> Of(params IEnumerable<string?> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<string>();
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text) && seen.Add(text))
            {
                distinct.Add(text);
            }
        }

        return distinct;
    }
}

namespace HealthEvents;

/// <summary>Collects texts, each once, in the order they came.</summary>
internal struct DistinctTexts
{
    // Of so few, looking at each is faster than a set, and takes no memory.
    private const int Few = 8;

    private List<string>? _texts;
    private HashSet<string>? _seen;

    /// <summary>How many there will be, as far as is known.</summary>
    public int Expected { get; init; }

    /// <summary>What was added so far.</summary>
    public readonly IReadOnlyList<string> List => _texts ?? (IReadOnlyList<string>)[];

    /// <summary>Of these, each once; what is empty or missing is left out.</summary>
    public static IReadOnlyList<string> Of(params ReadOnlySpan<string?> texts)
    {
        var distinct = new DistinctTexts { Expected = texts.Length };
        foreach (var text in texts)
        {
            distinct.Add(text);
        }

        return distinct.List;
    }

    public void Add(string? text)
    {
        if (!string.IsNullOrEmpty(text) && IsNew(text))
        {
            (_texts ??= new(Expected)).Add(text);
        }
    }

    public void AddRange(IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            Add(texts[i]);
        }
    }

    private bool IsNew(string text)
    {
        if (_texts is not { Count: >= Few })
        {
            return _texts?.Contains(text) != true;
        }

        _seen ??= new HashSet<string>(_texts, StringComparer.Ordinal);
        return _seen.Add(text);
    }
}

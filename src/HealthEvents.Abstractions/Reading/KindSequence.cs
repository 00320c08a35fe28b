namespace HealthEvents;

/// <summary>The kinds that an event may be of, the first choice first. It allocates nothing: every event asks for them.</summary>
internal ref struct KindSequence
{
    private readonly List<KindCatalog.Entry>? _entries;
    private readonly string? _source;
    private readonly List<KindCatalog.RootEntry>? _byRoot;
    private readonly JsonValue _body;
    private int _next;

    // Many kinds ask for the text of one and the same member: it is looked for once.
    private string? _name;
    private JsonValue _first;

    /// <summary>The kinds of one detail-type.</summary>
    public KindSequence(List<KindCatalog.Entry> entries, string? source) => (_entries, _source) = (entries, source);

    /// <summary>The kinds that know an event by its members.</summary>
    public KindSequence(List<KindCatalog.RootEntry> entries, JsonValue body) => (_byRoot, _body) = (entries, body);

    public EventKind Current { get; private set; } = null!;

    public readonly KindSequence GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_entries is not null && _next < _entries.Count)
        {
            if (_entries[_next++] is var entry && entry.Matches(_source))
            {
                Current = entry.Kind;
                return true;
            }
        }

        while (_byRoot is not null && _next < _byRoot.Count)
        {
            if (_byRoot[_next++] is var entry && MatchesBody(entry))
            {
                Current = entry.Kind;
                return true;
            }
        }

        return false;
    }

    private bool MatchesBody(KindCatalog.RootEntry entry)
    {
        if (entry.First != _name)
        {
            _name = entry.First;
            _first = entry.FindFirst(_body);
        }

        return entry.Matches(_body, _first);
    }
}

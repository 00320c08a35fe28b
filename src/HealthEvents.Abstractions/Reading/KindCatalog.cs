using System.Text;
using System.Text.Json;

namespace HealthEvents;

/// <summary>Finds the kinds that an event may be of, those that were added last first.</summary>
internal sealed class KindCatalog
{
    private readonly Dictionary<string, List<Entry>> _byDetailType = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RootEntry> _byRoot = [];
    private readonly string[] _acceptedSources;

    public KindCatalog(EventReaderOptions options)
    {
        _acceptedSources = [.. options.AcceptedSources];
        foreach (var kind in options.Kinds.Reverse())
        {
            foreach (var matcher in kind.Matchers)
            {
                Add(kind, matcher);
            }
        }
    }

    /// <summary>The kinds of an EventBridge event.</summary>
    public IEnumerable<EventKind> Of(EventBridgeEnvelope envelope)
    {
        if (envelope.DetailType is not { } type || !_byDetailType.TryGetValue(type, out var entries) || !IsAccepted(envelope.Source))
        {
            yield break;
        }

        foreach (var entry in entries)
        {
            if (entry.Source is null || Matches(entry.Source, envelope.Source))
            {
                yield return entry.Kind;
            }
        }
    }

    /// <summary>The kinds of a bare document.</summary>
    public IEnumerable<EventKind> Of(JsonValue root)
    {
        if (!root.IsObject)
        {
            yield break;
        }

        // Many kinds ask for the text of one and the same member: it is looked for once.
        string? name = null;
        JsonValue first = default;
        foreach (var entry in _byRoot)
        {
            if (entry.First != name)
            {
                name = entry.First;
                first = entry.FindFirst(root);
            }

            if (entry.Matches(root, first))
            {
                yield return entry.Kind;
            }
        }
    }

    private bool IsAccepted(string? source) =>
        _acceptedSources.Length == 0 || Array.Exists(_acceptedSources, accepted => Matches(accepted, source));

    private static bool Matches(string pattern, string? source) => pattern.EndsWith('*')
        ? source?.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase) == true
        : string.Equals(pattern, source, StringComparison.OrdinalIgnoreCase);

    private void Add(EventKind kind, EventMatcher matcher)
    {
        if (matcher.DetailType is not { } type)
        {
            _byRoot.Add(new RootEntry(kind, matcher));
            return;
        }

        if (!_byDetailType.TryGetValue(type, out var entries))
        {
            _byDetailType.Add(type, entries = []);
        }

        entries.Add(new Entry(kind, matcher.Source));
    }

    private sealed record Entry(EventKind Kind, string? Source);

    private sealed class RootEntry(EventKind kind, EventMatcher matcher)
    {
        private readonly byte[][] _members = [.. matcher.Members.Select(Encoding.UTF8.GetBytes)];
        private readonly byte[]? _value = matcher.Value is null ? null : Encoding.UTF8.GetBytes(matcher.Value);

        public EventKind Kind { get; } = kind;

        public string First { get; } = matcher.Members[0];

        public JsonValue FindFirst(JsonValue root) => root[_members[0]];

        public bool Matches(JsonValue root, JsonValue first)
        {
            if (_value is not null)
            {
                return first.TextEquals(_value);
            }

            if (first.Type == JsonTokenType.None)
            {
                return false;
            }

            foreach (var member in _members.AsSpan(1))
            {
                if (!root.Has(member))
                {
                    return false;
                }
            }

            return true;
        }
    }
}

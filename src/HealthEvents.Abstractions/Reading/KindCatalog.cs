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

    /// <summary>The kinds of an event: its detail-type decides, and the members of its body where it has none.</summary>
    /// <param name="envelope">The EventBridge members, or <see langword="null"/> for a bare document.</param>
    /// <param name="body">The detail, or the document.</param>
    public KindSequence Of(EventBridgeEnvelope? envelope, JsonValue body)
    {
        if (envelope is not null && !IsAccepted(envelope.Source))
        {
            return default;
        }

        if (envelope?.DetailType is { } type)
        {
            return _byDetailType.TryGetValue(type, out var entries) ? new KindSequence(entries, envelope.Source) : default;
        }

        return body.IsObject ? new KindSequence(_byRoot, body) : default;
    }

    private bool IsAccepted(string? source)
    {
        foreach (var accepted in _acceptedSources)
        {
            if (IsLike(accepted, source))
            {
                return true;
            }
        }

        return _acceptedSources.Length == 0;
    }

    private static bool IsLike(string pattern, string? source) => pattern.EndsWith('*')
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

    internal sealed record Entry(EventKind Kind, string? Source)
    {
        public bool Matches(string? source) => Source is null || IsLike(Source, source);
    }

    internal sealed class RootEntry(EventKind kind, EventMatcher matcher)
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

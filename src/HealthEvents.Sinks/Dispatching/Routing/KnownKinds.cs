namespace HealthEvents.Sinks;

/// <summary>The kinds of events that there are, with their families: what routes may name.</summary>
internal sealed class KnownKinds
{
    private static readonly string[] Others =
    [
        OtherKinds.SubscriptionConfirmation, OtherKinds.UnsubscribeConfirmation, OtherKinds.EventBridge, OtherKinds.InvocationFailure,
        OtherKinds.LogsSubscription, OtherKinds.Text, OtherKinds.Json, OtherKinds.Unreadable,
    ];

    private readonly Dictionary<string, string> _families = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names;

    /// <summary>Makes the list.</summary>
    /// <param name="kinds">The kinds that a reader knows, such as <see cref="EventReaderOptions.Kinds"/>.</param>
    public KnownKinds(IEnumerable<EventKind> kinds)
    {
        foreach (var kind in kinds)
        {
            _families[kind.Name] = kind.Family;
        }

        foreach (var kind in Others)
        {
            _families.TryAdd(kind, EventFamilies.Other);
        }

        _names = _families.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names of the kinds, in ordinal order.</summary>
    public IEnumerable<string> Names => _families.Keys.Order(StringComparer.Ordinal);

    /// <summary>The names of the families, in ordinal order.</summary>
    public IEnumerable<string> Families => _names.Order(StringComparer.Ordinal);

    /// <summary>Whether there is a family.</summary>
    public bool HasFamily(string? family) => family is not null && _names.Contains(family);

    /// <summary>The family of a kind, or <see langword="null"/> where there is no such kind.</summary>
    public string? FamilyOf(string? kind) => kind is null ? null : _families.GetValueOrDefault(kind);
}

namespace HealthEvents;

/// <summary>Collects what the elements of a list become, in an array that has room for one of each and no more.</summary>
internal struct ExactList<T>
    where T : class
{
    private T[]? _items;
    private int _count;

    /// <summary>What was added.</summary>
    public readonly IReadOnlyList<T> Items => _items is null ? [] : _count == _items.Length ? _items : _items[.._count];

    /// <summary>Adds what one element became; nothing for <see langword="null"/>.</summary>
    /// <param name="item">What it became.</param>
    /// <param name="list">The list of the element.</param>
    public void Add(T? item, JsonValue list)
    {
        if (item is not null)
        {
            _items ??= new T[list.CountOfElements()];
            _items[_count++] = item;
        }
    }
}

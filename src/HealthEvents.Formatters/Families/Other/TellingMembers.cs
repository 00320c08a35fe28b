namespace HealthEvents.Formatters;

/// <summary>The telling members of one document, or of one item of a series: of each slot the value of the highest rank.</summary>
internal sealed class TellingMembers
{
    private const int Count = (int)TellingSlot.Nothing;

    private readonly string?[] _values = new string?[Count];
    private readonly int[] _ranks = new int[Count];

    /// <summary>The value of a slot, or <see langword="null"/>.</summary>
    public string? this[TellingSlot slot] => _values[(int)slot];

    /// <summary>The more telling of two slots, and the other one.</summary>
    public (string? First, string? Second) Ordered(TellingSlot one, TellingSlot other)
    {
        var isOne = _values[(int)one] is not null && (_values[(int)other] is null || _ranks[(int)one] < _ranks[(int)other]);
        return isOne ? (this[one], this[other]) : (this[other], this[one]);
    }

    /// <summary>Whether a value of this rank would be told.</summary>
    public bool Wants(TellingSlot slot, int rank) =>
        slot != TellingSlot.Nothing && (_values[(int)slot] is null || rank < _ranks[(int)slot]);

    public void Set(TellingSlot slot, int rank, string value) => (_values[(int)slot], _ranks[(int)slot]) = (value, rank);

    /// <summary>Takes over what an item of it tells better, and how the item stands where it is named by the item.</summary>
    /// <returns>Whether how the whole stands is no longer told.</returns>
    public bool Add(TellingMembers other)
    {
        // A whole that is "ok" does not say so of the alert that its message is about.
        var isOfTitle = TellsBetter(other, TellingSlot.Title);
        var isOfName = this[TellingSlot.Title] is null && TellsBetter(other, TellingSlot.Name);
        var isOther = this[TellingSlot.State] is not null && (isOfTitle || (isOfName && other[TellingSlot.State] is not null));
        if (isOther)
        {
            _values[(int)TellingSlot.State] = null;
        }

        for (var slot = 0; slot < Count; slot++)
        {
            if (TellsBetter(other, (TellingSlot)slot))
            {
                Set((TellingSlot)slot, other._ranks[slot], other._values[slot]!);
            }
        }

        return isOther;
    }

    public void Clear() => Array.Clear(_values);

    private bool TellsBetter(TellingMembers other, TellingSlot slot) => other[slot] is not null && Wants(slot, other._ranks[(int)slot]);
}

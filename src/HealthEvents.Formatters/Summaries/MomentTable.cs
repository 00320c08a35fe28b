using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace HealthEvents.Formatters;

/// <summary>The moments in the texts of a summary: there are one or two of them, for which a dictionary takes five times the memory.</summary>
internal sealed class MomentTable : IReadOnlyDictionary<string, DateTimeOffset>
{
    private KeyValuePair<string, DateTimeOffset>[] _moments = [];

    /// <summary>The moments in the order in which they were added.</summary>
    public ReadOnlySpan<KeyValuePair<string, DateTimeOffset>> All => _moments;

    public int Count => _moments.Length;

    public IEnumerable<string> Keys => _moments.Select(static moment => moment.Key);

    public IEnumerable<DateTimeOffset> Values => _moments.Select(static moment => moment.Value);

    public DateTimeOffset this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no moment '{key}'.");

    /// <summary>Those of anybody's dictionary.</summary>
    public static MomentTable Of(IReadOnlyDictionary<string, DateTimeOffset> moments) =>
        moments as MomentTable ?? new MomentTable { _moments = [.. moments] };

    /// <summary>Adds a moment, unless there is one that is written so.</summary>
    public void Add(string text, DateTimeOffset moment)
    {
        if (!ContainsKey(text))
        {
            _moments = [.. _moments, new(text, moment)];
        }
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out DateTimeOffset value)
    {
        foreach (var (text, moment) in _moments)
        {
            if (text == key)
            {
                value = moment;
                return true;
            }
        }

        value = default;
        return false;
    }

    public IEnumerator<KeyValuePair<string, DateTimeOffset>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, DateTimeOffset>>)_moments).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>
/// The events of a dispatch by lane. The events of one lane are sent one after the other, and lanes side by side. Nearly every
/// lane has one event, so a lane is a chain of indexes and costs no list.
/// </summary>
internal sealed class Lanes
{
    private const int None = -1;

    private readonly List<int> _heads;
    private readonly int[] _next;

    public Lanes(IReadOnlyList<DispatchItem> items)
    {
        var latest = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        _heads = new List<int>(items.Count);
        _next = new int[items.Count];
        for (var index = 0; index < items.Count; index++)
        {
            _next[index] = None;
            ref var before = ref CollectionsMarshal.GetValueRefOrAddDefault(latest, items[index].Delivery.Lane, out var isKnown);
            if (isKnown)
            {
                _next[before] = index;
            }
            else
            {
                _heads.Add(index);
            }

            before = index;
        }
    }

    /// <summary>The first event of each lane, in the order they came.</summary>
    public IReadOnlyList<int> Heads => _heads;

    /// <summary>The event of the same lane that came next, or <see langword="null"/>.</summary>
    public int? After(int index) => _next[index] == None ? null : _next[index];
}

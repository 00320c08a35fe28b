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

    /// <summary>Finds the lanes. Two lanes that hold arrivals of one notification are one: what becomes of it counts in both.</summary>
    /// <param name="items">The events.</param>
    /// <param name="folding">Knows which of them are arrivals of one notification.</param>
    public Lanes(IReadOnlyList<DispatchItem> items, Folding folding)
    {
        var roots = RootsOf(items, folding);
        var latest = new int[items.Count];
        Array.Fill(latest, None);
        _heads = new List<int>(items.Count);
        _next = new int[items.Count];
        Array.Fill(_next, None);
        for (var index = 0; index < items.Count; index++)
        {
            ref var before = ref latest[RootOf(roots, index)];
            if (before == None)
            {
                _heads.Add(index);
            }
            else
            {
                _next[before] = index;
            }

            before = index;
        }
    }

    /// <summary>The first event of each lane, in the order they came.</summary>
    public IReadOnlyList<int> Heads => _heads;

    /// <summary>The event of the same lane that came next, or <see langword="null"/>.</summary>
    public int? After(int index) => _next[index] == None ? null : _next[index];

    /// <summary>For each event an earlier one of its lane, or itself: a forest whose roots are the first events of the lanes.</summary>
    private static int[] RootsOf(IReadOnlyList<DispatchItem> items, Folding folding)
    {
        var roots = new int[items.Count];
        var firsts = new Dictionary<LaneKey, int>(items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, items[index].Delivery.LaneKey, out var isKnown);
            if (!isKnown)
            {
                first = index;
            }

            roots[index] = first;
            if (folding.FirstOf(index) is { } arrival)
            {
                var (one, other) = (RootOf(roots, index), RootOf(roots, arrival));
                roots[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        return roots;
    }

    private static int RootOf(int[] roots, int index)
    {
        while (roots[index] != index)
        {
            // Halves the way for the next who asks.
            index = roots[index] = roots[roots[index]];
        }

        return index;
    }
}

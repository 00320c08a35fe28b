using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>
/// Decides which events of a dispatch are arrivals of one notification. The first of them is claimed and sent, and the others share
/// what becomes of it. What is not claimed is not folded either.
/// </summary>
internal sealed class Folding
{
    /// <summary>The first arrival of each event, or <see langword="null"/> where all are different: nearly always.</summary>
    private readonly int[]? _firsts;

    public Folding(IReadOnlyList<DispatchItem> items)
    {
        if (items.Count < 2)
        {
            return;
        }

        var known = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is not { SuppressedBecause: null, Delivery: { IsClaimed: true } delivery })
            {
                continue;
            }

            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(known, delivery.Identity, out var isKnown);
            if (isKnown)
            {
                _firsts ??= [.. Enumerable.Range(0, items.Count)];
                _firsts[index] = first;
            }
            else
            {
                first = index;
            }
        }
    }

    /// <summary>The first arrival of the notification that an event is another arrival of, or <see langword="null"/>.</summary>
    public int? FirstOf(int index) => _firsts is null || _firsts[index] == index ? null : _firsts[index];
}

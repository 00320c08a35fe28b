using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>
/// The events of a dispatch by correlation, so that those of one story can be sent one after the other and stories side by
/// side. Nearly every story has one event: the chains cost no list each.
/// </summary>
internal sealed class Stories
{
    private const int None = -1;

    private readonly List<int> _beginnings;
    private readonly int[] _next;

    public Stories(IReadOnlyList<DispatchItem> items)
    {
        var latest = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        _beginnings = new List<int>(items.Count);
        _next = new int[items.Count];
        for (var index = 0; index < items.Count; index++)
        {
            _next[index] = None;
            ref var before = ref CollectionsMarshal.GetValueRefOrAddDefault(latest, items[index].Delivery.Correlation, out var isGoingOn);
            if (isGoingOn)
            {
                _next[before] = index;
            }
            else
            {
                _beginnings.Add(index);
            }

            before = index;
        }
    }

    /// <summary>The first event of each story, in the order they came.</summary>
    public IReadOnlyList<int> Beginnings => _beginnings;

    /// <summary>The event of the same story that came next, or <see langword="null"/>.</summary>
    public int? After(int index) => _next[index] == None ? null : _next[index];
}

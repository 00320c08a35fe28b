using System.Runtime.InteropServices;

namespace HealthEvents.Formatters;

/// <summary>The items of the lists of a summary.</summary>
internal static class Items
{
    /// <summary>The items without a call to the list for each of them: those of our own summaries are where they are, others are copied.</summary>
    public static ReadOnlySpan<T> Of<T>(IReadOnlyList<T> list) => list switch
    {
        List<T> known => CollectionsMarshal.AsSpan(known),
        T[] known => known,
        _ => list.ToArray(),
    };
}

namespace System.Linq;

/// <summary>Stands in for the method of the same name, which net8.0 does not have.</summary>
internal static class EnumerableCountBy
{
    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> key, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull =>
        source.GroupBy(key, comparer).Select(static group => KeyValuePair.Create(group.Key, group.Count()));
}

namespace HealthEvents.Formatters;

/// <summary>The addresses of the resources in a summary, in its facts and lists.</summary>
internal static class ResourceUrls
{
    /// <summary>Puts other addresses in their place.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="replace">Gives the address of a resource that has one, or <see langword="null"/> to take it away.</param>
    /// <returns>The summary; the same instance if no resource in it has an address.</returns>
    public static EventSummary Replace(EventSummary summary, Func<ResourceValue, string?> replace)
    {
        var facts = Replace(summary.Facts, static fact => fact.Value, static (fact, value) => fact with { Value = value }, replace);
        SummarySection[]? sections = null;
        for (var i = 0; i < summary.Sections.Count; i++)
        {
            if (summary.Sections[i] is ListSection list
                && Replace(list.Items, static item => item.Value, static (item, value) => item with { Value = value }, replace) is var items
                && !ReferenceEquals(items, list.Items))
            {
                sections ??= [.. summary.Sections];
                sections[i] = list with { Items = items, Total = list.Total };
            }
        }

        return sections is null && ReferenceEquals(facts, summary.Facts) ? summary : summary with { Facts = facts, Sections = sections ?? summary.Sections };
    }

    private static IReadOnlyList<T> Replace<T>(
        IReadOnlyList<T> items, Func<T, SummaryValue> valueOf, Func<T, SummaryValue, T> with, Func<ResourceValue, string?> replace)
    {
        T[]? replaced = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (valueOf(items[i]) is ResourceValue { Url: not null } resource)
            {
                replaced ??= [.. items];
                replaced[i] = with(items[i], resource with { Url = replace(resource) });
            }
        }

        return replaced ?? items;
    }
}

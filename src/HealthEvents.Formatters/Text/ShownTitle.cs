namespace HealthEvents.Formatters;

/// <summary>The title as messages show it: with a long name cut, so that what stands after it is seen too.</summary>
internal static class ShownTitle
{
    private const string Ellipsis = "\u2026";

    /// <summary>Makes the title of a message.</summary>
    public static string Of(EventSummary summary) => Of(summary.Title, summary.LongName);

    /// <summary>Makes the title of a message of a title and the name in it that may be long.</summary>
    public static string Of(string title, string? name)
    {
        if (name is null || name.Length <= EventSummary.MaxNameLength)
        {
            return title;
        }

        var start = title.IndexOf(name, StringComparison.Ordinal);
        return start < 0 ? title : string.Concat(title.AsSpan(0, start), Cut(name), Ellipsis, title.AsSpan(start + name.Length));
    }

    /// <summary>What is shown of a long name: whole graphemes, and no space at the end.</summary>
    private static ReadOnlySpan<char> Cut(string name)
    {
        var end = 0;
        while (end < name.Length)
        {
            var next = end + UnicodeText.GraphemeLength(name.AsSpan(end));
            if (next > EventSummary.MaxNameLength)
            {
                break;
            }

            end = next;
        }

        return name.AsSpan(0, end).TrimEnd();
    }
}

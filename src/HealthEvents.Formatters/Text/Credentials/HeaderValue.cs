namespace HealthEvents.Formatters;

/// <summary>Reads values of headers that have more than one word.</summary>
internal static class HeaderValue
{
    /// <summary>The scheme and its token; of a scheme with several parameters, all of them.</summary>
    public static ValueSpan Authorization(ReadOnlySpan<char> text, ValueSpan scheme)
    {
        var end = NextWord(text, scheme.End);
        return Extended(text, scheme, end > scheme.End ? end : scheme.End, ',');
    }

    /// <summary>All cookies of a header.</summary>
    public static ValueSpan Cookies(ReadOnlySpan<char> text, ValueSpan first) => Extended(text, first, first.End, ';');

    private static ValueSpan Extended(ReadOnlySpan<char> text, ValueSpan value, int end, char separator)
    {
        while (end < text.Length && text[end] == separator && NextWord(text, end + 1) is var next && next > end + 1)
        {
            end = next;
        }

        return value with { End = end, Next = end };
    }

    private static int NextWord(ReadOnlySpan<char> text, int after)
    {
        var start = ValueText.SkipBlanks(text, after);
        return ValueText.RunEnd(text, start) is var end && end > start ? end : after;
    }
}

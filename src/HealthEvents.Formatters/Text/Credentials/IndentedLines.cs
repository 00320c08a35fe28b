namespace HealthEvents.Formatters;

/// <summary>Reads blocks of lines by their indents, as YAML has them.</summary>
internal static class IndentedLines
{
    /// <summary>Where the lines end that stand below a name and further to the right.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">Where the name begins.</param>
    /// <param name="after">The place after its sign: the end of its line, or a mark such as <c>|</c>.</param>
    /// <returns>The end, or <paramref name="after"/> where there are no such lines.</returns>
    public static int EndOf(ReadOnlySpan<char> text, int name, int after)
    {
        var at = after;
        while (at < text.Length && text[at] is '|' or '>' or '-' or '+' or ' ')
        {
            at++;
        }

        if (at >= text.Length || ValueText.LineBreak(text, at) == 0)
        {
            return after;
        }

        var indent = IndentOf(text, name);
        var end = after;
        while (ValueText.LineBreak(text, at) is > 0 and var length)
        {
            var start = at + length;
            var content = start;
            while (content < text.Length && text[content] is ' ' or '\t')
            {
                content++;
            }

            var isBlank = content == text.Length || ValueText.LineBreak(text, content) > 0;
            if (!isBlank && content - start <= indent)
            {
                break;
            }

            at = content;
            while (at < text.Length && ValueText.LineBreak(text, at) == 0)
            {
                at++;
            }

            end = isBlank ? end : at;
        }

        return end;
    }

    private static int IndentOf(ReadOnlySpan<char> text, int name)
    {
        var start = name;
        while (start > 0 && text[start - 1] is ' ' or '\t' or '-')
        {
            start--;
        }

        return text[start..name].IndexOfAnyExcept(' ', '\t') is >= 0 and var dash ? dash : name - start;
    }
}

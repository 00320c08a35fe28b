namespace HealthEvents.Formatters;

/// <summary>Whether a line says something already, so that it is not said twice.</summary>
internal static class Said
{
    /// <summary>Whether a line holds a text as words of its own, without regard to case.</summary>
    /// <param name="line">The line, or <see langword="null"/>, which says nothing.</param>
    /// <param name="text">The text.</param>
    public static bool In(string? line, string text)
    {
        if (line is null || text.Length == 0 || text.Length > line.Length)
        {
            return text.Length == 0;
        }

        for (var from = 0; line.IndexOf(text, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at; from = at + 1)
        {
            var end = at + text.Length;
            if ((at == 0 || !IsWord(line[at - 1]) || !IsWord(text[0])) && (end == line.Length || !IsWord(line[end]) || !IsWord(text[^1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}

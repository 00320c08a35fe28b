namespace HealthEvents.Formatters;

/// <summary>Whether a line says something already, so that it is not said twice.</summary>
internal static class Said
{
    private const int ShortestValue = 4;

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

    /// <summary>
    /// Whether a line says the value of a member. A number and a few characters stand in a line by chance: they count where the line
    /// is made of them, and a number only where it is all of the line.
    /// </summary>
    /// <param name="line">The line, or <see langword="null"/>, which says nothing.</param>
    /// <param name="value">The value.</param>
    public static bool ValueIn(string? line, string value)
    {
        if (line is null || !In(line, value))
        {
            return false;
        }

        return line.Length == value.Length
            || (value.AsSpan().ContainsAnyExceptInRange('0', '9') && (value.Length >= ShortestValue || IsPart(line, value)));
    }

    // "OK: orders", "PUSH: OK", "Batch Job State Change, web", "failed launch for group "web""
    private static bool IsPart(string line, string value) =>
        line.StartsWith($"{value}: ", StringComparison.OrdinalIgnoreCase) || line.EndsWith($": {value}", StringComparison.OrdinalIgnoreCase)
        || line.Contains($"\"{value}\"", StringComparison.OrdinalIgnoreCase) || In(line, $", {value}") || In(line, $"、{value}");

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}

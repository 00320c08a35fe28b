namespace HealthEvents.Formatters;

/// <summary>
/// A quote mark as it stands in a text: JSON within JSON escapes it with backslashes or by its number, a page and an address in
/// ways of their own.
/// </summary>
/// <param name="Form">How it is spelled, without the backslashes before it.</param>
/// <param name="Escapes">How many backslashes stand before it.</param>
internal readonly record struct QuoteMark(string Form, int Escapes)
{
    // The first character of a form tells which it may be.
    private static readonly string[] Forms = ["\"", "'", "`", "u0022", "u0027", "&quot;", "&#34;", "&#39;", "%22", "%27"];

    public bool IsSome => Form is not null;

    /// <summary>The quote mark at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it begins, with its backslashes.</param>
    /// <param name="end">Where it ends.</param>
    public static QuoteMark At(ReadOnlySpan<char> text, int at, out int end)
    {
        var start = at;
        while (at < text.Length && text[at] == '\\')
        {
            at++;
        }

        foreach (var form in Forms)
        {
            if (text[at..].StartsWith(form) && (form[0] != 'u' || at > start))
            {
                end = at + form.Length;
                return new(form, at - start);
            }
        }

        end = start;
        return default;
    }

    /// <summary>The quote mark that ends right before a place.</summary>
    /// <param name="text">The text up to the place.</param>
    /// <param name="start">Where it begins, with its backslashes.</param>
    public static QuoteMark Before(ReadOnlySpan<char> text, out int start)
    {
        start = text.Length;
        if (text.IsEmpty || text[^1] is not ('"' or '\'' or '`' or '2' or '7' or ';'))
        {
            return default;
        }

        foreach (var form in Forms)
        {
            if (text.EndsWith(form))
            {
                var at = text.Length - form.Length;
                var escapes = EscapesBefore(text, at, 0);
                if (form[0] != 'u' || escapes > 0)
                {
                    start = at - escapes;
                    return new(form, escapes);
                }
            }
        }

        return default;
    }

    /// <summary>Where a text ends that this mark has begun: before the mark that closes it, or at the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins, after the mark.</param>
    public int EndOf(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; text[at..].IndexOf(Form) is >= 0 and var found; at += found + 1)
        {
            var place = at + found;
            var escapes = EscapesBefore(text, place, start);
            if (Closes(escapes))
            {
                return place - Math.Min(escapes, Escapes);
            }
        }

        return text.Length;
    }

    // The mark that closes has as many backslashes as the one that opened, or fewer where the text around ends; further ones are
    // pairs of their own, since a backslash of the text is escaped as well.
    private bool Closes(int escapes) =>
        escapes <= Escapes || (Form.Length == 1 && (escapes - Escapes) % (2L * (Escapes + 1)) == 0);

    private static int EscapesBefore(ReadOnlySpan<char> text, int at, int from)
    {
        var start = at;
        while (start > from && text[start - 1] == '\\')
        {
            start--;
        }

        return at - start;
    }
}

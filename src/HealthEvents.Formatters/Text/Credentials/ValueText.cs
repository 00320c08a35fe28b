using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>
/// Reads values in any text: JSON at any level of escaping, broken or cut, YAML, connection strings, addresses, headers, logs, prose.
/// </summary>
internal static class ValueText
{
    private const int LongestTag = 12;

    private static readonly SearchValues<char> Structure = SearchValues.Create("{}[]\"'\\");

    /// <summary>Reads the value that begins after a sign.</summary>
    /// <param name="text">The text.</param>
    /// <param name="after">The place after the sign.</param>
    /// <param name="isQuotedName">Whether the name is quoted: then the value may stand on the next line.</param>
    public static ValueSpan After(ReadOnlySpan<char> text, int after, bool isQuotedName)
    {
        // a => b, a := b, a == b
        while (after < text.Length && text[after] is '=' or '>')
        {
            after++;
        }

        var start = isQuotedName ? SkipWhite(text, after) : SkipBlanks(text, after);
        if (start == text.Length)
        {
            return new(start, start, ValueSort.Run, start);
        }

        start = SkipTag(text, start);
        if (QuoteMark.At(text, start, out var inner) is { IsSome: true } mark)
        {
            var end = mark.EndOf(text, inner);
            QuoteMark.At(text, end, out var next);

            // """...""": an empty text and a mark is the beginning of a longer one.
            if (end == inner && QuoteMark.At(text, next, out var third) == mark)
            {
                (inner, end) = (third, mark.EndOf(text, third));
                QuoteMark.At(text, end, out next);
            }

            return new(inner, end, ValueSort.Quoted, next);
        }

        if (start < text.Length && text[start] is '{' or '[')
        {
            var end = ContainerEnd(text, start);
            return new(start, end, ValueSort.Container, end);
        }

        var stop = RunEnd(text, start);
        return new(start, stop, ValueSort.Run, stop);
    }

    /// <summary>Skips spaces, and the asterisks of Markdown.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\u00A0' or '\u3000' or '*')
        {
            at++;
        }

        return at;
    }

    /// <summary>Skips white space, also line breaks that are escaped.</summary>
    public static int SkipWhite(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '*')
            {
                at++;
            }
            else if (LineBreak(text, at) is > 0 and var length)
            {
                at += length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The length of the line break at a place, also of one that is escaped; 0 for none.</summary>
    public static int LineBreak(ReadOnlySpan<char> text, int at) => text[at..] switch
    {
        ['\r', '\n', ..] => 2,
        ['\r' or '\n', ..] => 1,
        ['\\', 'r', '\\', 'n', ..] => 4,
        ['\\', 'n' or 'r', ..] => 2,
        _ => 0,
    };

    /// <summary>Where a value without quotes ends.</summary>
    public static int RunEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && !EndsRun(text, end))
        {
            end++;
        }

        // What closes a sentence or a bracket around it.
        while (end > start && text[end - 1] is ')' or ']' or '}' or ',' or '.' or ';' or '!' or '?' or '*')
        {
            end--;
        }

        return end;
    }

    /// <summary>Where a list or an object ends, after its bracket; or where the text around it ends.</summary>
    public static int ContainerEnd(ReadOnlySpan<char> text, int start)
    {
        var (depth, escapes) = (0, -1);
        for (var at = start; text[at..].IndexOfAny(Structure) is >= 0 and var step;)
        {
            at += step;
            switch (text[at])
            {
                case '{' or '[':
                    depth++;
                    at++;
                    break;
                case '}' or ']':
                    at++;
                    if (--depth == 0)
                    {
                        return at;
                    }

                    break;
                case '\'' when !OpensText(text[start..at]):
                    at++;
                    break;
                default:
                    if (QuoteMark.At(text, at, out var inner) is not { IsSome: true } mark)
                    {
                        at = SkipBackslashes(text, at);
                        break;
                    }

                    if (mark.Escapes < escapes)
                    {
                        return at;
                    }

                    escapes = escapes < 0 ? mark.Escapes : escapes;
                    QuoteMark.At(text, mark.EndOf(text, inner), out at);
                    break;
            }
        }

        return text.Length;
    }

    public static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' || (c >= '\u0080' && char.IsLetterOrDigit(c));

    /// <summary>Whether a value says that there is none, or is masked already.</summary>
    public static bool IsNothing(ReadOnlySpan<char> value, ValueSort sort) =>
        value.IsEmpty
        || (value.StartsWith(CredentialText.Dots) && value.Length <= CredentialText.Dots.Length + CredentialText.LastShown)
        || (sort == ValueSort.Run && IsLiteral(value));

    private static bool IsLiteral(ReadOnlySpan<char> value) => value.Length is >= 3 and <= 9
        && (value.Equals("null", StringComparison.OrdinalIgnoreCase)
            || value.Equals("true", StringComparison.OrdinalIgnoreCase)
            || value.Equals("false", StringComparison.OrdinalIgnoreCase)
            || value is "None" or "nil" or "undefined");

    private static bool EndsRun(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return c switch
        {
            '"' or '<' or '>' or '`' or '\u3001' or '\u3002' or '\uFF0C' or '\uFF1B' => true,
            '\'' => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]),
            '\\' => at + 1 == text.Length || text[at + 1] is 'n' or 'r' or 't' or 'u' or '"' or '\'' or '\\',
            ',' or ';' or '|' => EndsPair(text, at + 1),
            '&' => EndsPair(text, at + 1) || text[at..].StartsWith("&quot;") || text[at..].StartsWith("&#") || text[at..].StartsWith("&lt;"),
            '%' => text[at..] is ['%', '2', '2' or '7', ..] || (text[at..] is ['%', '2', '6', ..] && EndsPair(text, at + 3)),
            _ => char.IsWhiteSpace(c),
        };
    }

    // A separator is part of a value unless another pair, a quote, a bracket or nothing follows it.
    private static bool EndsPair(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || char.IsWhiteSpace(text[at]) || text[at] is '"' or '\'' or '\\' or '{' or '[' or '-')
        {
            return true;
        }

        var end = at;
        while (end < text.Length && end - at < CredentialName.Longest && IsNameCharacter(text[end]))
        {
            end++;
        }

        return end > at && text[end..] switch
        {
            ['=', '=', ..] => false,
            ['=', ..] or ['%', '3', ..] => true,

            // Not within a value such as a,b:c.
            [':', var next, ..] => char.IsWhiteSpace(next) || next is '"' or '\'' or '{' or '[',
            _ => false,
        };
    }

    // An apostrophe within a word opens nothing.
    private static bool OpensText(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(' ');
        return !before.IsEmpty && before[^1] is '{' or '[' or '(' or ',' or ':' or '=';
    }

    private static int SkipBackslashes(ReadOnlySpan<char> text, int at)
    {
        at++;
        while (at < text.Length && text[at] == '\\')
        {
            at++;
        }

        return at;
    }

    // password:</b> x
    private static int SkipTag(ReadOnlySpan<char> text, int at)
    {
        if (text[at] != '<')
        {
            return at;
        }

        var length = text.Slice(at, Math.Min(LongestTag, text.Length - at)).IndexOf('>') + 1;
        return length > 2 ? SkipBlanks(text, at + length) : at;
    }
}

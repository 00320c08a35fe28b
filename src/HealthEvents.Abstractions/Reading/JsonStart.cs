namespace HealthEvents;

/// <summary>Tells JSON from text by how it begins.</summary>
internal static class JsonStart
{
    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    /// <summary>Whether it begins like an object, an array or a string.</summary>
    public static bool OpensDocument(ReadOnlySpan<byte> trimmed) =>
        !trimmed.IsEmpty && trimmed[0] is (byte)'{' or (byte)'[' or (byte)'"';

    /// <summary>Whether it may be well-formed. Most texts are told by their first characters, and need not be parsed.</summary>
    public static bool MayBeJson(ReadOnlySpan<byte> trimmed)
    {
        if (OpensDocument(trimmed))
        {
            return trimmed[0] != '{' || LooksLikeJson(trimmed);
        }

        var literal = trimmed.TrimEnd(WhiteSpace);
        return literal.SequenceEqual("true"u8) || literal.SequenceEqual("false"u8) || literal.SequenceEqual("null"u8) || IsNumber(literal);
    }

    /// <summary>
    /// Whether it begins so much like JSON that it must be meant, though it may be cut or broken. People begin a text with a bracket,
    /// a brace or a quotation mark too: <c>[PROD] backup failed</c>.
    /// </summary>
    public static bool LooksLikeJson(ReadOnlySpan<byte> trimmed)
    {
        if (trimmed.Length < 2)
        {
            return false;
        }

        var inside = trimmed[1..].TrimStart(WhiteSpace);
        return !inside.IsEmpty && trimmed[0] switch
        {
            (byte)'{' => inside[0] is (byte)'"' or (byte)'}',
            (byte)'[' => inside[0] is (byte)'{' or (byte)'[' or (byte)'"' or (byte)']',
            _ => false,
        };
    }

    /// <summary>Whether it is a number of JSON: <c>-?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?</c>.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text)
    {
        text = SkipOne(text, "-"u8);
        var whole = Digits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0'))
        {
            return false;
        }

        text = text[whole..];
        if (text.StartsWith("."u8))
        {
            var fraction = Digits(text[1..]);
            if (fraction == 0)
            {
                return false;
            }

            text = text[(fraction + 1)..];
        }

        if (!text.IsEmpty && text[0] is (byte)'e' or (byte)'E')
        {
            text = SkipOne(text[1..], "+-"u8);
            var exponent = Digits(text);
            return exponent > 0 && exponent == text.Length;
        }

        return text.IsEmpty;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private static ReadOnlySpan<byte> SkipOne(ReadOnlySpan<byte> text, ReadOnlySpan<byte> any) =>
        !text.IsEmpty && any.Contains(text[0]) ? text[1..] : text;
}

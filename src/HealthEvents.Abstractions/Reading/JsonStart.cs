namespace HealthEvents;

/// <summary>Tells JSON from text by how it begins.</summary>
internal static class JsonStart
{
    /// <summary>Whether it begins like an object, an array or a string.</summary>
    public static bool OpensDocument(ReadOnlySpan<byte> trimmed) =>
        !trimmed.IsEmpty && trimmed[0] is (byte)'{' or (byte)'[' or (byte)'"';

    /// <summary>Whether it is JSON, or begins so much like it that it must be meant.</summary>
    public static bool IsOf(ReadOnlySpan<byte> trimmed)
    {
        var literal = trimmed.TrimEnd(" \t\r\n"u8);
        return OpensDocument(trimmed)
            || literal.SequenceEqual("true"u8) || literal.SequenceEqual("false"u8) || literal.SequenceEqual("null"u8)
            || IsNumber(literal);
    }

    // -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?
    private static bool IsNumber(ReadOnlySpan<byte> text)
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

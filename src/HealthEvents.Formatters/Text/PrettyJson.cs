using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>
/// Writes JSON for people: indented or on one line, characters as themselves, and no more of it than there is room for.
/// </summary>
internal static class PrettyJson
{
    private const int LongestText = 500;
    private const string Cut = "...";

    // The quote, the backslash, and the control characters.
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(static c => (char)c)]);

    /// <summary>Indented, one member per line.</summary>
    /// <param name="json">The JSON. Of other bytes, as much of their text as is readable is shown.</param>
    /// <param name="room">How many characters to write at most, about.</param>
    public static string Indented(ReadOnlySpan<byte> json, int room) => Write(json, room, isIndented: true);

    /// <summary>On one line; a text without its quotes.</summary>
    public static string Inline(ReadOnlySpan<byte> json, int room)
    {
        var text = Write(json, room, isIndented: false);
        return text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
    }

    /// <summary>Bytes that are not JSON, as text.</summary>
    public static string Text(ReadOnlySpan<byte> bytes, int room)
    {
        // A character takes at most three bytes per UTF-16 unit.
        var isCut = bytes.Length > room * 3L;
        var text = CredentialText.Mask(Encoding.UTF8.GetString(isCut ? bytes[..(room * 3)] : bytes));
        var clean = new StringBuilder(Math.Min(text.Length, room));
        foreach (var c in text)
        {
            if (clean.Length >= room)
            {
                isCut = true;
                break;
            }

            if (!char.IsControl(c) || c is '\n' or '\t')
            {
                clean.Append(c);
            }
        }

        return isCut ? clean.Append(Cut).ToString() : clean.ToString();
    }

    private static string Write(ReadOnlySpan<byte> json, int room, bool isIndented)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = EventReaderOptions.DefaultMaxDepth });
        var text = new StringBuilder(Math.Min(room + LongestText, json.Length * 2));
        var before = JsonTokenType.None;
        var buffer = ArrayPool<char>.Shared.Rent(LongestText * 6);
        try
        {
            while (reader.Read())
            {
                if (text.Length >= room)
                {
                    return text.Append(isIndented ? "\n" : "").Append(Cut).ToString();
                }

                WriteToken(text, ref reader, before, isIndented, buffer);
                before = reader.TokenType;
            }
        }
        catch (JsonException)
        {
            return Text(json, room);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return text.ToString();
    }

    private static void WriteToken(StringBuilder text, ref Utf8JsonReader reader, JsonTokenType before, bool isIndented, char[] buffer)
    {
        var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
        var isFirst = before is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (before is not (JsonTokenType.None or JsonTokenType.PropertyName) && !(isEnd && isFirst))
        {
            text.Append(isEnd || isFirst ? "" : ",");
            if (isIndented)
            {
                text.Append('\n').Append(' ', 2 * reader.CurrentDepth);
            }
            else if (!isEnd && !isFirst)
            {
                text.Append(' ');
            }
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                text.Append('{');
                break;
            case JsonTokenType.EndObject:
                text.Append('}');
                break;
            case JsonTokenType.StartArray:
                text.Append('[');
                break;
            case JsonTokenType.EndArray:
                text.Append(']');
                break;
            case JsonTokenType.PropertyName:
                WriteText(text, ref reader, buffer);
                text.Append(": ");
                break;
            case JsonTokenType.String:
                WriteText(text, ref reader, buffer);
                break;
            default:
                // AWS Config writes the port 22 as 22.0; a payload is shown as it came.
                var token = reader.ValueSpan;
                var isWhole = !isIndented && reader.TokenType == JsonTokenType.Number && token.EndsWith(".0"u8);
                text.Append(Encoding.UTF8.GetString(Head(isWhole ? token[..^2] : token, LongestText)));
                break;
        }
    }

    private static void WriteText(StringBuilder text, ref Utf8JsonReader reader, char[] buffer)
    {
        // A character takes at most six bytes, as \u0041: what is longer is cut before it is unescaped, and keeps its escapes.
        if (reader.ValueSpan.Length > LongestText * 6)
        {
            var head = CredentialText.Mask(Encoding.UTF8.GetString(Head(reader.ValueSpan, LongestText * 6)));
            text.Append('"').Append(Glimpse(head)).Append(Cut).Append('"');
            return;
        }

        var value = Unescaped(ref reader, buffer);
        var isCut = value.Length > LongestText;
        if (isCut)
        {
            // Half of a credential is not known again.
            value = Glimpse(CredentialText.Mask(value.ToString()));
        }

        text.Append('"');
        AppendEscaped(text, value);
        text.Append(isCut ? Cut : "").Append('"');
    }

    private static ReadOnlySpan<char> Glimpse(ReadOnlySpan<char> text) =>
        text.Length <= LongestText ? text
        : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    // Half a surrogate pair in an escape is left out; the rest is still worth showing.
    private static ReadOnlySpan<char> Unescaped(ref Utf8JsonReader reader, char[] buffer)
    {
        try
        {
            return buffer.AsSpan(0, reader.CopyString(buffer));
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static void AppendEscaped(StringBuilder text, ReadOnlySpan<char> value)
    {
        while (value.IndexOfAny(Escaped) is >= 0 and var at)
        {
            text.Append(value[..at]);
            _ = value[at] switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                var control => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)control:x4}"),
            };
            value = value[(at + 1)..];
        }

        text.Append(value);
    }

    // Cut before a byte that begins a character.
    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> utf8, int length)
    {
        if (utf8.Length <= length)
        {
            return utf8;
        }

        while (length > 0 && (utf8[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return utf8[..length];
    }
}

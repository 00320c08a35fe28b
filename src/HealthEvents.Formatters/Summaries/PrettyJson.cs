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

    /// <summary>Indented, one member per line.</summary>
    /// <param name="json">The JSON. Where it is none, its text as far as it is readable.</param>
    /// <param name="room">How many characters to write at most, about.</param>
    public static string Indented(ReadOnlySpan<byte> json, int room) => Write(json, room, isIndented: true);

    /// <summary>On one line; a text without its quotes.</summary>
    public static string Inline(ReadOnlySpan<byte> json, int room)
    {
        var text = Write(json, room, isIndented: false);
        return text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
    }

    /// <summary>Bytes that are no JSON, as text.</summary>
    public static string Text(ReadOnlySpan<byte> bytes, int room)
    {
        // A character takes at most three bytes per UTF-16 unit.
        var isCut = bytes.Length > room * 3L;
        var text = Encoding.UTF8.GetString(isCut ? bytes[..(room * 3)] : bytes);
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
        try
        {
            while (reader.Read())
            {
                if (text.Length >= room)
                {
                    return text.Append(isIndented ? "\n" : "").Append(Cut).ToString();
                }

                WriteToken(text, ref reader, before, isIndented);
                before = reader.TokenType;
            }
        }
        catch (JsonException)
        {
            return Text(json, room);
        }

        return text.ToString();
    }

    private static void WriteToken(StringBuilder text, ref Utf8JsonReader reader, JsonTokenType before, bool isIndented)
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
                WriteText(text, ref reader);
                text.Append(": ");
                break;
            case JsonTokenType.String:
                WriteText(text, ref reader);
                break;
            default:
                text.Append(Encoding.UTF8.GetString(Head(reader.ValueSpan, LongestText)));
                break;
        }
    }

    private static void WriteText(StringBuilder text, ref Utf8JsonReader reader)
    {
        // A character takes at most six bytes, as \u0041: what is longer is cut before it is unescaped.
        var isCut = reader.ValueSpan.Length > LongestText * 6;
        var value = isCut ? Encoding.UTF8.GetString(Head(reader.ValueSpan, LongestText)) : Unescaped(ref reader);
        text.Append('"');
        foreach (var c in OneLine.Clip(value, LongestText))
        {
            if (isCut)
            {
                // It has its escapes still.
                text.Append(char.IsControl(c) ? ' ' : c);
            }
            else
            {
                AppendEscaped(text, c);
            }
        }

        text.Append(isCut ? Cut : "").Append('"');
    }

    // Half a surrogate pair in an escape is no text, and no reason to lose the rest.
    private static string Unescaped(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static void AppendEscaped(StringBuilder text, char c)
    {
        switch (c)
        {
            case '"':
                text.Append("\\\"");
                break;
            case '\\':
                text.Append("\\\\");
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            default:
                _ = char.IsControl(c)
                    ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                    : text.Append(c);
                break;
        }
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

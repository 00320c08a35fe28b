using System.Text;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>Writes small JSON as people would on one line: <c>code = 16, name = running</c>. What is empty is left out.</summary>
internal static class ReadableJson
{
    /// <summary>The line.</summary>
    /// <param name="json">JSON whose credentials are masked.</param>
    /// <returns>The line, or <see langword="null"/> where the text is not whole JSON, or holds nothing.</returns>
    public static string? Of(string json)
    {
        var line = new StringBuilder(json.Length);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            if (reader.Read())
            {
                Write(line, ref reader, isInner: false);
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return line.Length == 0 ? null : line.ToString();
    }

    private static void Write(StringBuilder line, ref Utf8JsonReader reader, bool isInner)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Members(line, ref reader, isInner);
                break;
            case JsonTokenType.StartArray:
                Items(line, ref reader, isInner);
                break;
            case JsonTokenType.String:
                line.Append(JsonText.Of(ref reader));
                break;
            case JsonTokenType.Null:
                break;
            default:
                line.Append(Encoding.UTF8.GetString(reader.ValueSpan));
                break;
        }
    }

    private static void Members(StringBuilder line, ref Utf8JsonReader reader, bool isInner)
    {
        var start = line.Length;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var before = line.Length;
            line.Append(before == start ? isInner ? "(" : "" : ", ").Append(JsonText.Of(ref reader)).Append(" = ");
            var empty = line.Length;
            reader.Read();
            Write(line, ref reader, isInner: true);
            line.Length = line.Length == empty ? before : line.Length;
        }

        line.Append(isInner && line.Length > start ? ")" : "");
    }

    private static void Items(StringBuilder line, ref Utf8JsonReader reader, bool isInner)
    {
        var start = line.Length;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var before = line.Length;
            line.Append(before == start ? isInner ? "[" : "" : ", ");
            var empty = line.Length;
            Write(line, ref reader, isInner: true);
            line.Length = line.Length == empty ? before : line.Length;
        }

        line.Append(isInner && line.Length > start ? "]" : "");
    }
}

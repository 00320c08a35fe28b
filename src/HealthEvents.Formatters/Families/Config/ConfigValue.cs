using System.Text;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>The values of properties in one line each, with their credentials masked.</summary>
internal static class ConfigValue
{
    private const int Longest = 160;

    // So much JSON is read to make a line of it; more is shown as it came, and cut.
    private const int MostJson = 600;
    private const int LongestPair = 1_000;

    /// <summary>A value as people read it.</summary>
    /// <param name="json">The value.</param>
    /// <param name="path">Its path, which tells what of it may be shown.</param>
    /// <returns>The line, or <see langword="null"/> where there is nothing.</returns>
    public static string? Text(RawJson json, string path)
    {
        if (json.IsEmpty)
        {
            return null;
        }

        var utf8 = JsonWithin(json.Utf8);
        var text = ConfigPath.Shown(path, PrettyJson.Inline(utf8.Span, MostJson));
        return OneLine.Clip((IsStructure(text) ? ReadableJson.Of(text) : null) ?? text, Longest);
    }

    /// <summary>Whether the value is an object or a list, or a text that holds one.</summary>
    public static bool IsStructure(RawJson json) =>
        !json.IsEmpty && JsonWithin(json.Utf8).Span is [(byte)'{' or (byte)'[', ..];

    /// <summary>The halves of <c>{"key":"stage","value":"prod"}</c>, or of the same with <c>name</c>.</summary>
    public static (string Key, string Value)? Pair(RawJson json)
    {
        var reader = new Utf8JsonReader(json.Utf8.Span);
        if (json.IsEmpty || json.Utf8.Length > LongestPair || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var texts = new string?[2];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = JsonText.Of(ref reader) switch { "key" or "Key" or "name" or "Name" => 0, "value" or "Value" => 1, _ => 2 };
            if (place == 2 || !reader.Read() || reader.TokenType != JsonTokenType.String)
            {
                return null;
            }

            texts[place] = JsonText.Of(ref reader);
        }

        return texts is [{ } key, { } value] ? (key, value) : null;
    }

    private static bool IsStructure(string text) => text is ['{' or '[', ..];

    // AWS Config puts JSON into texts of JSON, such as the access control list of a bucket.
    private static ReadOnlyMemory<byte> JsonWithin(ReadOnlyMemory<byte> json)
    {
        if (json.Span is not [(byte)'"', (byte)'{' or (byte)'[', ..])
        {
            return json;
        }

        var reader = new Utf8JsonReader(json.Span);
        return reader.Read() && reader.TokenType == JsonTokenType.String ? Encoding.UTF8.GetBytes(JsonText.Of(ref reader)) : json;
    }
}

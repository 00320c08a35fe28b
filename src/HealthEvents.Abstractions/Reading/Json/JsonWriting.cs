using System.Globalization;
using System.Text.Json;

namespace HealthEvents;

/// <summary>Writes members in AWS's forms, and leaves out what is not known.</summary>
internal static class JsonWriting
{
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>ISO 8601 with milliseconds, in UTC.</summary>
    public static void WriteInstant(this Utf8JsonWriter json, string name, DateTimeOffset? value) =>
        json.WriteText(name, value?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>The form of dates in AWS Health events.</summary>
    public static void WriteHttpDate(this Utf8JsonWriter json, string name, DateTimeOffset? value) =>
        json.WriteText(name, value?.ToUniversalTime().ToString("ddd, d MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture));

    public static void WriteNumberOrNothing(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is not null)
        {
            json.WriteNumber(name, value.Value);
        }
    }

    public static void WriteFlag(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is not null)
        {
            json.WriteBoolean(name, value.Value);
        }
    }

    public static void WriteRaw(this Utf8JsonWriter json, string name, RawJson value)
    {
        if (!value.IsEmpty)
        {
            json.WritePropertyName(name);

            // It is well-formed by definition; the writer's own check would not take what is nested deeper than 64 levels.
            json.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
        }
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void WriteMap(this Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> map)
    {
        if (map.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in map)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

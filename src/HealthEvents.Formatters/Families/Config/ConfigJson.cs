using System.Globalization;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>
/// Reads the JSON of resources, whose shape is anybody's: members in either case (<c>cidrIp</c>, <c>CidrIp</c>), numbers in texts,
/// and JSON in texts, plain or encoded as in an address. What is not there is undefined, never an error.
/// </summary>
internal static class ConfigJson
{
    // Shorter than any document that says something.
    private const int Shortest = 2;

    public static JsonElement Parse(RawJson json) => Opened(json.ToElement());

    /// <summary>The JSON within a text of JSON; any other value as it is.</summary>
    public static JsonElement Opened(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return value;
        }

        var text = Text(value)!.Trim();
        if (text.StartsWith("%7B", StringComparison.OrdinalIgnoreCase))
        {
            text = Uri.UnescapeDataString(text);
        }

        if (text.Length < Shortest || text[0] is not ('{' or '['))
        {
            return value;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return value;
        }
    }

    /// <summary>A member, by its name in camel case.</summary>
    public static JsonElement Member(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        if (value.TryGetProperty(name, out var member))
        {
            return member;
        }

        Span<char> pascal = stackalloc char[name.Length];
        name.CopyTo(pascal);
        pascal[0] = char.ToUpperInvariant(pascal[0]);
        return value.TryGetProperty(pascal, out member) ? member : default;
    }

    /// <summary>The text of a text or a number, else <see langword="null"/>.</summary>
    public static string? Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.TryGetDouble(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText();
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is not text.
            return value.GetRawText().Trim('"');
        }
    }

    public static string? Text(JsonElement value, string member) => Text(Member(value, member));

    /// <summary>A whole number, also as 22.0 or "22".</summary>
    public static int? Number(JsonElement value, string member) => Number(Member(value, member));

    public static int? Number(JsonElement value) =>
        double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : null;

    /// <summary>Yes or no, also in a text.</summary>
    public static bool? Flag(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(Text(value), out var flag) => flag,
        _ => null,
    };

    /// <summary>The items of a list; a value that is not a list is its only item.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? [] : [value];
        }

        return value.EnumerateArray();
    }
}

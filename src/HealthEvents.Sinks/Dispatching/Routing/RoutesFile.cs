using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>Reads a routes file. What it does not know is an error with its place: a condition that is left out sends too much.</summary>
internal static class RoutesFile
{
    /// <summary>What is said of a text that names half of a character, such as <c>\ud800</c> alone.</summary>
    private const string NoWholeText = "is not a text of whole characters";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly string[] Parts = ["routes", "quietHours"];

    private static readonly string[] OfRoute =
    [
        "name", "families", "kinds", "minimumSeverity", "lifecycles", "accounts", "owners", "regions", "services", "resourceTags", "pattern", "activeTimes", "sinks", "continue",
    ];

    private static readonly string[] OfQuietHours = ["times", "below", "sinks"];

    /// <exception cref="FormatException">It is no routes file.</exception>
    public static RoutingOptions Read(string json)
    {
        using var document = Parse(json);
        var routing = new RoutingOptions { IsOfFile = true };
        foreach (var part in MembersOf(document.RootElement, "", Parts))
        {
            var index = 0;
            foreach (var entry in EntriesOf(part.Value, part.Name))
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{part.Name}[{index++}]");
                if (part.Name == Parts[0])
                {
                    routing.Routes.Add(RouteOf(entry, place));
                }
                else
                {
                    routing.QuietHours.Add(QuietHoursOf(entry, place));
                }
            }
        }

        return routing;
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"The file {NoWholeText}.", exception);
        }
        catch (JsonException exception)
        {
            // Its message quotes the text, which may be anything.
            throw new FormatException(string.Create(
                CultureInfo.InvariantCulture, $"It is not JSON, at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."), exception);
        }
    }

    private static RouteOptions RouteOf(JsonElement json, string place)
    {
        var route = new RouteOptions();
        foreach (var member in MembersOf(json, place, OfRoute))
        {
            var (value, at) = (member.Value, $"{place}.{member.Name}");
            switch (member.Name)
            {
                case "name":
                    route.Name = TextOf(value, at);
                    break;
                case "minimumSeverity":
                    route.MinimumSeverity = SeverityOf(value, at);
                    break;
                case "lifecycles":
                    AddTo(route.Lifecycles, value, at, static (entry, where) => WordOf<EventLifecycle>(entry, where, RouteWords.LifecycleNames));
                    break;
                case "pattern":
                    route.Pattern = value.ValueKind is JsonValueKind.Object ? WithoutComments(value, at) : throw Wrong(at, "an object");
                    break;
                case "continue":
                    route.Continue = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(at, "true or false");
                    break;
                default:
                    AddTo(ListOf(route, member.Name), value, at, TextOf);
                    break;
            }
        }

        return route;
    }

    private static IList<string> ListOf(RouteOptions route, string name) => name switch
    {
        "families" => route.Families,
        "kinds" => route.Kinds,
        "accounts" => route.Accounts,
        "owners" => route.Owners,
        "regions" => route.Regions,
        "services" => route.Services,
        "resourceTags" => route.ResourceTags,
        "activeTimes" => route.ActiveTimes,
        _ => route.Sinks,
    };

    private static QuietHoursOptions QuietHoursOf(JsonElement json, string place)
    {
        var quiet = new QuietHoursOptions();
        foreach (var member in MembersOf(json, place, OfQuietHours))
        {
            var at = $"{place}.{member.Name}";
            if (member.Name == "below")
            {
                quiet.Below = SeverityOf(member.Value, at);
            }
            else
            {
                AddTo(member.Name == "times" ? quiet.Times : quiet.Sinks, member.Value, at, TextOf);
            }
        }

        return quiet;
    }

    /// <summary>The members of an object, each of a known name and there once.</summary>
    private static IEnumerable<JsonProperty> MembersOf(JsonElement json, string place, string[] names)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(place.Length == 0 ? "The file" : place, "an object");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            var name = NameOf(member, place);
            var at = place.Length == 0 ? Misplaced.Shown(name) : $"{place}.{Misplaced.Shown(name)}";
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw new FormatException($"{at} is not known. There are {string.Join(", ", names)}.");
            }

            yield return seen.Add(name) ? member : throw new FormatException($"{at} is there twice.");
        }
    }

    private static string NameOf(JsonProperty member, string place)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"{(place.Length == 0 ? "The file" : place)} has a member whose name {NoWholeText}.", exception);
        }
    }

    private static JsonElement.ArrayEnumerator EntriesOf(JsonElement json, string place) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw Wrong(place, "a list");

    private static void AddTo<T>(IList<T> list, JsonElement json, string place, Func<JsonElement, string, T> read)
    {
        var index = 0;
        foreach (var entry in EntriesOf(json, place))
        {
            list.Add(read(entry, string.Create(CultureInfo.InvariantCulture, $"{place}[{index++}]")));
        }
    }

    private static EventSeverity SeverityOf(JsonElement json, string place) => WordOf<EventSeverity>(json, place, RouteWords.SeverityNames);

    private static T WordOf<T>(JsonElement json, string place, IReadOnlyList<string> words)
        where T : struct, Enum
    {
        var text = TextOf(json, place);
        return words.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw new FormatException($"{place} is '{Misplaced.Shown(text)}'; it must be one of {string.Join(", ", words)}.");
    }

    // A text that names half of a character cannot be read as one.
    private static string TextOf(JsonElement json, string place)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString()! : throw Wrong(place, "a text");
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"{place} {NoWholeText}.", exception);
        }
    }

    private static string WithoutComments(JsonElement json, string place)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
        {
            try
            {
                json.WriteTo(writer);
            }
            catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
            {
                throw new FormatException($"{place} has a name or a value that {NoWholeText}.", exception);
            }
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static FormatException Wrong(string place, string right) => new($"{place} is not {right}.");
}

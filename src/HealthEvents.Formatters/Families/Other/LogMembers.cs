using System.Text;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>Compares the members of a line of a log that is JSON with the line as people read it.</summary>
internal static class LogMembers
{
    /// <summary>Whether the readable line tells every member that says something.</summary>
    /// <param name="json">The line.</param>
    /// <param name="telling">What it tells.</param>
    /// <param name="readable">The readable line.</param>
    public static bool AreTold(ReadOnlySpan<byte> json, Telling telling, string readable)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = EventReaderOptions.DefaultMaxDepth });
        var name = "";
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    name = JsonText.Of(ref reader);
                }
                else if (ValueOf(ref reader) is { } value
                    && !(reader.CurrentDepth == 1 && telling.IsOfLogLine(name, value))
                    && !Said.In(readable, $"{name}: {value}")
                    && !Said.ValueIn(readable, OneLine.Of(value)))
                {
                    return false;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? ValueOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String when !reader.ValueSpan.IsEmpty => JsonText.Of(ref reader),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => null,
    };
}

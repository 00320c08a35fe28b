using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>
/// The one member of an unknown <c>detail</c> that tells most: the title of a finding, the message of a database, the call
/// in a trail, the state of an instance.
/// </summary>
internal static class DetailGlimpse
{
    private const int Longest = 200;
    private const int LongestBytes = 4_096;

    // The most telling first.
    private static readonly string[] Members =
        ["title", "alert", "summary", "Message", "message", "eventName", "statusMessage", "StatusMessage", "state", "State", "status", "lastStatus", "description"];

    public static string? Of(ReadOnlySpan<byte> detail)
    {
        var reader = new Utf8JsonReader(detail, new JsonReaderOptions { MaxDepth = EventReaderOptions.DefaultMaxDepth });
        if (detail.IsEmpty || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? best = null;
        var rank = Members.Length;
        while (rank > 0 && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = Rank(ref reader, rank);
            reader.Read();
            if (found < rank && reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length is > 0 and <= LongestBytes)
            {
                (best, rank) = (JsonText.Of(ref reader), found);
            }

            reader.Skip();
        }

        return string.IsNullOrWhiteSpace(best) ? null : OneLine.Of(best, Longest);
    }

    private static int Rank(ref Utf8JsonReader reader, int worst)
    {
        for (var i = 0; i < worst; i++)
        {
            if (reader.ValueTextEquals(Members[i]))
            {
                return i;
            }
        }

        return worst;
    }
}

using System.Text;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>The texts of foreign JSON.</summary>
internal static class JsonText
{
    /// <summary>The string that a reader stands on. One with half of a surrogate pair is not text, and is shown as it is written.</summary>
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}

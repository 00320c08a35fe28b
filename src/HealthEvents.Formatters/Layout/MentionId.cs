using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>Checks configured ids, so that a mention is nothing but a mention.</summary>
internal static class MentionId
{
    private const int MaxLength = 40;

    private static readonly SearchValues<char> UpperOrDigit = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Whether an id is one of some letters, then upper case letters and digits.</summary>
    public static bool StartsWith(string id, string letters) =>
        id.Length is > 1 and <= MaxLength
        && letters.Contains(id[0], StringComparison.Ordinal)
        && id.AsSpan(1).IndexOfAnyExcept(UpperOrDigit) < 0;

    /// <summary>Whether an id has nothing but digits.</summary>
    public static bool IsNumber(string id) => id.Length is > 0 and <= MaxLength && !id.AsSpan().ContainsAnyExceptInRange('0', '9');
}

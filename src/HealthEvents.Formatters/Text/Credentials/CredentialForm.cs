using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>Knows credentials by what they look like, whatever stands beside them.</summary>
internal static class CredentialForm
{
    // An access key id has 16 to 128 characters. Source: IAM API reference, AccessKey.
    private const int ShortestKeyId = 16;
    private const int KeyPrefix = 4;
    private const int ShortestToken = 8;
    private const int ShortestPart = 4;
    private const int LongestLabel = 64;
    private const int LongestHeader = 4_096;

    private const string PemBegin = "-----BEGIN ";
    private const string PemEnd = "-----END";
    private const string PemMark = "-----";

    // RFC 6750, section 2.1, which also covers the base64 of RFC 7617.
    private static readonly SearchValues<char> Token =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");

    // RFC 7519: base64url, in parts with dots between them.
    private static readonly SearchValues<char> WebTokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=");

    // Base64, headers as old keys have them, and line breaks, escaped or not.
    private static readonly SearchValues<char> PemCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n\\,:.-");

    /// <summary>AKIA, ASIA or ABIA and what follows, at their I.</summary>
    public static CredentialSpan KeyId(ReadOnlySpan<char> text, int at)
    {
        var start = at - 2;
        if (start < 0 || at + 1 >= text.Length || text[at + 1] != 'A' || text[start] != 'A' || text[start + 1] is not ('K' or 'S' or 'B'))
        {
            return default;
        }

        var end = start + KeyPrefix;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        return end - start < ShortestKeyId ? default : new(start, end, CredentialText.LastShown);
    }

    /// <summary>A JSON Web Token, at the J of its eyJ.</summary>
    public static CredentialSpan WebToken(ReadOnlySpan<char> text, int at)
    {
        var start = at - 2;
        if (start < 0 || text[start] != 'e' || text[start + 1] != 'y' || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return default;
        }

        var dot = text.Slice(start, Math.Min(LongestHeader, text.Length - start)).IndexOf('.');
        if (dot <= ShortestPart
            || start + dot + 1 == text.Length
            || text[start + dot + 1] == '.'
            || text.Slice(start, dot).ContainsAnyExcept(WebTokenCharacters))
        {
            return default;
        }

        var length = text[start..].IndexOfAnyExcept(WebTokenCharacters);
        var end = length < 0 ? text.Length : start + length;
        return end - start - dot > ShortestPart ? new(start, end) : default;
    }

    /// <summary>What follows Bearer or Basic.</summary>
    public static CredentialSpan Scheme(ReadOnlySpan<char> text, int at)
    {
        // Within a word, where nearly all letters stand.
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            return default;
        }

        var rest = text[at..];
        var length = rest.StartsWith("Bearer", StringComparison.OrdinalIgnoreCase) ? "Bearer".Length
            : rest.StartsWith("Basic", StringComparison.OrdinalIgnoreCase) ? "Basic".Length
            : 0;
        if (length == 0)
        {
            return default;
        }

        var start = at + length;
        if (text[start..].StartsWith("%20"))
        {
            start += "%20".Length;
        }

        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '+'))
        {
            start++;
        }

        if (start == at + length)
        {
            return default;
        }

        var count = text[start..].IndexOfAnyExcept(Token);
        return (count < 0 ? text.Length - start : count) < ShortestToken ? default : new(start, ValueText.RunEnd(text, start));
    }

    /// <summary>What stands between the lines of a PEM block.</summary>
    public static CredentialSpan Pem(ReadOnlySpan<char> text, int at)
    {
        if (!text[at..].StartsWith(PemBegin))
        {
            return default;
        }

        var label = at + PemBegin.Length;
        var length = text.Slice(label, Math.Min(LongestLabel, text.Length - label)).IndexOf(PemMark);
        if (length < 0)
        {
            return default;
        }

        var start = label + length + PemMark.Length;
        var body = text[start..];
        var most = body.IndexOfAnyExcept(PemCharacters);
        body = most < 0 ? body : body[..most];
        var close = body.IndexOf(PemEnd);
        var end = start + (close < 0 ? body.Length : close);
        return ValueText.IsNothing(text[start..end], ValueSort.Quoted) ? default : new(start, end);
    }
}

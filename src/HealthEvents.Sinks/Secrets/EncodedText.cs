using System.Globalization;
using System.Net;
using System.Text;

namespace HealthEvents.Sinks;

/// <summary>Finds what a text says once it is decoded: a secret that comes back is still one behind percent signs, entities, escapes or base64.</summary>
internal static class EncodedText
{
    /// <summary>Who encodes more often does so to hide it, and not by the way.</summary>
    private const int Rounds = 4;

    private const int ShortestBase64 = 11;

    /// <summary>The text itself, and what it is decoded, as often as that changes it.</summary>
    public static IEnumerable<string> FormsOf(string text)
    {
        yield return text;
        for (var round = 0; round < Rounds; round++)
        {
            var decoded = Uri.UnescapeDataString(WebUtility.HtmlDecode(Unescape(text)));
            if (string.Equals(decoded, text, StringComparison.Ordinal))
            {
                yield break;
            }

            text = decoded;
            yield return text;
        }
    }

    /// <summary>What runs of base64 hold, of either alphabet, padded or not, and cut anywhere.</summary>
    public static IEnumerable<string> InBase64(string text)
    {
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && IsBase64(text[index]))
            {
                continue;
            }

            for (var offset = start; offset < start + 4 && index - offset >= ShortestBase64; offset++)
            {
                yield return Decode(text.AsSpan(offset, index - offset));
            }

            start = index + 1;
        }
    }

    private static bool IsBase64(char character) => char.IsAsciiLetterOrDigit(character) || character is '+' or '/' or '-' or '_';

    private static string Decode(ReadOnlySpan<char> run)
    {
        // A single character at the end says nothing.
        run = run[..(run.Length - (run.Length % 4 == 1 ? 1 : 0))];
        Span<char> padded = new char[(run.Length + 3) / 4 * 4];
        padded.Fill('=');
        for (var index = 0; index < run.Length; index++)
        {
            padded[index] = run[index] switch { '-' => '+', '_' => '/', var character => character };
        }

        var bytes = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64Chars(padded, bytes, out var length) ? Encoding.Latin1.GetString(bytes, 0, length) : "";
    }

    /// <summary>Takes the escapes of JSON and of programs out: <c>\u002f</c>, <c>\x2f</c>, <c>\/</c>.</summary>
    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var digits = index + 1 < text.Length && text[index] == '\\' ? text[index + 1] switch { 'u' => 4, 'x' => 2, '/' or '\\' => 0, _ => -1 } : -1;
            if (digits == 0)
            {
                plain.Append(text[++index]);
            }
            else if (digits > 0
                && index + 2 + digits <= text.Length
                && ushort.TryParse(text.AsSpan(index + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                index += 1 + digits;
            }
            else
            {
                plain.Append(text[index]);
            }
        }

        return plain.ToString();
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace HealthEvents.Cli.Output;

/// <summary>
/// Makes foreign text harmless for a terminal, and for whoever reads a log line by line. What a terminal takes for a command, and
/// what turns around the text after it, is shown as an escape such as <c>\u001b</c>: within JSON it means the same.
/// </summary>
internal static class Printable
{
    /// <summary>C0 but tab and line feed, DEL, C1, line and paragraph separators, directional embeddings, overrides and isolates.</summary>
    private static readonly SearchValues<char> Harmful = SearchValues.Create([.. Enumerable.Range(0, 0x2070).Select(static code => (char)code).Where(IsHarmful)]);

    /// <summary>The text with all that is harmful escaped. Line feeds and tabs stay.</summary>
    public static string Of(string text)
    {
        var next = IndexOfHarmful(text);
        if (next < 0)
        {
            return text;
        }

        var printable = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        for (; next >= 0; next = IndexOfHarmful(rest))
        {
            printable.Append(rest[..next]).Append(CultureInfo.InvariantCulture, $"\\u{(int)rest[next]:x4}");
            rest = rest[(next + 1)..];
        }

        return printable.Append(rest).ToString();
    }

    /// <summary>The same as one line.</summary>
    public static string Line(string text) => Of(text.ReplaceLineEndings(" "));

    /// <summary>A carriage return is harmless where it belongs to the end of a line.</summary>
    private static int IndexOfHarmful(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (text[from..].IndexOfAny(Harmful) is >= 0 and var found)
        {
            var place = from + found;
            if (text[place] != '\r' || place + 1 == text.Length || text[place + 1] != '\n')
            {
                return place;
            }

            from = place + 1;
        }

        return -1;
    }

    private static bool IsHarmful(char c) =>
        (c < ' ' && c is not ('\t' or '\n')) || c is (>= '\u007F' and <= '\u009F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

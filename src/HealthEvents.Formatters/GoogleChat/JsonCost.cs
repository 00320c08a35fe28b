using System.Buffers;
using System.Text.Encodings.Web;

namespace HealthEvents.Formatters;

/// <summary>How many bytes a text takes inside a JSON string, at most.</summary>
internal static class JsonCost
{
    private static readonly SearchValues<char> OneByte = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>
    /// The bytes as <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> writes them, or a few more: that encoder
    /// writes letters as they are and escapes some of the other characters, all of which count as escaped here.
    /// </summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var plain = text.IndexOfAnyExcept(OneByte);
        if (plain < 0)
        {
            return text.Length;
        }

        var cost = plain;
        foreach (var c in text[plain..])
        {
            cost += c switch
            {
                '"' or '\\' or '\n' => 2,
                >= ' ' and < '\u007F' => 1,
                _ when c < '\u0080' || !char.IsLetterOrDigit(c) => 6,
                < '\u0800' => 2,
                _ => 3,
            };
        }

        return cost;
    }
}

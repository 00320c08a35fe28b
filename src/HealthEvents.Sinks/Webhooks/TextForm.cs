using System.Globalization;
using System.Text;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>A summary as plain text that no channel takes for markup.</summary>
internal static class TextForm
{
    private const string Ellipsis = "...";
    private const string Paragraph = "\n\n";

    private static readonly PlainTextFormatter Formatter = new();

    /// <summary>The whole summary. Whatever the formatter makes of a strange summary, the headline remains.</summary>
    public static string Of(EventSummary summary)
    {
        try
        {
            return Formatter.Format(summary);
        }
        catch (Exception)
        {
            return summary.Title;
        }
    }

    /// <summary>What follows the headline.</summary>
    public static string BodyOf(EventSummary summary)
    {
        var text = Of(summary);
        var end = text.IndexOf(Paragraph, StringComparison.Ordinal);
        return end < 0 ? "" : text[(end + Paragraph.Length)..];
    }

    /// <summary>Escapes a text into what room there is. The cut never goes through a character as people see it, or through an escape.</summary>
    public static string Escape(string text, int room, Func<char, string?> escape)
    {
        var written = new StringBuilder(Math.Min(text.Length, room));
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var element = rest[..StringInfo.GetNextTextElementLength(rest)];
            var before = written.Length;
            foreach (var character in element)
            {
                written.Append(escape(character) ?? character.ToString());
            }

            rest = rest[element.Length..];
            if (written.Length > room - (rest.IsEmpty ? 0 : Ellipsis.Length))
            {
                written.Length = before;
                return written.Append(Ellipsis).ToString();
            }
        }

        return written.ToString();
    }
}

using System.Text.RegularExpressions;

namespace HealthEvents.Formatters.Tests;

/// <summary>Finds words of ours that a message has in a language that it is not written in.</summary>
internal static partial class ForeignWords
{
    private const int LeastWord = 2;

    // A label of one short word, such as "Rule", is found in too much that is not ours.
    private const int LeastLabel = 5;

    /// <summary>The fixed English words of all phrases: what stands between their holes, where it is more than a joint.</summary>
    private static readonly string[] English = [.. Vocabulary.Written.SelectMany(Fragments).Distinct(StringComparer.Ordinal)];

    // The reader makes codes of the names that alarms give regions: us-west-2 of "US West (Oregon)".
    private static readonly string[] Regions = ["central", "east", "gov", "north", "northeast", "northwest", "south", "southeast", "west"];

    /// <summary>Latin words that Korean and Japanese messages are written with: names and abbreviations.</summary>
    private static readonly HashSet<string> Adopted = Vocabulary.Written
        .SelectMany(static row => WordsOf(Hole().Replace(row.Ko, " ")).Concat(WordsOf(Hole().Replace(row.Ja, " "))))
        .Select(static word => word.Text)
        .Concat(["AWS", "Health", "UTC", "KST", "JST", "USD", "ms", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "PiB", "bit"])
        .Concat(Regions)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>English phrases of ours in a Korean or Japanese message, unless the event has the same words.</summary>
    public static IEnumerable<string> Phrases(string message, EventText e)
    {
        var text = Plain(message);
        return English.Where(words => Holds(text, words) && !e.Has(words));
    }

    /// <summary>Latin words in a Korean or Japanese message that neither the event has nor the words of these languages.</summary>
    public static IEnumerable<string> Words(string message, EventText e) =>
        from word in WordsOf(Plain(message))
        where !Adopted.Contains(word.Text) && !(word.IsCut ? e.HasPart(word.Text) : e.HasWord(word.Text))
        select word.Text;

    /// <summary>A message without its addresses, markup and entities.</summary>
    private static string Plain(string message)
    {
        var text = Markup().Replace(Labelled().Replace(message, ""), " ");
        text = text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&#39;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        return Spaces().Replace(Address().Replace(text, " "), " ");
    }

    private static IEnumerable<string> Fragments((string En, string Ko, string Ja) row)
    {
        foreach (var fragment in Hole().Split(row.En))
        {
            var words = fragment.Trim(' ', ',', '.', ':', '(', ')', '\u2192');
            var isSaid = words.Length >= LeastLabel && words.Any(char.IsAsciiLetterLower);
            if (isSaid && !row.Ko.Contains(words, StringComparison.Ordinal) && !row.Ja.Contains(words, StringComparison.Ordinal))
            {
                yield return words;
            }
        }
    }

    private static bool Holds(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(string Text, bool IsCut)> WordsOf(string text) =>
        from Match word in Word().Matches(text)
        where word.Length >= LeastWord
        select (word.Value, text.AsSpan(word.Index + word.Length) is ['\u2026', ..] or ['.', '.', '.', ..]
            || text.AsSpan(0, word.Index) is [.., '\u2026'] or [.., '.', '.', '.']);

    // {0}, {1:datapoint|datapoints}
    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Hole();

    // <https://...|label>, <!date^...|fallback>
    [GeneratedRegex(@"<(?:https?:|mailto:|!date)[^|<>]*\|", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Labelled();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}

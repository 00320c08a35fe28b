using System.Text;

namespace HealthEvents;

/// <summary>
/// A text that says the same in English and in Korean, Japanese or Chinese. A line of hyphens separates the parts, or the
/// first line says which language follows which.
/// </summary>
internal static class BilingualText
{
    private static readonly string[] Markers =
    [
        "follows Korean", "follows English", "follows Japanese", "follows Chinese", "follows below",
        "\uD55C\uAD6D\uC5B4\uBC84\uC804", "\uD55C\uAD6D\uC5B4 \uBC84\uC804", "\uC601\uC5B4\uBC84\uC804", "\uC601\uC5B4 \uBC84\uC804",
    ];

    /// <summary>The part in a language, or <see langword="null"/> if the text is not in two languages, or not in this one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">A two-letter code.</param>
    public static string? Part(string text, string language)
    {
        // Nearly all texts are plain English: one scan tells, and that for ASCII is the quickest.
        return Ascii.IsValid(text) || !text.AsSpan().ContainsAnyExceptInRange('\0', '\u2FFF') ? null : Split(text, language);
    }

    private static string? Split(string text, string language)
    {
        var lines = text.Split('\n');
        var isMarked = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsMarker(lines[i]))
            {
                isMarked = true;
                lines[i] = "";
            }
        }

        var parts = AtSeparators(lines);
        if (!AreInTwoLanguages(parts))
        {
            parts = isMarked ? AtSwitch(lines) : [];
        }

        if (!AreInTwoLanguages(parts))
        {
            return null;
        }

        var wanted = parts.Where(p => p.Language == language).Select(p => p.Text).ToList();
        return wanted.Count == 0 ? null : string.Join("\n\n", wanted);
    }

    private static bool AreInTwoLanguages(List<(string Language, string Text)> parts) =>
        parts.Count > 1 && parts.Exists(p => p.Language != parts[0].Language);

    private static bool IsMarker(string line) =>
        line.Length <= 160 && Array.Exists(Markers, marker => line.Contains(marker, StringComparison.OrdinalIgnoreCase));

    private static bool IsSeparator(string line)
    {
        var trimmed = line.AsSpan().Trim();
        return trimmed.Length >= 3 && !trimmed.ContainsAnyExcept("-=_*");
    }

    private static List<(string Language, string Text)> AtSeparators(string[] lines)
    {
        var parts = new List<(string, string)>();
        var start = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i == lines.Length || IsSeparator(lines[i]))
            {
                Add(parts, lines[start..i]);
                start = i + 1;
            }
        }

        return parts;
    }

    /// <summary>One language, then the other: split before the first or behind the last line that is not in Latin script.</summary>
    private static List<(string Language, string Text)> AtSwitch(string[] lines)
    {
        var first = Array.FindIndex(lines, line => LanguageOf(line) is not (null or "en"));
        var last = Array.FindLastIndex(lines, line => LanguageOf(line) is not (null or "en"));
        var latinFirst = Array.FindIndex(lines, line => LanguageOf(line) == "en") < first;
        var split = latinFirst ? first : last + 1;
        var parts = new List<(string, string)>();
        Add(parts, lines[..split]);
        Add(parts, lines[split..]);
        return parts;
    }

    private static void Add(List<(string, string)> parts, string[] lines)
    {
        var text = string.Join('\n', lines).Trim();
        if (LanguageOf(text) is { } language)
        {
            parts.Add((language, text));
        }
    }

    /// <summary>The language by its script; <see langword="null"/> without letters. Foreign texts keep English names of services.</summary>
    private static string? LanguageOf(string text)
    {
        int hangul = 0, kana = 0, han = 0, latin = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case >= '\uAC00' and <= '\uD7A3':
                    hangul++;
                    break;
                case >= '\u3040' and <= '\u30FF':
                    kana++;
                    break;
                case >= '\u4E00' and <= '\u9FFF':
                    han++;
                    break;
                default:
                    latin += char.IsAsciiLetter(c) ? 1 : 0;
                    break;
            }
        }

        // A syllable of Hangul stands for two to three letters.
        return hangul * 4 > latin ? "ko"
            : kana * 4 > latin ? "ja"
            : han * 4 > latin ? "zh"
            : latin > 0 ? "en"
            : null;
    }
}

using System.Net;

namespace HealthEvents;

/// <summary>Picks the description in the wanted language, out of several texts or out of one text in two languages.</summary>
internal static class HealthDescriptionPicker
{
    public static string? Pick(IReadOnlyList<HealthEventDescription> descriptions, IReadOnlyList<string> languages)
    {
        // By index, here and below: an enumerator would be allocated.
        for (var i = 0; i < languages.Count; i++)
        {
            if (In(descriptions, Primary(languages[i])) is { } text)
            {
                return text;
            }
        }

        return descriptions.Count == 0 ? null : Readable(descriptions[0].Text);
    }

    /// <summary>The newest of several updates in a text, with its mark; <see langword="null"/> where it is not clear which that is.</summary>
    public static string? NewestUpdate(string? text)
    {
        var updates = HealthUpdates.Of(text);
        return updates.IsClear && updates.NewestOfSeveral.Trim() is { IsEmpty: false } newest ? newest.ToString() : null;
    }

    /// <summary>
    /// A text with real line breaks, quotes and characters: some services escape theirs twice, others write for a web page.
    /// </summary>
    public static string Readable(string text) =>

        // Nearly no text holds one of the three: one scan tells.
        text.AsSpan().IndexOfAny('\\', '<', '&') < 0 ? text : WithoutEntities(WithoutBreaks(WithoutEscapes(text)));

    private static string WithoutEscapes(string text) => text.Contains('\\', StringComparison.Ordinal)
        ? text.Replace("\\r\\n", "\n", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal)
            .Replace("\\\"", "\"", StringComparison.Ordinal)
        : text;

    private static string WithoutBreaks(string text) => text.Contains('<', StringComparison.Ordinal)
        ? text.Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase)
            .Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase)
            .Replace("<br />", "\n", StringComparison.OrdinalIgnoreCase)
        : text;

    // "&amp;", "&#39;", "&#x2F;". Once: what is escaped twice was meant to be seen so.
    private static string WithoutEntities(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    private static string? In(IReadOnlyList<HealthEventDescription> descriptions, string language)
    {
        for (var i = 0; i < descriptions.Count; i++)
        {
            if (IsLabeled(descriptions[i], language))
            {
                var text = Readable(descriptions[i].Text);

                // Texts in two languages are labeled as the one that more people read.
                return BilingualText.Part(text, language) ?? text;
            }
        }

        for (var i = 0; i < descriptions.Count; i++)
        {
            if (BilingualText.Part(Readable(descriptions[i].Text), language) is { } part)
            {
                return part;
            }
        }

        return null;
    }

    private static bool IsLabeled(HealthEventDescription description, string language)
    {
        // The usual label, "en_US", without a text of its own for its beginning.
        var label = description.Language ?? "";
        return (label.StartsWith(language, StringComparison.Ordinal) && (label.Length == language.Length || label[language.Length] is '_' or '-'))
            || Primary(label) == language;
    }

    // "en_US", "en-US" and "EN" are all "en".
    private static string Primary(string language)
    {
        var end = language.AsSpan().IndexOfAny('_', '-');
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }
}

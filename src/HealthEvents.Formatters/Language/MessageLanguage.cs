namespace HealthEvents.Formatters;

/// <summary>
/// Chooses the table of words for a language. A table is a class whose words are <see langword="required"/> members,
/// with one instance per language: a missing word does not compile.
/// </summary>
internal static class MessageLanguage
{
    /// <summary>Picks a table by the primary part of a language tag; English for a language we do not speak.</summary>
    public static T Pick<T>(string? language, T english, T korean, T japanese)
    {
        if (Speaks(language, "ko"))
        {
            return korean;
        }

        return Speaks(language, "ja") ? japanese : english;
    }

    private static bool Speaks(string? language, string primary) =>
        language is not null
        && language.StartsWith(primary, StringComparison.OrdinalIgnoreCase)
        && (language.Length == primary.Length || language[primary.Length] is '-' or '_');
}

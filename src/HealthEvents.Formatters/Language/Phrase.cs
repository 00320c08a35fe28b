using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>
/// A word or a sentence in every language: one row of the vocabulary. A sentence has holes for texts, so that each language
/// puts them where they belong.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>{0}</c>, <c>{1}</c> and <c>{2}</c> are filled with the first, second and third text.</item>
/// <item><c>{0:은/는}</c> is the first text with the Korean particle that fits its end: the one before the slash follows a
/// consonant, the one after it a vowel.</item>
/// <item><c>{0:part|parts}</c> is not the text but a word that depends on it: the first where the text is <c>1</c>, else the
/// second. So <c>"{0} {0:part|parts}"</c> counts.</item>
/// <item>A space between a hole and Japanese words falls away where the text in the hole is Japanese on that side: "OK に移行",
/// but "アラーム状態に移行".</item>
/// </list>
/// A template is split once, when the phrase is made. A phrase is immutable: keep it in a static field.
/// </remarks>
/// <example>
/// <code>
/// public static readonly Phrase Deployed = new(en: "Deployed to {0}", ko: "{0}에 배포됨", ja: "{0} にデプロイされました");
/// ...
/// builder.Build(Deployed.In(builder.Language, stage));
/// </code>
/// </example>
public sealed class Phrase
{
    private readonly PhraseTemplate _en;
    private readonly PhraseTemplate _ko;
    private readonly PhraseTemplate _ja;

    /// <summary>Makes a phrase that is written in all languages.</summary>
    /// <param name="en">The template in English.</param>
    /// <param name="ko">The template in Korean.</param>
    /// <param name="ja">The template in Japanese.</param>
    /// <exception cref="ArgumentNullException">A template is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">A template has a brace that does not belong to a hole.</exception>
    public Phrase(string en, string ko, string ja)
    {
        ArgumentNullException.ThrowIfNull(en);
        ArgumentNullException.ThrowIfNull(ko);
        ArgumentNullException.ThrowIfNull(ja);
        _en = new PhraseTemplate(en);
        _ko = new PhraseTemplate(ko);
        _ja = new PhraseTemplate(ja);
    }

    /// <summary>Makes a phrase that is written in English; it stands in for the languages that are not given.</summary>
    /// <param name="en">The template in English.</param>
    /// <param name="ko">The template in Korean, if there is one.</param>
    /// <param name="ja">The template in Japanese, if there is one.</param>
    /// <returns>The phrase.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="en"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">A template has a brace that does not belong to a hole.</exception>
    public static Phrase English(string en, string? ko = null, string? ja = null) => new(en, ko ?? en, ja ?? en);

    /// <summary>Writes a number as phrases show it: in digits, in groups of three.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Such as <c>1,200</c>.</returns>
    public static string Number(long number) =>
        number is > -1_000 and < 1_000 ? number.ToString(CultureInfo.InvariantCulture) : number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Says a phrase that has no hole.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    /// <exception cref="FormatException">The phrase has a hole.</exception>
    public string In(MessageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        ref readonly var template = ref language.Pick(in _en, in _ko, in _ja);
        return template.Whole ?? template.Fill([]);
    }

    /// <summary>Says a phrase with one text in it.</summary>
    /// <param name="language">The language.</param>
    /// <param name="first">The text of <c>{0}</c>.</param>
    /// <returns>The words.</returns>
    /// <exception cref="FormatException">The phrase has a hole for another text.</exception>
    public string In(MessageLanguage language, string first) => Fill(language, [first]);

    /// <summary>Says a phrase with two texts in it.</summary>
    /// <param name="language">The language.</param>
    /// <param name="first">The text of <c>{0}</c>.</param>
    /// <param name="second">The text of <c>{1}</c>.</param>
    /// <returns>The words.</returns>
    /// <exception cref="FormatException">The phrase has a hole for another text.</exception>
    public string In(MessageLanguage language, string first, string second) => Fill(language, [first, second]);

    /// <summary>Says a phrase with three texts in it.</summary>
    /// <param name="language">The language.</param>
    /// <param name="first">The text of <c>{0}</c>.</param>
    /// <param name="second">The text of <c>{1}</c>.</param>
    /// <param name="third">The text of <c>{2}</c>.</param>
    /// <returns>The words.</returns>
    public string In(MessageLanguage language, string first, string second, string third) => Fill(language, [first, second, third]);

    /// <summary>The phrase in English, holes and all, for the debugger.</summary>
    /// <returns>The template.</returns>
    public override string ToString() => _en.ToString();

    private string Fill(MessageLanguage language, ReadOnlySpan<string> texts)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Pick(in _en, in _ko, in _ja).Fill(texts);
    }
}

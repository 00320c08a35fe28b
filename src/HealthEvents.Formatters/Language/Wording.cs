namespace HealthEvents.Formatters;

/// <summary>Words in every language, as a <see cref="Phrase"/> has them, for tables that make one row for each event: nothing is allocated.</summary>
/// <param name="en">The words in English.</param>
/// <param name="ko">The words in Korean.</param>
/// <param name="ja">The words in Japanese.</param>
internal readonly struct Wording(string en, string ko, string ja)
{
    private readonly string _en = en;
    private readonly string _ko = ko;
    private readonly string _ja = ja;

    public string In(MessageLanguage language) => language.Pick(in _en, in _ko, in _ja);
}

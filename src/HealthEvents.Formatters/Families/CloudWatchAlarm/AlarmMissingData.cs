namespace HealthEvents.Formatters;

/// <summary>That an alarm changed its state, or a part of why it did, because data was missing.</summary>
/// <param name="Missing">In how many periods there was no data.</param>
/// <param name="Of">Of how many.</param>
/// <param name="TreatedAs">What they were taken for: <c>Breaching</c>, <c>NonBreaching</c>, <c>Ignore</c> or <c>Missing</c>.</param>
internal readonly record struct AlarmMissingData(int Missing, int Of, string TreatedAs)
{
    public bool IsBreaching => TreatedAs.Equals("Breaching", StringComparison.OrdinalIgnoreCase);

    public bool IsNotBreaching => TreatedAs.Equals("NonBreaching", StringComparison.OrdinalIgnoreCase);

    private bool IsAll => Missing == Of;

    public static AlarmMissingData? From(AlarmReasonText? reason, int? evaluationPeriods) =>
        reason is { MissingAs: { } treatedAs, Missing: > 0 and var missing } read
            ? new AlarmMissingData(missing, Math.Max(missing, read.Periods ?? read.Of ?? evaluationPeriods ?? 0), treatedAs)
            : null;

    /// <summary>"No data in 2 of 3 periods (missing counts as breaching)".</summary>
    public string Sentence(MessageLanguage language) =>
        AlarmWords.NoDataIn.In(language, Phrase.Number(Missing), Phrase.Number(Of)) + Note(language);

    /// <summary>"no data in 2 of 3 periods (missing counts as not breaching)", or "no data (...)" of all of them: for the end of a line.</summary>
    public string Ending(MessageLanguage language) =>
        (IsAll ? AlarmWords.AndNoData.In(language) : AlarmWords.AndNoDataIn.In(language, Phrase.Number(Missing), Phrase.Number(Of))) + Note(language);

    private string Note(MessageLanguage language) =>
        AlarmWords.MissingCounts.Find(TreatedAs) is { } words ? $" ({words.In(language)})" : "";
}

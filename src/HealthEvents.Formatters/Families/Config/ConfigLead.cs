namespace HealthEvents.Formatters;

/// <summary>The second line of a change: what matters in it, and how much more there is below.</summary>
internal static class ConfigLead
{
    private const int Most = 3;
    private const int LongestSide = 60;
    private const int LongestText = 300;

    /// <summary>What changed.</summary>
    /// <param name="lines">What changed, what matters first.</param>
    /// <param name="language">The language.</param>
    /// <param name="isAll">Whether the line says all there is.</param>
    /// <returns>The line, or <see langword="null"/> where nothing did.</returns>
    public static string? OfChanges(List<ConfigLine> lines, MessageLanguage language, out bool isAll)
    {
        isAll = true;
        if (lines.Count == 0)
        {
            return null;
        }

        // What lets somebody in stands for itself. Beside what people know by name the rest is a number, unless there is room for it.
        var last = lines.Count <= Most ? ConfigWeight.Relationships
            : lines[0].Weight <= ConfigWeight.Unprotected ? ConfigWeight.Unprotected
            : lines[0].Weight <= ConfigWeight.Tags ? ConfigWeight.Tags
            : ConfigWeight.Relationships;
        var told = lines.FindAll(line => line.Weight <= last);
        told.RemoveRange(Math.Min(Most, told.Count), Math.Max(told.Count - Most, 0));
        var rest = lines.Sum(static line => line.Count) - told.Sum(static line => line.Count);
        var text = Joined(told, language, ref isAll);
        isAll &= rest == 0;
        return rest == 0 ? text
            : (HoldsList(told) ? ConfigChangeWords.AndMoreChanges : ConfigChangeWords.AndMore).In(language, text, Phrase.Number(rest));
    }

    /// <summary>What a resource is or was: the first facts, as far as there is room.</summary>
    public static string? OfState(List<ConfigLine> lines, MessageLanguage language)
    {
        var isAll = true;
        return lines.Count == 0 ? null : Joined(lines.GetRange(0, Math.Min(Most, lines.Count)), language, ref isAll);
    }

    private static string Joined(List<ConfigLine> lines, MessageLanguage language, ref bool isAll)
    {
        var texts = new string[lines.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Text(lines[i], language, ref isAll);
        }

        return string.Join((HoldsList(lines) ? SharedWords.SentenceEnd : SharedWords.Comma).In(language), texts);
    }

    // A comma behind a list would be taken for one of the list, and so would "and 2 more".
    private static bool HoldsList(List<ConfigLine> lines) =>
        lines.Exists(static line => line is { Weight: <= ConfigWeight.Unprotected } or { Label: not null, Value: TextValue { Text.Length: > 40 } })
        || lines.Exists(static line => line.Weight is ConfigWeight.Tags or ConfigWeight.Relief or ConfigWeight.Relationships);

    private static string Text(ConfigLine line, MessageLanguage language, ref bool isAll)
    {
        if (line.Value is not ChangeValue change)
        {
            var text = line.Value is TextValue value ? value.Text : "";
            isAll &= text.Length <= LongestText;
            text = OneLine.Of(text, LongestText);
            return line.Label is null ? text : SharedWords.Headline.In(language, line.Label, text);
        }

        var isShort = !line.IsLong && (change.From?.Length ?? 0) <= LongestSide && (change.To?.Length ?? 0) <= LongestSide;
        var isHidden = change.From == CredentialText.Dots || change.To == CredentialText.Dots;
        if (isShort && !isHidden)
        {
            return SharedWords.Changed(line.ShownLabel ?? "", change.From, change.To, language);
        }

        isAll &= change is { From: null or CredentialText.Dots, To: null or CredentialText.Dots };
        var what = change.From is null ? ConfigChangeWords.Added : change.To is null ? ConfigChangeWords.Removed : ConfigChangeWords.Changed;
        return what.In(language, line.ShownLabel ?? "");
    }
}

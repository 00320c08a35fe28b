namespace HealthEvents;

/// <summary>
/// Whether the words of AWS say that an issue is over: it leaves the status open and writes the end into the text. A doubt
/// means no: that other zones operate normally, or that the issue will be resolved, says nothing.
/// </summary>
internal static class HealthClosing
{
    private const string Mark = "[RESOLVED]";
    private const string SeverityLevel = "current severity level:";
    private const string Normal = "operating normally";

    public static bool IsIn(IReadOnlyList<HealthEventDescription> descriptions)
    {
        var mayBe = false;

        // By index: an enumerator would be allocated.
        for (var i = 0; i < descriptions.Count; i++)
        {
            var text = descriptions[i].Text;
            if (BeginsWithMark(text))
            {
                return true;
            }

            mayBe = mayBe || PhraseSearch.Find(text, Normal, 0).Start >= 0;
        }

        return mayBe && AllAgree(descriptions);
    }

    private static bool BeginsWithMark(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '_' or '#' or '\uFEFF'))
        {
            start++;
        }

        return text[start..].StartsWith(Mark, StringComparison.OrdinalIgnoreCase);
    }

    // One description says that it is over, and none says that it goes on.
    private static bool AllAgree(IReadOnlyList<HealthEventDescription> descriptions)
    {
        var isOver = false;
        foreach (var description in descriptions)
        {
            var text = HealthDescriptionPicker.Readable(description.Text);
            var updates = HealthUpdates.Of(text);
            if (LevelIn(text, updates) is { } level)
            {
                if (!level)
                {
                    return false;
                }

                isOver = true;
                continue;
            }

            var said = new HealthStatement();
            said.Read(updates.Preamble);
            said.ForgetTheEnd();
            said.Read(updates.Newest);
            if (said.GoesOn)
            {
                return false;
            }

            isOver |= said.IsOver && updates.IsClear;
        }

        return isOver;
    }

    /// <summary>
    /// Whether the severity levels that a description names are all "Operating normally"; <see langword="null"/> where it names none,
    /// or only in an update that is not known to be the newest.
    /// </summary>
    private static bool? LevelIn(ReadOnlySpan<char> text, HealthUpdates updates)
    {
        var preamble = LevelIn(updates.Preamble);
        var newest = updates.IsClear ? LevelIn(updates.Newest) : LevelIn(text) == false ? false : null;
        return preamble == false || newest == false ? false : preamble ?? newest;
    }

    private static bool? LevelIn(ReadOnlySpan<char> text)
    {
        bool? isNormal = null;
        for (var (start, end) = PhraseSearch.Find(text, SeverityLevel, 0); start >= 0; (start, end) = PhraseSearch.Find(text, SeverityLevel, end))
        {
            var level = text[end..].TrimStart();
            isNormal = isNormal != false && PhraseSearch.StartsWith(level, Normal) is > 0 and var length && EndsThere(level[length..]);
        }

        return isNormal;
    }

    // "Operating normally, except in ..." and "Operating normally in most zones" say something else.
    private static bool EndsThere(ReadOnlySpan<char> rest)
    {
        var line = rest.TrimStart(" \t*_");
        return line.IsEmpty || !(char.IsLower(line[0]) || line[0] is ',' or '(');
    }
}

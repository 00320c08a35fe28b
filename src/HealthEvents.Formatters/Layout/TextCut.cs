namespace HealthEvents.Formatters;

/// <summary>Where a text is best cut when there is no room for all of it. Never inside a grapheme.</summary>
internal enum TextCut
{
    /// <summary>Wherever the room ends: names and identifiers.</summary>
    Anywhere,

    /// <summary>After a sentence, else after a word.</summary>
    Sentence,

    /// <summary>After a line.</summary>
    Line,
}

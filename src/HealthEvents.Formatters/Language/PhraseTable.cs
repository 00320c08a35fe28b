namespace HealthEvents.Formatters;

/// <summary>
/// Phrases for the values of an open set, such as the states of an alarm. A value without a phrase is shown as it came: AWS
/// adds values without asking.
/// </summary>
/// <remarks>Values are compared without regard to case. It is read from the first row on: it is meant for few rows.</remarks>
public sealed class PhraseTable
{
    private readonly (string Value, Phrase Phrase)[] _rows;

    /// <summary>Makes a table.</summary>
    /// <param name="rows">The values and their phrases.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is <see langword="null"/>.</exception>
    public PhraseTable(params (string Value, Phrase Phrase)[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _rows = rows;
    }

    /// <summary>The rows, for tests of the vocabulary.</summary>
    internal IReadOnlyList<(string Value, Phrase Phrase)> Rows => _rows;

    /// <summary>The phrase of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The phrase, or <see langword="null"/> where there is none.</returns>
    public Phrase? Find(ReadOnlySpan<char> value)
    {
        foreach (var (known, phrase) in _rows)
        {
            if (value.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>A value in words.</summary>
    /// <param name="language">The language.</param>
    /// <param name="value">The value.</param>
    /// <returns>Its phrase, which has no hole, or the value as it came.</returns>
    public string In(MessageLanguage language, string value) => Find(value)?.In(language) ?? value;
}

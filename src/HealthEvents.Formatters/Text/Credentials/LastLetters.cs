namespace HealthEvents.Formatters;

/// <summary>The two letters that the words of a list end in: nearly all other words are told from them by that.</summary>
internal sealed class LastLetters
{
    // For each last letter those that stand before it, as bits.
    private readonly uint[] _before = new uint['z' - 'a' + 1];

    /// <summary>Takes the last letters of words in small letters. A word that ends in another script is none of these.</summary>
    public LastLetters(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (char.IsAsciiLetterLower(word[^1]))
            {
                _before[IndexOf(word[^1])] |= 1u << IndexOf(word[^2]);
            }
        }
    }

    /// <summary>Whether a word may end in a letter, in any case.</summary>
    public bool MayBe(char last) => _before[IndexOf(last)] != 0;

    /// <summary>Whether a word may end in a letter and what stands before it. Only a letter there tells something.</summary>
    public bool MayBe(char second, char last) =>
        char.IsAsciiLetter(second) ? ((_before[IndexOf(last)] >> IndexOf(second)) & 1) != 0 : MayBe(last);

    private static int IndexOf(char letter) => (letter | ' ') - 'a';
}

namespace HealthEvents.Formatters;

/// <summary>
/// Chooses the Korean particle after a text, which depends on the sound that it ends in: 상태로, 정상으로. What is not written
/// in Korean is taken as it is read aloud.
/// </summary>
internal static class KoreanParticle
{
    private const char FirstSyllable = '\uAC00';
    private const char LastSyllable = '\uD7A3';
    private const int Finals = 28;
    private const int FinalRieul = 8;

    private enum Ending
    {
        Unknown,
        Vowel,
        Consonant,
        Rieul,
    }

    /// <summary>The particle; both, as in 은(는), where nobody can tell how the text is read.</summary>
    public static string After(string text, string afterConsonant, string afterVowel) => EndingOf(text) switch
    {
        // After ㄹ it is 로, as after a vowel.
        Ending.Rieul when afterConsonant.StartsWith('으') => afterVowel,
        Ending.Consonant or Ending.Rieul => afterConsonant,
        Ending.Vowel => afterVowel,
        _ => $"{afterConsonant}({afterVowel})",
    };

    private static Ending EndingOf(string text)
    {
        // Brackets and quotes around a word are not read.
        var last = text.AsSpan().TrimEnd(" )]}\"'>") is [.., var c] ? c : '\0';
        return last switch
        {
            >= FirstSyllable and <= LastSyllable => ((last - FirstSyllable) % Finals) switch
            {
                0 => Ending.Vowel,
                FinalRieul => Ending.Rieul,
                _ => Ending.Consonant,
            },
            _ => Read(last),
        };
    }

    private static Ending Read(char last) => last switch
    {
        // 일, 칠, 팔.
        '1' or '7' or '8' => Ending.Rieul,
        // 영, 삼, 육.
        '0' or '3' or '6' => Ending.Consonant,
        // 이, 사, 오, 구.
        '2' or '4' or '5' or '9' => Ending.Vowel,
        // A capital is the end of an abbreviation, which is read letter by letter: 엘, 알; 엠, 엔.
        'L' or 'R' => Ending.Rieul,
        'M' or 'N' => Ending.Consonant,
        >= 'A' and <= 'Z' => Ending.Vowel,
        'l' => Ending.Rieul,
        'm' or 'n' => Ending.Consonant,
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or 'r' or 's' or 'f' or 'v' or 'x' or 'z' => Ending.Vowel,
        // After the other letters it depends on the vowel before them: 버킷, but 클라우드.
        _ => Ending.Unknown,
    };
}

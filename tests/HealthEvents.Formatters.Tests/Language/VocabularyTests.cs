namespace HealthEvents.Formatters.Tests;

/// <summary>All words that messages are made of, wherever they stand.</summary>
public sealed class VocabularyTests
{
    /// <summary>Abbreviations and names of AWS's own.</summary>
    private static readonly string[] SameInAllLanguages = ["SharedWords.Arn", "AlarmWords.States OK", "AlarmWords.StateSigns OK", "TellingWords.Id"];

    /// <summary>Where each word stands.</summary>
    public static TheoryData<string> Names => [.. Vocabulary.Kept.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Word_is_said_in_the_script_of_each_language(string name)
    {
        var word = Vocabulary.Kept[name];
        var (korean, japanese) = (Said(word, MessageLanguage.Korean), Said(word, MessageLanguage.Japanese));

        Assert.NotEmpty(Said(word, MessageLanguage.English));
        if (SameInAllLanguages.Contains(name))
        {
            return;
        }

        Assert.True(korean.Any(static c => c is >= '\uAC00' and <= '\uD7A3') || IsPunctuation(korean), korean);
        Assert.True(japanese.Any(static c => c is >= '\u3040' and <= '\u9FFF') || IsPunctuation(japanese), japanese);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Word_takes_the_same_texts_in_each_language(string name)
    {
        var word = Vocabulary.Kept[name];

        Assert.Single(MessageLanguage.All.Select(language => string.Concat(Said(word, language).Where(char.IsControl).Distinct().Order())).Distinct());
    }

    [Fact]
    public void Every_word_is_found_in_the_source()
    {
        var written = Vocabulary.Written.Select(static row => row.En).ToHashSet(StringComparer.Ordinal);

        Assert.All(Vocabulary.Kept, word => Assert.True(written.Contains(word.Value.ToString()), word.Key));
    }

    /// <summary>
    /// One style of punctuation. Japanese: half-width parentheses behind a space, wide commas and full stops, a space between Latin and
    /// Japanese. Korean: all half-width, and a space before parentheses behind a text that is put in.
    /// </summary>
    [Fact]
    public void Row_keeps_the_style_of_its_language() => Assert.All(Vocabulary.Written, static row => CheckStyle(row.En, row.Ko, row.Ja));

    private static void CheckStyle(string en, string ko, string ja)
    {
        Assert.DoesNotMatch(@"[\uFF01-\uFF5E\u3000-\u303F]", ko);
        Assert.DoesNotMatch(@"\}\(", ko);
        Assert.DoesNotMatch(@"[\uFF08\uFF09\uFF1A\uFF0C\u3000]", ja);
        Assert.DoesNotMatch(@"[\u3040-\u30FF\u4E00-\u9FFF},A-Za-z0-9]\(", ja);
        Assert.DoesNotMatch(@"\)[\u3040-\u30FF\u4E00-\u9FFF]", ja);
        Assert.DoesNotMatch(@"[\u3040-\u30FF\u4E00-\u9FFF}][,.] ", ja);
        Assert.All([en, ko, ja], static text => Assert.DoesNotMatch("  |[,\u3001] ?[,\u3001]", text));
        if (!IsDate(ja))
        {
            Assert.DoesNotMatch(@"[A-Za-z0-9][\u3040-\u30FF\u4E00-\u9FFF]|[\u3040-\u30FF\u4E00-\u9FFF][A-Za-z0-9]", ja);
        }

        if (!IsLength(ja))
        {
            Assert.DoesNotMatch(@"\}[\u3040-\u30FF\u4E00-\u9FFF]|[\u3040-\u30FF\u4E00-\u9FFF]\{", ja);
        }
    }

    // y年M月d日
    private static bool IsDate(string ja) => ja.Contains("M月", StringComparison.Ordinal);

    // Lengths of time are written without spaces: 18時間11分, 9日後.
    private static bool IsLength(string ja) => ja is ['{', '0', '}', ..] && ja[3..].TrimEnd('\u5F8C') is "\u65E5" or "\u6642\u9593" or "\u5206" or "\u79D2" or "";

    // Texts in parentheses, or with a comma between them.
    private static bool IsPunctuation(string said) => !said.Any(char.IsLetter);

    // Control characters stand for the texts: no word contains one.
    private static string Said(Phrase word, MessageLanguage language) => word.In(language, "\u0001", "\u0002", "\u0003");
}

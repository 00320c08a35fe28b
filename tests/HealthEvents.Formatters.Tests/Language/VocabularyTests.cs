using System.Reflection;

namespace HealthEvents.Formatters.Tests;

/// <summary>All words that messages are made of, wherever they stand.</summary>
public sealed class VocabularyTests
{
    /// <summary>Punctuation, AWS's own names, and the patterns of dates.</summary>
    private static readonly string[] SameInAllLanguages =
    [
        "SharedWords.Arn", "SharedWords.Change", "SharedWords.Comma", "SharedWords.Headline", "SharedWords.InRegion",
        "SharedWords.SentenceEnd", "TimeWords.DateTimeSeparator", "HealthWords.PageFact", "ConfigWords.And",
        "AlarmWords.Counted", "AlarmWords.Moved", "AlarmWords.States OK", "AlarmWords.StateSigns OK",
    ];

    private static readonly Dictionary<string, Phrase> Words = All().ToDictionary(static word => word.Name, static word => word.Phrase, StringComparer.Ordinal);

    /// <summary>Where each word stands.</summary>
    public static TheoryData<string> Names => [.. Words.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Word_is_said_in_the_script_of_each_language(string name)
    {
        var word = Words[name];
        var (korean, japanese) = (Said(word, MessageLanguage.Korean), Said(word, MessageLanguage.Japanese));

        Assert.NotEmpty(Said(word, MessageLanguage.English));
        if (SameInAllLanguages.Contains(name))
        {
            return;
        }

        Assert.True(korean.Any(static c => c is >= '\uAC00' and <= '\uD7A3'), korean);
        Assert.True(japanese.Any(static c => c is >= '\u3040' and <= '\u9FFF'), japanese);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Word_takes_the_same_texts_in_each_language(string name)
    {
        var word = Words[name];

        Assert.Single(MessageLanguage.All.Select(language => string.Concat(Said(word, language).Where(char.IsControl).Distinct().Order())).Distinct());
    }

    // Control characters stand for the texts: no word contains one.
    private static string Said(Phrase word, MessageLanguage language) => word.In(language, "\u0001", "\u0002", "\u0003");

    private static IEnumerable<(string Name, Phrase Phrase)> All()
    {
        foreach (var type in typeof(Phrase).Assembly.GetTypes())
        {
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            {
                var name = $"{type.Name}.{field.Name}";
                switch (field.GetValue(null))
                {
                    case Phrase phrase:
                        yield return (name, phrase);
                        break;
                    case PhraseTable table:
                        foreach (var (value, phrase) in table.Rows)
                        {
                            yield return ($"{name} {value}", phrase);
                        }

                        break;
                }
            }
        }
    }
}

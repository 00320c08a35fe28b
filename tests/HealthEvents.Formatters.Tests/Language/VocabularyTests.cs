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
        "AlarmWords.OtherState", "AlarmWords.States OK", "AlarmWords.StateSigns OK",
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

    [Fact]
    public void English_name_of_a_type_is_the_one_that_its_code_gives() => Assert.All(
        Words.Where(static word => word.Key.StartsWith(nameof(HealthTypeNames), StringComparison.Ordinal)),
        static word => Assert.Equal(HealthTypeCode.Words(word.Key.Split(' ')[1]), word.Value.In(MessageLanguage.English)));

    [Fact]
    public void Hint_is_given_for_the_side_of_the_threshold_that_is_bad()
    {
        Assert.NotNull(MetricHints.Find("AWS/RDS", "AuroraReplicaLag", ">"));
        Assert.NotNull(MetricHints.Find("AWS/RDS", "BurstBalance", "<="));
        Assert.NotNull(MetricHints.Find("AWS/RDS", "BurstBalance", null));
        Assert.Null(MetricHints.Find("AWS/RDS", "BurstBalance", ">"));
        Assert.Null(MetricHints.Find("AWS/EC2", "CPUUtilization", "<"));
        Assert.Null(MetricHints.Find("AWS/EC2", "BurstBalance", null));
        Assert.Null(MetricHints.Find("Custom", null, null));
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
                    case MetricHints.Hint[] hints:
                        foreach (var hint in hints)
                        {
                            yield return ($"{name} {hint.Metrics[0]}", hint.Words);
                        }

                        break;
                }
            }
        }
    }
}

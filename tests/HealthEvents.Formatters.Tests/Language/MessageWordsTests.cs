using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>The words of whole messages, in the languages that are not English.</summary>
public sealed partial class MessageWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    private static readonly MessageLanguage[] Languages = [MessageLanguage.Korean, MessageLanguage.Japanese];

    private static readonly HashSet<string> Shown = new(["text", "title", "subtitle", "topLabel", "bottomLabel", "altText", "fallback"], StringComparer.Ordinal);

    /// <summary>The events of all tests.</summary>
    public static TheoryData<string> Names => EventFiles.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Message_has_no_English_of_ours(string name) => AssertNone(English(EventFiles.Named(name).ReadBytes()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Sentences_are_well_joined(string name) => AssertNone(Flaws(EventFiles.Named(name).ReadBytes()));

    [CorpusFact]
    public void Message_of_a_real_event_has_no_English_of_ours() =>
        AssertNone(English);

    [CorpusFact]
    public void Sentences_about_a_real_event_are_well_joined() =>
        AssertNone(Flaws);

    /// <summary>The check itself: it finds what an English message says, in every channel.</summary>
    [Theory]
    [InlineData("health-exposed-credentials", "Act now: ")]
    [InlineData("config-item-change", "EC2 ")]
    [InlineData("alarm-metric", "ALARM: ")]
    public void English_message_is_found_to_be_English(string name, string begins)
    {
        var bytes = EventFiles.Named(name).ReadBytes();
        var e = new EventText(bytes);
        foreach (var message in Channels.All.SelectMany(channel => Messages(bytes, MessageLanguage.English, channel)))
        {
            Assert.Contains(begins, message, StringComparison.Ordinal);
            Assert.NotEmpty(ForeignWords.Phrases(message, e));
            Assert.NotEmpty(ForeignWords.Words(message, e));
        }
    }

    [Theory]
    [InlineData("The function is failing. Its log group has the exceptions.", "exceptions")]
    [InlineData("<b>Nobody answered the telephone</b>", "telephone")]
    [InlineData("\uACBD\uBCF4 <https://example.com/runbook|Open the runbook>", "runbook")]
    public void Planted_sentence_is_found(string sentence, string word)
    {
        var e = new EventText("""{"detail":{"state":"ALARM"}}"""u8);

        Assert.Contains(word, ForeignWords.Words(sentence, e));
        Assert.DoesNotContain("ALARM", ForeignWords.Words("ALARM " + sentence, e));
    }

    [Fact]
    public void Planted_phrase_is_found_unless_the_event_says_it()
    {
        const string Message = "\uACC4\uC815: Earlier delivery";

        Assert.Contains("Earlier delivery", ForeignWords.Phrases(Message, new EventText("{}"u8)));
        Assert.Empty(ForeignWords.Phrases(Message, new EventText("""{"Message":"{\"a\":\"earlier delivery\"}"}"""u8)));
        Assert.Empty(ForeignWords.Phrases(Message + "ed", new EventText("{}"u8)));
    }

    [Theory]
    [InlineData("a  b")]
    [InlineData("a, , b")]
    [InlineData("a\u3001\u3001b")]
    [InlineData("a ,b")]
    [InlineData("a {0} b")]
    [InlineData("\uC0C1\uD0DC\uC740(\uB294)")]
    [InlineData("\u72B6\u614B \u304C")]
    [InlineData("\u72B6\u614B\uFF08\uFF09")]
    public void Bad_joint_is_found(string text) => Assert.Matches(Flaw(), text);

    // All of them at once: who changes words wants the list.
    private static void AssertNone(IEnumerable<string> found)
    {
        var list = string.Join('\n', found.Distinct(StringComparer.Ordinal));
        Assert.True(list.Length == 0, list);
    }

    private static void AssertNone(Func<byte[], IEnumerable<string>> find) =>
        AssertNone(Corpus.Files().SelectMany(file => find(File.ReadAllBytes(file)).Select(found => $"{Path.GetFileName(file)}: {found}")));

    private static IEnumerable<string> English(byte[] bytes)
    {
        var e = new EventText(bytes);
        return from language in Languages
               from channel in Channels.All
               from message in Messages(bytes, language, channel)
               from found in ForeignWords.Phrases(message, e).Concat(ForeignWords.Words(message, e)).Distinct()
               select $"{language} {channel.Name}: {found}";
    }

    private static IEnumerable<string> Flaws(byte[] bytes)
    {
        var e = new EventText(bytes);
        return from language in Languages
               from summary in Summaries(bytes, language)
               from line in Lines(summary)
               from Match flaw in Flaw().Matches(line)
               where !e.Has(flaw.Value)
               select $"{language}: '{flaw.Value}' in {line}";
    }

    private static IEnumerable<string> Lines(EventSummary summary)
    {
        var facts = summary.Facts.Select(static fact => $"{fact.Label}: {(fact.Value is TextValue text ? text.Text : "")}");
        var sections = summary.Sections.Select(static section => section.Title ?? "");
        return [summary.Title, summary.Lead ?? "", .. facts, .. sections, .. summary.Links.Select(static link => link.Label)];
    }

    private static IEnumerable<EventSummary> Summaries(byte[] bytes, MessageLanguage language) =>
        from received in new EventReader().Read(bytes)
        from verbosity in new[] { Verbosity.Compact, Verbosity.Normal, Verbosity.Full }
        select new EventSummarizer().Summarize(received, new SummaryContext { Now = Now, Language = language.Code, Verbosity = verbosity });

    private static IEnumerable<string> Messages(byte[] bytes, MessageLanguage language, TestChannel channel)
    {
        foreach (var summary in Summaries(bytes, language))
        {
            var message = channel.Messages.Full(summary);
            if (!channel.IsJson)
            {
                yield return Encoding.UTF8.GetString(message);
                continue;
            }

            using var json = JsonDocument.Parse(message);
            yield return string.Join('\n', Texts(json.RootElement));
        }
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(static member =>
            member.Value.ValueKind == JsonValueKind.String && Shown.Contains(member.Name) ? [member.Value.GetString()!] : Texts(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    // Two spaces or commas, a space before a comma or within Japanese, a hole, nothing in parentheses, wide parentheses, both particles.
    [GeneratedRegex(
        @"[ \u3000]{2,}|[,\u3001\u3002] ?[,\u3001\u3002]| [,\u3001\u3002]|\{[0-2][:}]|[\u3040-\u30FF\u4E00-\u9FFF] [\u3040-\u30FF]"
        + @"|\(\s*\)|[\uFF08\uFF09]|[\uAC00-\uD7A3]\((?:\uB294|\uAC00|\uB97C|\uB85C|\uC640)\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Flaw();
}

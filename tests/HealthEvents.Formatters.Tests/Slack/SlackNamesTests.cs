using System.Text.RegularExpressions;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Formatters.Tests;

/// <summary>What servers that speak Slack's format would take for somebody's name or for an emoji, in every text of a message.</summary>
public sealed partial class SlackNamesTests
{
    private const string Arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db";

    private static readonly string[] Tricks =
        ["@channel", "hi @here!", "(@all)", "@everyone", ".@channel", "_@here_", "ask @jane.doe now", ":secret:", "a:skull:b", Arn, "x :+1: y", ":100:", "::fire::"];

    public static TheoryData<string> Texts { get; } = [.. Tricks];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Foreign_text_calls_nobody_and_becomes_no_emoji(string text)
    {
        var summary = Summaries.Outage with
        {
            Title = text,
            Lead = text,
            Facts = [new(text, text), new("Changed", new ChangeValue(text, text)), new("Resource", new ResourceValue(text, text)), new("Code", new CodeValue(text))],
            Sections =
            [
                new ListSection([new(text, text)]) { Title = text, Note = text },
                new ProseSection([new([new(text), new(text, ProseStyle.Bold), new(text, ProseStyle.Code)])]) { Title = text },
                new CodeSection(text),
            ],
            Links = [new(text, "https://example.com")],
        };
        var formatter = new SlackFormatter();

        foreach (var written in Written(formatter.Format(summary)).Append(formatter.FormatText(summary).Text!))
        {
            Assert.DoesNotMatch(Everybody(), written);
            var prose = Token().Replace(Code().Replace(written, ""), "");
            Assert.DoesNotMatch(Somebody(), prose);
            Assert.DoesNotMatch(Emoji(), prose);
        }
    }

    [Theory]
    [InlineData("mail ops@example.com at 10:30:15")]
    [InlineData("key: value, a:b")]
    [InlineData("image@sha256:0123")]
    [InlineData("https://host:8080/x")]
    public void Ordinary_text_stays_as_it_is(string text) =>
        Assert.Equal(text, Written(new SlackFormatter().Format(Summaries.Minimal with { Facts = [new("", text)] })).ElementAt(1));

    [Fact]
    public void Arn_in_prose_is_code_and_can_be_copied()
    {
        var summary = SampleEvents.Summary(SampleEvents.Retirement with { Descriptions = [new("en_US", $"The secret {Arn}, of yours.")] });

        Assert.Contains(Written(new SlackFormatter().Format(summary)), static written => written.Contains($"`{Arn}`, of", StringComparison.Ordinal));
    }

    [Fact]
    public void Button_shows_its_colons() =>
        Assert.False(((ActionsBlock)new SlackFormatter().Format(Summaries.Minimal with { Links = [new(":secret:", "https://example.com")] })
            .Attachments![0].Blocks!.First(static block => block is ActionsBlock)).Elements[0].Text.Emoji);

    // The plain form: letter by letter, from the end.
    [Fact]
    public void Emoji_is_found_by_its_colons_as_by_its_letters()
    {
        string[] parts = ["", ":", "::", "a", "12", "123", "a1", " ", "+", "-_'", "\uAC00", "\uD83D\uDE00", "@", new('n', 100), new('n', 101), new('n', 102)];
        foreach (var text in parts.SelectMany(one => parts.SelectMany(two => parts.Select(three => one + ":" + two + three).Append(one + two))))
        {
            Assert.Equal(EndsEmoji(text), SlackNames.EndsEmoji(text));
        }

        static bool EndsEmoji(string before)
        {
            var start = before.Length;
            while (start > 0 && before.Length - start <= 100 && (char.IsLetterOrDigit(before[start - 1]) || "_-+'".Contains(before[start - 1], StringComparison.Ordinal)))
            {
                start--;
            }

            var name = before[start..];
            return name.Length > 0 && start > 0 && before[start - 1] == ':' && !(name.Length <= 2 && name.All(char.IsAsciiDigit));
        }
    }

    private static IEnumerable<string> Written(SlackMessage message)
    {
        yield return message.Text!;
        foreach (var block in message.Attachments?[0].Blocks ?? [])
        {
            var texts = block switch
            {
                SectionBlock section => [.. section.Fields ?? [], .. section.Text is { } text ? [text] : Array.Empty<SlackText>()],
                ContextBlock context => context.Elements.OfType<SlackText>(),
                _ => [],
            };
            foreach (var text in texts)
            {
                yield return text.Text;
            }
        }
    }

    [GeneratedRegex("@(?:channel|here|all|everyone)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Everybody();

    [GeneratedRegex(@"(?<![A-Za-z0-9])@\w", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Somebody();

    [GeneratedRegex(@":[\w+'-]+:", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Emoji();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}

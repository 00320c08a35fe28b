using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>Whatever an event says: every message keeps the limits and acts on nothing but what we wrote.</summary>
public sealed class HostileTextTests
{
    // A few thousand in all in an everyday run; the release gate asks for more.
    private static readonly int Cases =
        int.TryParse(Environment.GetEnvironmentVariable("HEALTHEVENTS_PROPERTY_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 500;

    private static readonly SlackFormatter Slack = new(new() { Mentions = { Critical = { "S0ONCALL", "here" }, High = { "U0SOMEBODY" } } });
    private static readonly GoogleChatFormatter GoogleChat = new(new() { Mentions = { Critical = { "all" }, High = { "123456" } } });

    [Fact]
    public void Slack_message_of_any_summary_keeps_the_limits() =>
        ForAny(static summary => SlackPayloadRules.Violations(SlackJson.ToUtf8Bytes(Slack.Format(summary))));

    [Fact]
    public void Slack_message_of_any_summary_has_only_our_mentions_dates_and_links() =>
        ForAny(static summary => SlackPayloadRules.Controls(SlackJson.ToUtf8Bytes(Slack.Format(summary))).Where(static control =>
            !control.StartsWith("!date^", StringComparison.Ordinal)
            && !IsBareAddress(control)
            && control is not ("!subteam^S0ONCALL" or "!here" or "@U0SOMEBODY")));

    [Fact]
    public void Google_Chat_message_of_any_summary_keeps_the_limits() =>
        ForAny(static summary => GoogleChatPayloadRules.Violations(GoogleChatJson.ToUtf8Bytes(GoogleChat.Format(summary))));

    [Fact]
    public void Google_Chat_message_of_any_summary_has_only_our_mentions_and_links() =>
        ForAny(static summary =>
        {
            var json = GoogleChatJson.ToUtf8Bytes(GoogleChat.Format(summary));
            return GoogleChatPayloadRules.Mentions(json).Where(static mention => mention is not ("users/all" or "users/123456") && !mention.StartsWith('\u200B'))
                .Concat(GoogleChatPayloadRules.Links(json).Where(static link => !link.StartsWith("http", StringComparison.Ordinal)));
        });

    [Fact]
    public void Plain_text_of_any_summary_is_safe_for_a_terminal() =>
        ForAny(static summary =>
        {
            var text = new PlainTextFormatter().Format(summary);
            return text.Where(static c => char.IsControl(c) && c != '\n').Select(static c => $"control character {(int)c}")
                .Concat(text.Length > 20_000 ? [$"{text.Length} characters"] : [])
                .Concat(IsWellFormed(text) ? [] : ["half of a surrogate pair"]);
        });

    private static void ForAny(Func<EventSummary, IEnumerable<string>> violations) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases),
        Prop.ForAll(HostileSummaries.Summary.ToArbitrary(), summary =>
        {
            var found = violations(summary).Take(5).ToList();
            return found.Count == 0 ? true : throw new InvalidOperationException(string.Join("; ", found));
        }));

    /// <summary>A link without words of its own: what is read is where it goes.</summary>
    private static bool IsBareAddress(string link) => link.StartsWith("http", StringComparison.Ordinal) && !link.Contains('|', StringComparison.Ordinal);

    private static bool IsWellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}

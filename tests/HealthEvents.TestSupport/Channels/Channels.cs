using System.Text;
using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.TestSupport;

/// <summary>
/// The list of channels that the tests of all channels take their cases from: golden files, limits, hostile text, escaping, leaks.
/// A new channel is one more entry.
/// </summary>
public static class Channels
{
    /// <summary>Throws for half of a surrogate pair, which no message may hold.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All channels.</summary>
    public static IReadOnlyList<TestChannel> All { get; } = [Slack(), GoogleChat(), PlainText()];

    /// <summary>The names of all, for theories.</summary>
    public static IEnumerable<string> Names => All.Select(static channel => channel.Name);

    /// <summary>The channel of a name.</summary>
    public static TestChannel Of(string name) => All.Single(channel => channel.Name == name);

    private static TestChannel Slack() => new("slack")
    {
        Messages = TestMessages.Of(new SlackFormatter(), SlackJson.ToUtf8Bytes),
        Mentioning = TestMessages.Of(
            new SlackFormatter(new() { Mentions = { Critical = { "S0ONCALL", "here" }, High = { "U0SOMEBODY" } } }), SlackJson.ToUtf8Bytes),
        Violations = static json => SlackPayloadRules.Violations(json),

        // Its only code is foreign: a fence that stays open makes the rest look odd, and does no more.
        ViolationsOfText = static json => SlackPayloadRules.Violations(json).Where(static problem => problem != "text: an open code fence"),
        Intruders = static json => SlackPayloadRules.Controls(json).Where(static control =>
            !control.StartsWith("!date^", StringComparison.Ordinal)
            && !IsBareAddress(control)
            && !IsConsoleLink(control.Split('|'))
            && control is not ("!subteam^S0ONCALL" or "!here" or "@U0SOMEBODY")),
        Webhook = new()
        {
            Add = static (builder, name, configure) => builder.AddSlackWebhook(name, configure),
            PathAndQuery = "/services/T0SECRETTEAM/B0SECRETBOT/s3cr3tHookPart",
            Secrets = ["T0SECRETTEAM", "B0SECRETBOT", "s3cr3tHookPart"],
        },
    };

    private static TestChannel GoogleChat() => new("google-chat")
    {
        Messages = TestMessages.Of(new GoogleChatFormatter(), GoogleChatJson.ToUtf8Bytes),
        Mentioning = TestMessages.Of(
            new GoogleChatFormatter(new() { Mentions = { Critical = { "all" }, High = { "123456" } } }), GoogleChatJson.ToUtf8Bytes),
        Violations = static json => GoogleChatPayloadRules.Violations(json),
        ViolationsOfText = static json => GoogleChatPayloadRules.Violations(json),
        Intruders = static json => GoogleChatPayloadRules.Mentions(json)
            .Where(static mention => mention is not ("users/all" or "users/123456") && !mention.StartsWith('\u200B'))
            .Concat(GoogleChatPayloadRules.Links(json).Where(static link => !link.StartsWith("http", StringComparison.Ordinal) && !IsConsoleLink(link.Split(["<a href=\"", "\">", "</a>"], StringSplitOptions.RemoveEmptyEntries)))),
        Webhook = new()
        {
            Add = static (builder, name, configure) => builder.AddGoogleChatWebhook(name, configure),
            PathAndQuery = "/v1/spaces/S3CR3TSPACE/messages?key=s3cr3tKey&token=s3cr3tToken",
            Secrets = ["S3CR3TSPACE", "s3cr3tKey", "s3cr3tToken"],
        },
    };

    private static TestChannel PlainText()
    {
        var messages = TestMessages.Of(new PlainTextFormatter(), Strict.GetBytes);
        return new("text")
        {
            Messages = messages,
            Mentioning = messages,
            IsJson = false,
            Violations = Violations,
            ViolationsOfText = Violations,
            Intruders = static text => Encoding.UTF8.GetString(text)
                .Where(static character => char.IsControl(character) && character != '\n')
                .Select(static character => $"control character {(int)character}"),
        };

        static IEnumerable<string> Violations(byte[] text) =>
            Encoding.UTF8.GetString(text).Length is > 20_000 and var length ? [$"{length} characters"] : [];
    }

    /// <summary>A link of a resource: words of the event over an address of ours, which leads to the console and nowhere else.</summary>
    private static bool IsConsoleLink(string[] parts) => parts is [var address, { Length: > 0 } words] && AwsConsole.IsAddress(address) && !words.Contains('<', StringComparison.Ordinal);

    /// <summary>A link without words of its own: what is read is where it goes.</summary>
    private static bool IsBareAddress(string link) => link.StartsWith("http", StringComparison.Ordinal) && !link.Contains('|', StringComparison.Ordinal);
}

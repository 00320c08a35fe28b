using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

public sealed class SnapshotTests
{
    public static TheoryData<string> Names =>
        ["Minimal", "Outage", "Maintenance", "Alarm", "AlarmOk", "Compliance", "Credentials"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Slack_message_looks_as_accepted(string name)
    {
        var json = SlackJson.ToUtf8Bytes(new SlackFormatter().Format(Summary(name)));

        Assert.Empty(SlackPayloadRules.Violations(json));
        Snapshot.MatchJson(json, $"{name}.slack");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Google_Chat_message_looks_as_accepted(string name)
    {
        var json = GoogleChatJson.ToUtf8Bytes(new GoogleChatFormatter().Format(Summary(name)));

        Assert.Empty(GoogleChatPayloadRules.Violations(json));
        Snapshot.MatchJson(json, $"{name}.google-chat");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Plain_text_looks_as_accepted(string name) =>
        Snapshot.MatchText(new PlainTextFormatter().Format(Summary(name)), $"{name}.text");

    private static EventSummary Summary(string name) => name switch
    {
        "Minimal" => Summaries.Minimal,
        "Outage" => Summaries.Outage,
        "Maintenance" => Summaries.Maintenance,
        "Alarm" => Summaries.Alarm,
        "AlarmOk" => Summaries.AlarmOk,
        "Compliance" => Summaries.Compliance,
        _ => Summaries.Credentials,
    };
}

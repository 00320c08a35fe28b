using System.Net;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Sinks.Tests;

/// <summary>Who makes the bytes of a message: the channel, or the type of its messages.</summary>
public sealed class ChannelBytesTests
{
    [Fact]
    public async Task Bytes_that_the_channel_makes_are_posted()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));
        var sink = new WebhookSink<SlackMessage>("ops", new OwnBytesChannel(), new WebhookSinkOptions { Address = Harness.SlackAddress }, harness.Services);

        await harness.SendAsync(sink);

        Assert.Equal("{\"own\":true}", Assert.Single(harness.Http.Requests).Body);
    }

    [Fact]
    public void Channel_that_makes_none_writes_what_the_type_of_its_messages_says()
    {
        var message = new SlackMessage { Text = "\uC7A5\uC560 <1> \"x\"\n" };

        Assert.Equal(MessageJson.ToUtf8Bytes(message, SlackJson.Message), new PlainChannel().ToUtf8Bytes(message));
    }

    [Fact]
    public async Task Message_for_slack_is_posted_as_its_typed_form_is_written()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));
        var summary = harness.Summarizer.Summarize(TestEvent.Received("1"), new SummaryContext { Now = harness.Clock.GetUtcNow() });
        var message = new SlackFormatter(new() { Mentions = { High = { "here" } } }).Format(summary);

        await harness.SendAsync(harness.Slack(static options => options.Mentions.High.Add("here")));
        await harness.SendAsync(harness.Slack(static options => (options.Address, options.Channel) = ("https://chat.example.org/hooks/1", "#alerts")));

        Assert.Equal(
            [Json(message), Json(new SlackFormatter().Format(summary) with { Channel = "#alerts" })],
            harness.Http.Requests.Select(static request => request.Body));

        static string Json(SlackMessage message) => Encoding.UTF8.GetString(SlackJson.ToUtf8Bytes(message));
    }

    private class PlainChannel : WebhookChannel<SlackMessage>
    {
        public override string Name => "Plain";

        public override IEventFormatter<SlackMessage> Formatter { get; } = new SlackFormatter();

        public override JsonTypeInfo<SlackMessage> MessageType => SlackJson.Message;

        public override IReadOnlyList<WebhookHost> AllowedHosts => [];

        public override WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body) => new(WebhookResponseKind.Delivered);
    }

    private sealed class OwnBytesChannel : PlainChannel
    {
        public override byte[] ToUtf8Bytes(SlackMessage message) => "{\"own\":true}"u8.ToArray();
    }
}

using System.Net;
using System.Text.Json.Serialization.Metadata;
using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Sinks.Tests;

/// <summary>A channel is anybody's code: what throws there costs as little as it can.</summary>
public sealed class FailingChannelTests
{
    [Theory]
    [InlineData(200, DispatchOutcome.Delivered, null)]
    [InlineData(404, DispatchOutcome.Failed, "HTTP 404: the channel cannot read the response (FormatException)")]
    [InlineData(429, DispatchOutcome.Failed, "HTTP 429: too many requests")]
    public async Task Response_that_the_channel_cannot_read_counts_by_its_status(int status, DispatchOutcome outcome, string? error)
    {
        var harness = new Harness(_ => FakeHttp.Answer(status, "s3cr3t", retryAfter: "3600"));

        var result = await harness.SendAsync(Sink(harness, new SlackFormatter()));

        Assert.Equal((outcome, error, 1), (result.Outcome, result.Error, result.Attempts));
    }

    [Fact]
    public async Task Formatter_that_fails_for_every_form_is_a_permanent_failure_without_a_post()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));

        var result = await harness.SendAsync(Sink(harness, new ThrowingFormatter()));

        Assert.Equal((DispatchOutcome.Failed, false, 0), (result.Outcome, result.IsTransient, result.Attempts));
        Assert.Equal("the formatter failed for every form of the message (FormatException)", result.Error);
        Assert.Empty(harness.Http.Requests);
        Assert.DoesNotContain(harness.Logs.Records, static record => record.Text.Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Formatter_that_fails_for_several_events_costs_their_message_and_none_of_them()
    {
        var room = new Room { Plan = Room.All };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher(Sink(room.Harness, new SingleFormatter())).DispatchAsync(Room.Events(1, 2, 3))));

        Assert.Equal("1 2 3", room.Told);
        Assert.Equal(3, report.Count(DispatchOutcome.Delivered));
    }

    [Fact]
    public void Host_that_cannot_be_checked_is_refused_without_a_part_of_the_address()
    {
        var throwing = new WebhookUrlRules { ChannelHosts = [new("teams.example.com") { ProblemOf = static address => throw new FormatException(address.AbsolutePath) }] };
        var telling = new WebhookUrlRules { ChannelHosts = [new("teams.example.com") { ProblemOf = static address => $"{address.AbsolutePath} is wrong" }] };

        Assert.Equal("The channel cannot check the webhook address (FormatException).", MessageOf(throwing));
        Assert.DoesNotContain("s3cr3tPath", MessageOf(telling), StringComparison.Ordinal);

        static string MessageOf(WebhookUrlRules rules) =>
            Assert.Throws<SecretException>(() => WebhookUrl.Parse("https://teams.example.com/workflows/s3cr3tPath", rules)).Message;
    }

    [Fact]
    public async Task Response_without_a_judgment_may_have_been_posted()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(202, ""));
        var sink = new WebhookSink<SlackMessage>("ops", new SilentChannel(), new WebhookSinkOptions { Address = Harness.SlackAddress }, harness.Services);

        var result = await harness.SendAsync(sink);

        Assert.Equal((DispatchOutcome.Failed, true), (result.Outcome, result.IsTransient));
    }

    private static WebhookSink<SlackMessage> Sink(Harness harness, IEventFormatter<SlackMessage> formatter) =>
        new("ops", new ThrowingChannel(formatter), new WebhookSinkOptions { Address = Harness.SlackAddress }, harness.Services);

    private sealed class ThrowingChannel(IEventFormatter<SlackMessage> formatter) : WebhookChannel<SlackMessage>
    {
        public override string Name => "Throwing";

        public override IEventFormatter<SlackMessage> Formatter => formatter;

        public override JsonTypeInfo<SlackMessage> MessageType => SlackJson.Message;

        public override IReadOnlyList<WebhookHost> AllowedHosts => [];

        public override WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body) => throw new FormatException("s3cr3t");

        public override string? ErrorIn(ReadOnlySpan<byte> body) => throw new FormatException("s3cr3t");
    }

    private sealed class SilentChannel : WebhookChannel<SlackMessage>
    {
        public override string Name => "Silent";

        public override IEventFormatter<SlackMessage> Formatter { get; } = new SlackFormatter();

        public override JsonTypeInfo<SlackMessage> MessageType => SlackJson.Message;

        public override IReadOnlyList<WebhookHost> AllowedHosts => [];

        public override WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body) => new(default);
    }

    /// <summary>Fails for the list that there is where several events are told.</summary>
    private sealed class SingleFormatter : IEventFormatter<SlackMessage>
    {
        private readonly SlackFormatter _inner = new();

        public SlackMessage Format(EventSummary summary) => summary.Sections.Count > 0 ? throw new FormatException("s3cr3t") : _inner.Format(summary);

        public SlackMessage FormatText(EventSummary summary) => Format(summary);
    }

    private sealed class ThrowingFormatter : IEventFormatter<SlackMessage>
    {
        public SlackMessage Format(EventSummary summary) => throw new FormatException("s3cr3t");

        public SlackMessage FormatText(EventSummary summary) => throw new FormatException("s3cr3t");
    }
}

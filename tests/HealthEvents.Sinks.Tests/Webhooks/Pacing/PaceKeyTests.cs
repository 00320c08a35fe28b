using System.Net;
using System.Text.Json.Serialization.Metadata;
using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;
using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>What shares a pace: an address, a space of Google Chat, or what a channel says.</summary>
public sealed class PaceKeyTests
{
    private const string Space = "https://chat.googleapis.com/v1/spaces/AAAAs3cr3tSpace/messages";

    private readonly Harness _harness = new(static request => FakeHttp.Answer(200, request.Url.Host.StartsWith("chat", StringComparison.Ordinal) ? "{}" : "ok"));

    [Fact]
    public async Task Webhooks_of_one_space_of_Google_Chat_share_a_pace()
    {
        await SendAsync(Chat($"{Space}?key=s3cr3tKey&token=one"));
        await SendAsync(Chat($"{Space}?key=s3cr3tKey&token=two", "other"));

        Assert.Equal(TimeSpan.FromSeconds(1), _harness.Clock.GetUtcNow() - Start);
    }

    [Fact]
    public async Task Spaces_of_Google_Chat_have_paces_of_their_own()
    {
        await SendAsync(Chat($"{Space}?key=s3cr3tKey&token=one"));
        await SendAsync(Chat("https://chat.googleapis.com/v1/spaces/another/messages?key=s3cr3tKey&token=one", "other"));

        Assert.Equal(TimeSpan.Zero, _harness.Clock.GetUtcNow() - Start);
    }

    [Fact]
    public async Task Addresses_of_Slack_have_paces_of_their_own_and_sinks_of_one_share_it()
    {
        var first = Slack(Harness.SlackAddress);
        var same = Slack(Harness.SlackAddress, "same room");
        await SendAsync(first);
        await SendAsync(Slack($"{Harness.SlackAddress}2", "other room"));
        Assert.Equal(TimeSpan.Zero, _harness.Clock.GetUtcNow() - Start);

        await SendAsync(same);

        Assert.Equal(TimeSpan.FromSeconds(1), _harness.Clock.GetUtcNow() - Start);
    }

    [Fact]
    public async Task Stricter_interval_of_two_sinks_holds_for_both()
    {
        var quick = Slack(Harness.SlackAddress);
        await SendAsync(quick);
        await SendAsync(_harness.Slack(static options => (options.PaceInterval, options.PaceBurst) = (TimeSpan.FromSeconds(7), 1), name: "slow"));
        var before = _harness.Clock.GetUtcNow();

        await SendAsync(quick);

        Assert.Equal(TimeSpan.FromSeconds(7), _harness.Clock.GetUtcNow() - before);
    }

    [Theory]
    [InlineData(true, false, 1)]
    [InlineData(false, false, 0)]
    [InlineData(true, true, 0)]
    public async Task Channel_of_the_user_says_what_shares_a_pace(bool isShared, bool throws, int seconds)
    {
        var channel = new OwnChannel(isShared ? "all" : null, throws);

        await SendAsync(new WebhookSink<SlackMessage>("one", channel, new WebhookSinkOptions { Address = $"{Harness.SlackAddress}1" }, _harness.Services));
        await SendAsync(new WebhookSink<SlackMessage>("two", channel, new WebhookSinkOptions { Address = $"{Harness.SlackAddress}2" }, _harness.Services));

        Assert.Equal(TimeSpan.FromSeconds(seconds), _harness.Clock.GetUtcNow() - Start);
        Assert.All(channel.Seen, static address => Assert.Equal("https://hooks.slack.com/***", address));
    }

    [Fact]
    public void Key_holds_nothing_of_the_address()
    {
        var key = PaceKey.Of(WebhookUrl.Parse(Harness.SlackAddress), scope: null);
        var scoped = PaceKey.Of(WebhookUrl.Parse(Harness.GoogleChatAddress), "spaces/AAAAs3cr3tSpace");

        Assert.DoesNotContain("s3cr3t", key.ToString() + scoped, StringComparison.OrdinalIgnoreCase);
        var field = Assert.Single(typeof(PaceKey).GetFields(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance));
        Assert.Equal(typeof(UInt128), field.FieldType);
    }

    [Fact]
    public void Scope_counts_within_its_host()
    {
        var (slack, chat) = (WebhookUrl.Parse(Harness.SlackAddress), WebhookUrl.Parse(Harness.GoogleChatAddress));

        Assert.Equal(PaceKey.Of(slack, "room"), PaceKey.Of(WebhookUrl.Parse($"{Harness.SlackAddress}2"), "room"));
        Assert.NotEqual(PaceKey.Of(slack, "room"), PaceKey.Of(chat, "room"));
        Assert.NotEqual(PaceKey.Of(slack, "room"), PaceKey.Of(slack, "other"));
        Assert.NotEqual(PaceKey.Of(slack, "room"), PaceKey.Of(slack, scope: null));
    }

    private static DateTimeOffset Start => new ManualTimeProvider().GetUtcNow();

    private Task<DeliveryResult> SendAsync(IEventSink sink) => _harness.SendAsync(sink, TestEvent.Received(Guid.NewGuid().ToString()));

    private IEventSink Chat(string address, string name = "chat") => _harness.GoogleChat(options => options.Address = address, name);

    private IEventSink Slack(string address, string name = "ops") =>
        _harness.Slack(options => (options.Address, options.PaceBurst) = (address, 1), name: name);

    private sealed class OwnChannel(string? scope, bool throws) : WebhookChannel<SlackMessage>
    {
        public List<string> Seen { get; } = [];

        public override string Name => "Own";

        public override IEventFormatter<SlackMessage> Formatter { get; } = new SlackFormatter();

        public override JsonTypeInfo<SlackMessage> MessageType => SlackJson.Message;

        public override IReadOnlyList<WebhookHost> AllowedHosts { get; } = [new("hooks.slack.com")];

        public override WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body) => new(WebhookResponseKind.Delivered);

        protected override string? PaceScopeOf(WebhookUrl url)
        {
            Seen.Add(url.ToString());
            return throws ? throw new InvalidOperationException("no scope") : scope;
        }
    }
}

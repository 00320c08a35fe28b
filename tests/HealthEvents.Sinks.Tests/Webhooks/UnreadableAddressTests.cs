using System.Globalization;
using Amazon.KeyManagementService;

namespace HealthEvents.Sinks.Tests;

/// <summary>An address that cannot be read costs the events of a dispatch one wait, whoever keeps it and however it fails.</summary>
public sealed class UnreadableAddressTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Harness _harness = new(static _ => FakeHttp.Answer(200, "ok"));

    [Fact]
    public async Task Sixteen_events_ask_a_throttled_kms_as_one_does()
    {
        using var kms = new FakeKms { Fails = static _ => FakeKms.Error("ThrottlingException") };
        var services = _harness.Services with { KeyManagement = () => kms };
        var sink = SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = $"kms:{kms.Encrypt(Harness.SlackAddress)}" }, services);

        var report = await DispatchAsync(sink, 16);

        Assert.Equal(4, kms.Calls);
        Assert.Equal(16, report.Count(DispatchOutcome.Failed));
        Assert.All(report.Entries, static entry => Assert.True(entry is { IsTransient: true, Attempts: 0 }));
        Assert.Single(report.Entries.Select(static entry => entry.Error).Distinct());
    }

    [Fact]
    public async Task Sixteen_events_wait_once_for_a_store_that_hangs()
    {
        var reads = 0;
        var addresses = WebhookUrlProviders.FromDelegate(
            "ops",
            async token =>
            {
                Interlocked.Increment(ref reads);
                await Task.Delay(Timeout.Infinite, token);
                return "";
            },
            _harness.Services);

        var report = await DispatchAsync(_harness.Slack(addresses: addresses), 16);

        Assert.Equal(TimeSpan.FromSeconds(20), _harness.Clock.GetUtcNow() - Start);
        Assert.InRange(reads, 1, 4);
        Assert.All(report.Entries, static entry => Assert.Equal("The address of the sink 'ops' did not come within 20 s.", entry.Error));
    }

    [Fact]
    public async Task Sixteen_events_wait_once_for_a_refresh_that_hangs()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(404, "no_service"));
        var refreshes = 0;
        var addresses = new AddressOf(static _ => WebhookUrl.Parse(Harness.SlackAddress), async token =>
        {
            Interlocked.Increment(ref refreshes);
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        });
        var dispatcher = new EventDispatcher([harness.Slack(static options => options.PaceInterval = TimeSpan.Zero, addresses)], harness.Summarizer, new HealthEventsOptions { MaxConcurrencyPerSink = 1 }, timeProvider: harness.Clock);

        var report = await harness.Clock.RunAsync(() => dispatcher.DispatchAsync(Events(16)));

        Assert.Equal((16, 1), (report.Count(DispatchOutcome.Failed), refreshes));
        Assert.Equal(TimeSpan.FromSeconds(20), harness.Clock.GetUtcNow() - Start);
    }

    [Fact]
    public async Task Failure_is_remembered_for_a_moment_and_then_asked_for_again()
    {
        var reads = 0;
        var addresses = new AddressOf(_ => ++reads == 1 ? throw new IOException("s3cr3t") : WebhookUrl.Parse(Harness.SlackAddress));
        var sink = _harness.Slack(addresses: addresses);

        var first = await SendAsync(sink, Start);
        _harness.Clock.Advance(WebhookAddress.FailurePause - TimeSpan.FromMilliseconds(1));
        var second = await SendAsync(sink, Start);
        _harness.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var third = await SendAsync(sink, Start);

        Assert.Equal("The address of the sink 'ops' could not be read (IOException).", first.Error);
        Assert.Equal((first.Error, true), (second.Error, second.IsTransient));
        Assert.Equal((DispatchOutcome.Delivered, 2), (third.Outcome, reads));
    }

    [Fact]
    public async Task Dispatch_that_begins_after_the_failure_asks_again_at_once()
    {
        var reads = 0;
        var sink = _harness.Slack(addresses: new AddressOf(_ => ++reads == 1 ? throw new IOException("s3cr3t") : WebhookUrl.Parse(Harness.SlackAddress)));
        await SendAsync(sink, Start);

        var result = await SendAsync(sink, Start + TimeSpan.FromTicks(1));

        Assert.Equal((DispatchOutcome.Delivered, 2), (result.Outcome, reads));
    }

    [Fact]
    public async Task Provider_that_blocks_its_thread_does_not_hold_the_report()
    {
        using var release = new ManualResetEventSlim();
        var addresses = new AddressOf(_ =>
        {
            release.Wait(CancellationToken.None);
            return WebhookUrl.Parse(Harness.SlackAddress);
        });

        await AssertEndsWithTheBudgetAsync(_harness.Slack(addresses: addresses), release);
    }

    [Fact]
    public async Task Store_that_blocks_its_thread_does_not_hold_the_report()
    {
        using var release = new ManualResetEventSlim();
        var services = _harness.Services with { Stores = [new BlockingStore(release)] };

        await AssertEndsWithTheBudgetAsync(SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = "blocking:x" }, services), release);
    }

    [Fact]
    public async Task Kms_client_that_blocks_while_it_is_made_does_not_hold_the_report()
    {
        using var kms = new FakeKms();
        using var release = new ManualResetEventSlim();
        var services = _harness.Services with
        {
            KeyManagement = () =>
            {
                release.Wait(CancellationToken.None);
                return kms;
            },
        };

        await AssertEndsWithTheBudgetAsync(
            SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = $"kms:{kms.Encrypt(Harness.SlackAddress)}" }, services), release);
    }

    [Fact]
    public async Task Caller_need_not_wait_for_a_provider_that_blocks_its_thread()
    {
        using var release = new ManualResetEventSlim();
        using var asked = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        var sink = _harness.Slack(addresses: new AddressOf(_ =>
        {
            asked.Set();
            release.Wait(CancellationToken.None);
            return WebhookUrl.Parse(Harness.SlackAddress);
        }));
        var sending = sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), Start), stop.Token).AsTask();
        asked.Wait(CancellationToken.None);

        await stop.CancelAsync();
        var result = await sending;

        release.Set();
        Assert.Equal((DispatchOutcome.Failed, "canceled by the caller"), (result.Outcome, result.Error));
    }

    [Fact]
    public void Client_that_we_make_leaves_repetitions_to_us()
    {
        Environment.SetEnvironmentVariable("AWS_REGION", Environment.GetEnvironmentVariable("AWS_REGION") ?? "eu-west-1");

        using IAmazonKeyManagementService client = SinkServices.CreateKeyManagement();

        Assert.Equal(0, client.Config.MaxErrorRetry);
    }

    private static IReadOnlyList<ReceivedEvent> Events(int count) =>
        [.. Enumerable.Range(0, count).Select(static number => TestEvent.Received(number.ToString(CultureInfo.InvariantCulture)))];

    private Task<DeliveryResult> SendAsync(IEventSink sink, DateTimeOffset dispatched) =>
        _harness.Clock.RunAsync(() => sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), dispatched)).AsTask());

    private Task<DispatchReport> DispatchAsync(IEventSink sink, int events)
    {
        var dispatcher = new EventDispatcher([sink], _harness.Summarizer, timeProvider: _harness.Clock);
        return _harness.Clock.RunAsync(() => dispatcher.DispatchAsync(Events(events)));
    }

    /// <summary>The thread that blocks is none that the clock could wait for: the test takes the steps of the clock itself.</summary>
    private async Task AssertEndsWithTheBudgetAsync(IEventSink sink, ManualResetEventSlim release)
    {
        var sending = sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), Start)).AsTask();
        Assert.False(sending.IsCompleted);

        _harness.Clock.Advance(TimeSpan.FromSeconds(20));
        var result = await sending;

        release.Set();
        Assert.Equal((DispatchOutcome.Failed, true), (result.Outcome, result.IsTransient));
        Assert.Equal("The address of the sink 'ops' did not come within 20 s.", result.Error);
        Assert.Empty(_harness.Http.Requests);
    }

    private sealed class AddressOf(Func<CancellationToken, WebhookUrl> get, Func<CancellationToken, Task<WebhookUrl>>? refresh = null) : IWebhookUrlProvider
    {
        public ValueTask<WebhookUrl> GetAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(get(cancellationToken));

        public ValueTask<WebhookUrl> RefreshAsync(WebhookUrl refused, CancellationToken cancellationToken = default) =>
            refresh is null ? GetAsync(cancellationToken) : new(refresh(cancellationToken));
    }

    private sealed class BlockingStore(ManualResetEventSlim release) : ISecretStore
    {
        public string Prefix => "blocking:";

        public bool CanReadAtStart => true;

        public ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default)
        {
            release.Wait(CancellationToken.None);
            return ValueTask.FromResult(Harness.SlackAddress);
        }
    }
}

namespace HealthEvents.Sinks.Tests;

public sealed class SlackAddressTests
{
    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Refused_address_is_read_anew_once_and_used_if_it_changed(int status)
    {
        var addresses = new ChangingAddress(Harness.SlackAddress, Harness.SlackAddress + "2");
        var harness = new Harness(request =>
            request.Url.AbsoluteUri == Harness.SlackAddress ? FakeHttp.Answer(status, "no_service") : FakeHttp.Answer(200, "ok"));

        var result = await harness.SendAsync(harness.Slack(addresses: addresses));

        Assert.Equal((DispatchOutcome.Delivered, 2, 1), (result.Outcome, result.Attempts, addresses.Refreshes));
    }

    [Fact]
    public async Task Address_that_did_not_change_is_not_tried_again()
    {
        var addresses = new ChangingAddress(Harness.SlackAddress, Harness.SlackAddress);
        var harness = new Harness(static _ => FakeHttp.Answer(404, "no_service"));

        var result = await harness.SendAsync(harness.Slack(addresses: addresses));

        Assert.Equal((DispatchOutcome.Failed, 1, 1), (result.Outcome, result.Attempts, addresses.Refreshes));
    }

    [Fact]
    public async Task Newer_address_that_is_refused_too_ends_it()
    {
        var addresses = new ChangingAddress(Harness.SlackAddress, Harness.SlackAddress + "2");
        var harness = new Harness(static _ => FakeHttp.Answer(403, "invalid_token"));

        var result = await harness.SendAsync(harness.Slack(addresses: addresses));

        Assert.Equal((DispatchOutcome.Failed, 2, 1), (result.Outcome, result.Attempts, addresses.Refreshes));
    }

    [Fact]
    public async Task Refresh_that_fails_leaves_hope_and_says_so()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(404, "no_service"));
        var calls = 0;
        var provider = WebhookUrlProviders.FromDelegate(
            "ops",
            _ => ++calls == 1 ? ValueTask.FromResult(Harness.SlackAddress) : throw new SecretException("KMS is busy.") { IsTransient = true },
            harness.Services);

        var result = await harness.SendAsync(harness.Slack(addresses: provider));

        Assert.Equal((DispatchOutcome.Failed, true, 404), (result.Outcome, result.IsTransient, result.Status));
        Assert.Contains("KMS is busy.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_that_does_not_come_within_the_budget_is_a_transient_failure()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));
        var never = WebhookUrlProviders.FromDelegate(
            "ops",
            static async token =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return "";
            },
            harness.Services);

        var result = await harness.SendAsync(harness.Slack(addresses: never));

        Assert.Equal((DispatchOutcome.Failed, 0, true), (result.Outcome, result.Attempts, result.IsTransient));
        Assert.Contains("20 s", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_that_comes_too_late_for_an_attempt_is_a_transient_failure()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));
        var late = WebhookUrlProviders.FromDelegate(
            "ops",
            async token =>
            {
                await Task.Delay(TimeSpan.FromSeconds(19), harness.Clock, token);
                return Harness.SlackAddress;
            },
            harness.Services);

        var result = await harness.SendAsync(harness.Slack(addresses: late));

        Assert.Equal((DispatchOutcome.Failed, 0, true), (result.Outcome, result.Attempts, result.IsTransient));
        Assert.Empty(harness.Http.Requests);
    }

    [Fact]
    public async Task Provider_that_does_not_listen_does_not_hold_the_report()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));
        var deaf = WebhookUrlProviders.FromDelegate("ops", static async _ => await new TaskCompletionSource<string>().Task, harness.Services);

        var result = await harness.SendAsync(harness.Slack(addresses: deaf));

        Assert.Equal((DispatchOutcome.Failed, true), (result.Outcome, result.IsTransient));
    }

    [Fact]
    public async Task Timer_that_fires_too_late_harms_nobody()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));
        var clock = new LateTimers();
        var services = new SinkServices { TimeProvider = clock, HttpClients = harness.Http };
        var slow = WebhookUrlProviders.FromDelegate(
            "ops",
            static async _ =>
            {
                await Task.Yield();
                return Harness.SlackAddress;
            },
            services);
        var sink = SlackWebhook.CreateSink("ops", new SlackWebhookOptions(), services, slow);

        var result = await sink.SendAsync(new EventDelivery(TestEvent.Received("1"), harness.Summarizer, clock.GetUtcNow()));
        clock.FireAll();

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
    }
}

using System.Net.Sockets;
using System.Security.Authentication;

namespace HealthEvents.Sinks.Tests;

public sealed class SlackRetryTests
{
    [Fact]
    public async Task Retry_after_in_seconds_is_kept()
    {
        var harness = new Harness(static request => request.Number == 1 ? FakeHttp.Answer(429, retryAfter: "7") : FakeHttp.Answer(200, "ok"));
        var start = harness.Clock.GetUtcNow();

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Delivered, 2), (result.Outcome, result.Attempts));
        Assert.Equal(TimeSpan.FromSeconds(7), harness.Clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task Retry_after_as_a_date_is_kept()
    {
        Harness harness = null!;
        harness = new Harness(request => request.Number == 1
            ? FakeHttp.Answer(429, retryAfter: (harness.Clock.GetUtcNow() + TimeSpan.FromSeconds(5)).ToString("r"))
            : FakeHttp.Answer(200, "ok"));
        var start = harness.Clock.GetUtcNow();

        await harness.SendAsync(harness.Slack());

        Assert.Equal(TimeSpan.FromSeconds(5), harness.Clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task Retry_after_in_the_body_is_kept()
    {
        var harness = new Harness(static request => request.Number == 1
            ? FakeHttp.Answer(429, """{"retry_after":3,"ok":false,"error":"rate_limited"}""")
            : FakeHttp.Answer(200, "ok"));
        var start = harness.Clock.GetUtcNow();

        await harness.SendAsync(harness.Slack());

        Assert.Equal(TimeSpan.FromSeconds(3), harness.Clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task Wait_beyond_the_budget_fails_at_once()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(429, "rate_limited", retryAfter: "3600"));
        var start = harness.Clock.GetUtcNow();

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Failed, 1, true), (result.Outcome, result.Attempts, result.IsTransient));
        Assert.Equal(start, harness.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("99999999999", "")]
    [InlineData(null, """{"retry_after":1000000}""")]
    [InlineData("19", "")]
    public async Task Wait_that_leaves_no_time_for_an_attempt_is_not_begun(string? header, string body)
    {
        var harness = new Harness(_ => FakeHttp.Answer(429, body, header));
        var start = harness.Clock.GetUtcNow();

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Failed, 1, 429, true), (result.Outcome, result.Attempts, result.Status, result.IsTransient));
        Assert.Equal(start, harness.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("Thu, 01 Jan 2015 00:00:00 GMT")]
    [InlineData("-5")]
    public async Task Useless_retry_after_backs_off_within_the_budget(string header)
    {
        var harness = new Harness(_ => FakeHttp.Answer(429, retryAfter: header));
        var start = harness.Clock.GetUtcNow();

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Failed, true), (result.Outcome, result.IsTransient));
        Assert.InRange(result.Attempts, 3, 10);
        Assert.InRange(harness.Clock.GetUtcNow() - start, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Cancellation_of_the_caller_ends_the_wait_and_is_reported()
    {
        using var stop = new CancellationTokenSource();
        var harness = new Harness(_ =>
        {
            stop.Cancel();
            return FakeHttp.Answer(429);
        });

        var result = await harness.SendAsync(harness.Slack(), cancellationToken: stop.Token);

        Assert.Equal((DispatchOutcome.Failed, true), (result.Outcome, result.IsTransient));
        Assert.StartsWith("canceled", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task Connection_that_was_never_made_is_retried(HttpRequestError error)
    {
        var harness = new Harness(request => request.Number < 3
            ? throw new HttpRequestException(error, "s3cr3t", new SocketException((int)SocketError.ConnectionRefused))
            : FakeHttp.Answer(200, "ok"));

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Delivered, 3), (result.Outcome, result.Attempts));
    }

    [Fact]
    public async Task Certificate_that_is_not_accepted_is_permanent()
    {
        var harness = new Harness(static _ => throw new HttpRequestException(HttpRequestError.SecureConnectionError, "s3cr3t", new AuthenticationException("s3cr3t")));

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Failed, 1, false), (result.Outcome, result.Attempts, result.IsTransient));
        Assert.Contains("certificate", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, DispatchOutcome.Failed, 1)]
    [InlineData(true, DispatchOutcome.Delivered, 2)]
    public async Task Server_error_is_retried_only_with_the_option(bool retry, DispatchOutcome outcome, int attempts)
    {
        var harness = new Harness(static request => request.Number == 1 ? FakeHttp.Answer(500, "rollup_error") : FakeHttp.Answer(200, "ok"));

        var result = await harness.SendAsync(harness.Slack(options => options.RetryAmbiguousFailures = retry));

        Assert.Equal((outcome, attempts), (result.Outcome, result.Attempts));
        Assert.Equal(outcome == DispatchOutcome.Failed, result.IsTransient);
    }

    [Theory]
    [InlineData(false, DispatchOutcome.Failed, 1)]
    [InlineData(true, DispatchOutcome.Delivered, 2)]
    public async Task Hang_ends_with_the_attempt_and_is_retried_only_with_the_option(bool retry, DispatchOutcome outcome, int attempts)
    {
        var http = new FakeHttp(async (request, token) =>
        {
            if (request.Number == 1)
            {
                await Task.Delay(Timeout.Infinite, token);
            }

            return FakeHttp.Answer(200, "ok");
        });
        var harness = new Harness(http);

        var result = await harness.SendAsync(harness.Slack(options => options.RetryAmbiguousFailures = retry));

        Assert.Equal((outcome, attempts), (result.Outcome, result.Attempts));
    }

    [Fact]
    public async Task Reset_is_reported_as_possibly_posted_and_not_repeated()
    {
        var harness = new Harness(static _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "s3cr3t"));

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Failed, 1, true), (result.Outcome, result.Attempts, result.IsTransient));
        Assert.Contains("may have been posted", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Http_client_that_cannot_be_made_is_tried_again()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));
        var services = new SinkServices { TimeProvider = harness.Clock, HttpClients = new LateClients(harness.Http) };
        var sink = SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = Harness.SlackAddress }, services);

        var result = await harness.SendAsync(sink);

        Assert.Equal((DispatchOutcome.Delivered, 2), (result.Outcome, result.Attempts));
    }

    /// <summary>A factory that is not ready when it is first asked.</summary>
    private sealed class LateClients(IHttpClientFactory clients) : IHttpClientFactory
    {
        private int _asked;

        public HttpClient CreateClient(string name) =>
            _asked++ == 0 ? throw new InvalidOperationException("not ready") : clients.CreateClient(name);
    }
}

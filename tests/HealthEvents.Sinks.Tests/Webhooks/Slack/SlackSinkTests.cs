using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks.Tests;

public sealed class SlackSinkTests
{
    [Fact]
    public async Task Message_is_posted_as_json_to_the_address()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
        Assert.Equal((1, 200), (result.Attempts, result.Status!.Value));
        Assert.Null(result.Reason);
        var request = Assert.Single(harness.Http.Requests);
        Assert.Equal(Harness.SlackAddress, request.Url.AbsoluteUri);
        using var body = JsonDocument.Parse(request.Body);
        Assert.Contains("Title of test.event|1", body.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(body.RootElement.TryGetProperty("attachments", out _));
    }

    [Theory]
    [InlineData(200, "ok\n", null)]
    [InlineData(200, """{"ok":true}""", null)]
    [InlineData(202, "queued", "the service answered queued")]
    [InlineData(200, "<html>Sign in</html>", "the service answered something other than ok")]
    [InlineData(204, "", "the service answered something other than ok")]
    [InlineData(200, """{"ok":false,"error":"workflow_disabled"}""", "the service answered workflow_disabled")]
    public async Task Every_2xx_is_delivered_and_an_unexpected_body_is_reported(int status, string body, string? reason)
    {
        var harness = new Harness(_ => FakeHttp.Answer(status, body));

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
        Assert.Equal(reason, result.Reason);
    }

    [Theory]
    [InlineData(400, "invalid_blocks")]
    [InlineData(400, "invalid_attachments")]
    [InlineData(413, "<html>too large</html>")]
    public async Task Refused_shape_falls_back_to_text_once(int status, string body)
    {
        var harness = new Harness(request => request.Number == 1 ? FakeHttp.Answer(status, body) : FakeHttp.Answer(200, "ok"))
        {
            Summarizer = new TestSummarizer { Title = static _ => "CPU <!channel> & more" },
        };

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
        Assert.Equal(2, result.Attempts);
        Assert.StartsWith("sent as plain text", result.Reason, StringComparison.Ordinal);
        using var message = JsonDocument.Parse(harness.Http.Requests[1].Body);
        Assert.False(message.RootElement.TryGetProperty("attachments", out _));
        var text = message.RootElement.GetProperty("text").GetString();
        Assert.Contains("CPU &lt;!channel&gt; &amp; more", text, StringComparison.Ordinal);
        Assert.Contains("123456789012", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_refused_too_is_a_permanent_failure()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(400, "invalid_blocks"));

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Failed, 2, false), (result.Outcome, result.Attempts, result.IsTransient));
        Assert.Equal("HTTP 400: invalid_blocks", result.Error);
    }

    [Theory]
    [InlineData(400, "invalid_payload", "invalid_payload")]
    [InlineData(400, "no_text", "no_text")]
    [InlineData(403, "action_prohibited", "administrator")]
    [InlineData(404, "no_service", "deleted or disabled")]
    [InlineData(410, "channel_is_archived", "unarchive")]
    [InlineData(404, "<html>/services/T012AB/B034CD/s3cr3tPart</html>", "Make a new one")]
    [InlineData(302, "", "redirect")]
    public async Task Refusal_is_permanent_and_explained(int status, string body, string reason)
    {
        var harness = new Harness(_ => FakeHttp.Answer(status, body));

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Failed, 1, false, status), (result.Outcome, result.Attempts, result.IsTransient, result.Status!.Value));
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", result.Error, StringComparison.Ordinal);
    }

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
    public async Task Answer_that_breaks_off_after_success_is_delivered()
    {
        var harness = new Harness(static _ => new HttpResponseMessage { Content = new StreamContent(new BreakingStream()) });

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Delivered, "the answer broke off"), (result.Outcome, result.Reason));
    }

    [Theory]
    [InlineData(429, true, 2)]
    [InlineData(404, false, 1)]
    [InlineData(400, false, 1)]
    public async Task Refusal_counts_even_if_its_words_never_come(int status, bool isDelivered, int attempts)
    {
        var harness = new Harness(request => request.Number == 1
            ? new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StreamContent(new HangingStream()) }
            : FakeHttp.Answer(200, "ok"));

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((isDelivered ? DispatchOutcome.Delivered : DispatchOutcome.Failed, attempts), (result.Outcome, result.Attempts));
        Assert.Equal(isDelivered ? 200 : status, result.Status);
        Assert.DoesNotContain("may have been posted", result.Error ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endless_answer_is_not_read_to_its_end()
    {
        var endless = new EndlessStream();
        var harness = new Harness(_ => new HttpResponseMessage { Content = new StreamContent(endless) });

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
        Assert.InRange(endless.Position, 1, 64 * 1024);
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

    [Fact]
    public async Task Refresh_that_fails_leaves_hope_and_says_so()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(404, "no_service"));
        var calls = 0;
        var provider = WebhookUrlProviders.FromDelegate(
            "ops",
            _ => ++calls == 1 ? ValueTask.FromResult(Harness.SlackAddress) : throw new WebhookUrlException("KMS is busy.") { IsTransient = true },
            harness.Services);

        var result = await harness.SendAsync(harness.Slack(addresses: provider));

        Assert.Equal((DispatchOutcome.Failed, true, 404), (result.Outcome, result.IsTransient, result.Status));
        Assert.Contains("KMS is busy.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workflow_that_refuses_is_not_asked_the_same_again()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(413));

        var result = await harness.SendAsync(harness.Slack(static options => options.Address = "https://hooks.slack.com/triggers/T1/1234/abcdef"));

        Assert.Equal((DispatchOutcome.Failed, 1), (result.Outcome, result.Attempts));
    }

    [Theory]
    [InlineData("https://hooks.slack.com/triggers/T1/1234/abcdef")]
    [InlineData("https://hooks.slack.com/workflows/T1/A1/1234/abcdef")]
    [InlineData("http://127.0.0.1:9/triggers/T1/1234/abcdef")]
    public async Task Workflow_gets_flat_texts(string address)
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, """{"ok":true}"""));

        var result = await harness.SendAsync(harness.Slack(options => options.Address = address));

        Assert.Null(result.Reason);
        using var body = JsonDocument.Parse(Assert.Single(harness.Http.Requests).Body);
        Assert.All(body.RootElement.EnumerateObject(), static member => Assert.Equal(JsonValueKind.String, member.Value.ValueKind));
        Assert.Equal("Title of test.event|1", body.RootElement.GetProperty("title").GetString());
        Assert.Equal("High", body.RootElement.GetProperty("severity").GetString());
    }

    [Fact]
    public async Task Channel_of_a_workflow_is_ignored_with_one_warning()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, """{"ok":true}"""));
        var sink = harness.Slack(static options =>
        {
            options.Address = "https://hooks.slack.com/triggers/T1/1234/abcdef";
            options.Channel = "#ops";
        });

        await harness.SendAsync(sink, TestEvent.Received("1"));
        await harness.SendAsync(sink, TestEvent.Received("2"));

        Assert.Single(harness.Logs.Records, static record => record.Level == LogLevel.Warning);
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

    [Fact]
    public async Task Channel_goes_to_other_servers()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));

        await harness.SendAsync(harness.Slack(options =>
        {
            options.Address = "https://chat.example.org/hooks/abc";
            options.Channel = "#ops \"room\"";
        }));

        using var body = JsonDocument.Parse(Assert.Single(harness.Http.Requests).Body);
        Assert.Equal("#ops \"room\"", body.RootElement.GetProperty("channel").GetString());
        Assert.True(body.RootElement.TryGetProperty("text", out _));
    }

    [Fact]
    public async Task Channel_is_kept_from_slack_with_one_warning()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));
        var sink = harness.Slack(static options => options.Channel = "#ops");

        await harness.SendAsync(sink);
        await harness.SendAsync(sink);

        Assert.All(harness.Http.Requests, static request => Assert.DoesNotContain("#ops", request.Body, StringComparison.Ordinal));
        Assert.Single(harness.Logs.Records, static record => record.Level == LogLevel.Warning);
    }

    [Fact]
    public async Task Summarizer_that_throws_costs_the_looks_and_not_the_event()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"))
        {
            Summarizer = new TestSummarizer { Title = static _ => throw new FormatException("s3cr3t payload") },
        };

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
        Assert.Equal("sent in a plainer form: the summarizer failed (FormatException)", result.Reason);
        Assert.Contains("test.event", Assert.Single(harness.Http.Requests).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(harness.Logs.Records, static record => record.Text.Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Formatter_that_throws_costs_the_looks_and_not_the_event()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));
        var options = new SlackWebhookOptions { Address = Harness.SlackAddress };
        var sink = SlackWebhook.CreateSink("ops", options, harness.Services, formatter: new ThrowingFormatter());

        var result = await harness.SendAsync(sink);

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
        Assert.Equal("sent in a plainer form: the formatter failed (FormatException)", result.Reason);
        Assert.Contains("Title of test.event|1", Assert.Single(harness.Http.Requests).Body, StringComparison.Ordinal);
    }

    /// <summary>A factory that is not ready when it is first asked.</summary>
    private sealed class LateClients(IHttpClientFactory clients) : IHttpClientFactory
    {
        private int _asked;

        public HttpClient CreateClient(string name) =>
            _asked++ == 0 ? throw new InvalidOperationException("not ready") : clients.CreateClient(name);
    }

    private sealed class ThrowingFormatter : Formatters.IEventFormatter<Formatters.Slack.SlackMessage>
    {
        public Formatters.Slack.SlackMessage Format(Formatters.EventSummary summary) => throw new FormatException("no");

        public Formatters.Slack.SlackMessage FormatText(Formatters.EventSummary summary) => throw new FormatException("no");
    }
}

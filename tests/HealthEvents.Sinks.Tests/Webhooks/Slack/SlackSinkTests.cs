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

    private sealed class ThrowingFormatter : Formatters.IEventFormatter<Formatters.Slack.SlackMessage>
    {
        public Formatters.Slack.SlackMessage Format(Formatters.EventSummary summary) => throw new FormatException("no");

        public Formatters.Slack.SlackMessage FormatText(Formatters.EventSummary summary) => throw new FormatException("no");
    }
}

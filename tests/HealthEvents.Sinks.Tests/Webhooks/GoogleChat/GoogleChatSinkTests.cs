using System.Text.Json;

namespace HealthEvents.Sinks.Tests;

public sealed class GoogleChatSinkTests
{
    private const string Posted = """{"name":"spaces/AAAA/messages/1","thread":{"name":"spaces/AAAA/threads/1"}}""";

    [Fact]
    public async Task Message_goes_into_its_thread_and_keeps_the_query()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, Posted));

        var result = await harness.SendAsync(harness.GoogleChat());

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
        Assert.Null(result.Reason);
        var request = Assert.Single(harness.Http.Requests);
        Assert.StartsWith(Harness.GoogleChatAddress + "&requestId=", request.Url.AbsoluteUri, StringComparison.Ordinal);
        using var body = JsonDocument.Parse(request.Body);
        var hasKey = body.RootElement.TryGetProperty("thread", out var thread) && thread.GetProperty("threadKey").GetString()!.Length > 0;
        Assert.True(hasKey);
        Assert.EndsWith("&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD", request.Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retries_of_one_event_share_a_request_id_and_other_events_do_not()
    {
        var harness = new Harness(static request => request.Number == 1 ? FakeHttp.Answer(429) : FakeHttp.Answer(200, Posted));
        var sink = harness.GoogleChat();

        await harness.SendAsync(sink, TestEvent.Received("1"));
        await harness.SendAsync(sink, TestEvent.Received("2"));

        var urls = harness.Http.Requests.Select(static request => request.Url.AbsoluteUri).ToList();
        Assert.Equal(urls[0], urls[1]);
        Assert.NotEqual(urls[1], urls[2]);
    }

    [Fact]
    public async Task Sinks_that_share_a_space_do_not_share_a_request_id()
    {
        // Google answers a request id that it knows with the message it has: the second room would never see its own.
        var harness = new Harness(static _ => FakeHttp.Answer(200, Posted));

        await harness.SendAsync(harness.GoogleChat(name: "korean"));
        await harness.SendAsync(harness.GoogleChat(name: "english"));

        Assert.Distinct(harness.Http.Requests.Select(static request => request.Url.AbsoluteUri));
    }

    [Fact]
    public async Task Equal_contents_without_an_id_do_not_share_a_request_id_and_their_retries_do()
    {
        // Google would respond to the second "backup failed" with the first, and nobody would see it.
        var harness = new Harness(static request => request.Number == 1 ? FakeHttp.Answer(429) : FakeHttp.Answer(200, Posted));
        var sink = harness.GoogleChat();
        var received = TestEvent.Received("1");
        var hashed = received with { Event = ((TestEvent)received.Event) with { IsHashed = true } };

        await harness.SendAsync(sink, hashed);
        await harness.SendAsync(sink, hashed);

        var urls = harness.Http.Requests.Select(static request => request.Url.AbsoluteUri).ToList();
        Assert.Equal(urls[0], urls[1]);
        Assert.NotEqual(urls[1], urls[2]);
    }

    [Fact]
    public async Task Notification_that_is_told_again_when_its_time_is_over_has_another_request_id()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, Posted));
        var sink = harness.GoogleChat();

        await harness.SendAsync(sink);
        harness.Clock.Advance(HealthEventsOptions.DefaultDuplicateWindow);
        await harness.SendAsync(sink);

        Assert.Distinct(harness.Http.Requests.Select(static request => request.Url.AbsoluteUri));
    }

    [Fact]
    public async Task Muted_arrival_does_not_take_the_request_id_of_the_one_that_is_told()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, Posted));
        var sink = harness.GoogleChat();

        await harness.SendAsync(sink, TestEvent.Received("1", quiet: "muted"));
        await harness.SendAsync(sink, TestEvent.Received("1"));

        Assert.Distinct(harness.Http.Requests.Select(static request => request.Url.AbsoluteUri));
    }

    [Fact]
    public async Task Formatter_that_gives_no_thread_key_asks_for_no_reply()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, Posted));
        var options = new GoogleChatWebhookOptions { Address = Harness.GoogleChatAddress };
        var sink = GoogleChatWebhook.CreateSink("chat", options, harness.Services, formatter: new ThreadlessFormatter());

        await harness.SendAsync(sink);

        Assert.DoesNotContain("messageReplyOption", Assert.Single(harness.Http.Requests).Url.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_card_falls_back_to_text_that_mentions_nobody()
    {
        var harness = new Harness(static request => request.Number == 1
            ? FakeHttp.Answer(400, """{"error":{"code":400,"message":"Invalid JSON payload received.","status":"INVALID_ARGUMENT"}}""")
            : FakeHttp.Answer(200, Posted))
        {
            Summarizer = new TestSummarizer { Title = static _ => "Alarm <users/all>" },
        };

        var result = await harness.SendAsync(harness.GoogleChat());

        Assert.Equal((DispatchOutcome.Delivered, 2), (result.Outcome, result.Attempts));
        using var body = JsonDocument.Parse(harness.Http.Requests[1].Body);
        Assert.False(body.RootElement.TryGetProperty("cardsV2", out _));
        Assert.DoesNotContain("<users/all>", body.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "PERMISSION_DENIED", "The API is called without a valid token s3cr3tToken for AAAAs3cr3tSpace")]
    [InlineData(404, "NOT_FOUND", "Space not found: s3cr3tKey")]
    public async Task Status_of_google_is_read_and_the_address_taken_out(int status, string name, string message)
    {
        var harness = new Harness(_ => FakeHttp.Answer(
            status, $$$"""{"error":{"code":{{{status}}},"message":"{{{message}}}","status":"{{{name}}}"}}"""));

        var result = await harness.SendAsync(harness.GoogleChat());

        Assert.Equal((DispatchOutcome.Failed, false), (result.Outcome, result.IsTransient));
        Assert.StartsWith($"HTTP {status}: {name}: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_that_is_there_already_is_delivered()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(409, """{"error":{"code":409,"status":"ALREADY_EXISTS"}}"""));

        var result = await harness.SendAsync(harness.GoogleChat());

        Assert.Equal((DispatchOutcome.Delivered, "it was there already"), (result.Outcome, result.Reason));
    }

    private sealed class ThreadlessFormatter : Formatters.IEventFormatter<Formatters.GoogleChat.GoogleChatMessage>
    {
        public Formatters.GoogleChat.GoogleChatMessage Format(Formatters.EventSummary summary) => new() { Text = summary.Title };

        public Formatters.GoogleChat.GoogleChatMessage FormatText(Formatters.EventSummary summary) => Format(summary);
    }
}

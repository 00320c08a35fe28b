using System.Text.Json;
using HealthEvents.TestSupport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace HealthEvents.Sinks.Tests;

/// <summary>Real sockets, the real clock, and the HTTP stack that ships.</summary>
public sealed class LoopbackTests(ITestOutputHelper output)
{
    private const int Events = 500;

    [Fact]
    public async Task Five_hundred_events_reach_both_services_past_faults_and_hangs()
    {
        await using var server = await LoopbackChatServer.StartNewAsync();
        server.Before = static async (context, number) =>
        {
            switch (number % 25)
            {
                case 3:
                    context.Response.StatusCode = 429;
                    await context.Response.WriteAsync("rate_limited", context.RequestAborted);
                    return true;
                case 11:
                    context.Response.StatusCode = 500;
                    return true;
                case 17:
                    context.Abort();
                    return true;
                case 23:
                    await Task.Delay(200, context.RequestAborted);
                    return false;
                default:
                    return false;
            }
        };
        var services = new SinkServices { UrlRules = new WebhookUrlRules { AllowLoopback = true }, Jitter = static () => 0 };
        var slack = SlackWebhook.CreateSink("slack", new SlackWebhookOptions { Address = $"{server.Address}/services/T1/B1/x", PaceInterval = TimeSpan.Zero }, services);
        var chat = GoogleChatWebhook.CreateSink(
            "chat", new GoogleChatWebhookOptions { Address = $"{server.Address}/v1/spaces/A/messages?key=k&token=t", PaceInterval = TimeSpan.Zero }, services);
        var dispatcher = new EventDispatcher([slack, chat], options: new HealthEventsOptions { MaxConcurrencyPerSink = 16 });
        var reader = new EventReader();

        var report = await dispatcher.DispatchAsync([.. Enumerable.Range(0, Events).SelectMany(id => reader.Read(LongEvent(id)))]);

        var delivered = report.Count(DispatchOutcome.Delivered);
        output.WriteLine($"{delivered} delivered, {report.Count(DispatchOutcome.Failed)} failed, {server.Posted.Count} posted");
        Assert.Equal(2 * Events, report.Entries.Count);
        Assert.Equal(delivered, server.Posted.Count);
        Assert.Equal(server.Posted.Count, server.Posted.Distinct().Count());
        Assert.Equal(2 * Events, delivered + report.Count(DispatchOutcome.Failed));
        Assert.All(
            report.Entries.Where(static entry => entry.Outcome == DispatchOutcome.Failed),
            static entry => Assert.Contains("may have been posted", entry.Error, StringComparison.Ordinal));
        Assert.All(
            report.Entries.Where(static entry => entry.Outcome == DispatchOutcome.Delivered),
            static entry => Assert.Null(entry.Reason));
    }

    [Fact]
    public async Task Hang_beyond_the_attempt_is_given_up()
    {
        await using var server = await LoopbackChatServer.StartNewAsync();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Before = async (context, _) =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            return true;
        };
        var clock = new FakeTimeProvider();
        var options = new SlackWebhookOptions { Address = $"{server.Address}/services/T1/B1/x" };
        var services = new SinkServices { TimeProvider = clock, UrlRules = new WebhookUrlRules { AllowLoopback = true } };
        var sink = SlackWebhook.CreateSink("slack", options, services);

        var sending = sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), clock.GetUtcNow())).AsTask();
        await arrived.Task;
        clock.Advance(options.AttemptTimeout);
        var result = await sending;

        Assert.Equal((DispatchOutcome.Failed, true), (result.Outcome, result.IsTransient));
        Assert.StartsWith("no answer in time", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_connection_cannot_have_posted()
    {
        string address;
        await using (var server = await LoopbackChatServer.StartNewAsync())
        {
            address = server.Address;
        }

        // A clock that stands still and a budget without room for a second attempt: only the network takes time.
        var options = new SlackWebhookOptions { Address = $"{address}/services/T1/B1/x", RetryBudget = TimeSpan.FromMilliseconds(400) };
        var services = new SinkServices { TimeProvider = new FakeTimeProvider(), UrlRules = new WebhookUrlRules { AllowLoopback = true } };
        var sink = SlackWebhook.CreateSink("slack", options, services);

        var result = await sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), TimeProvider.System.GetUtcNow()));

        Assert.Equal((DispatchOutcome.Failed, true), (result.Outcome, result.IsTransient));
        Assert.Equal("no connection (ConnectionRefused)", result.Error);
    }

    [Fact]
    public async Task Connection_that_is_not_made_in_time_cannot_have_posted()
    {
        using var handler = WebhookHttp.CreateHandler();
        handler.ConnectTimeout = TimeSpan.FromMilliseconds(50);
        handler.ConnectCallback = static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Stream.Null;
        };
        var options = new SlackWebhookOptions { Address = "http://127.0.0.1:9/services/T1/B1/x", RetryBudget = TimeSpan.FromMilliseconds(400) };
        var services = new SinkServices
        {
            TimeProvider = new FakeTimeProvider(),
            HttpClients = new OneHandler(handler),
            UrlRules = new WebhookUrlRules { AllowLoopback = true },
        };

        var result = await SlackWebhook.CreateSink("slack", options, services)
            .SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), TimeProvider.System.GetUtcNow()));

        Assert.Equal((DispatchOutcome.Failed, true), (result.Outcome, result.IsTransient));
        Assert.Equal("no connection in time", result.Error);
    }

    [Fact]
    public void Connection_that_slept_is_not_taken_again()
    {
        // The lifetime is looked at when a connection is taken; the idle timeout is a timer, which a thaw may outrun.
        using var handler = WebhookHttp.CreateHandler();
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5)), (handler.PooledConnectionLifetime, handler.PooledConnectionIdleTimeout));
    }

    [Fact]
    public async Task Redirect_is_not_followed()
    {
        await using var server = await LoopbackChatServer.StartNewAsync();
        server.Before = static (context, _) =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.FromResult(true);
        };
        var requests = 0;
        var redirect = server.Before;
        server.Before = (context, number) =>
        {
            requests = number;
            return redirect(context, number);
        };
        var options = new SlackWebhookOptions { Address = $"{server.Address}/services/T1/B1/x" };
        var sink = SlackWebhook.CreateSink("slack", options, new SinkServices { UrlRules = new WebhookUrlRules { AllowLoopback = true } });

        var result = await sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), TimeProvider.System.GetUtcNow()));

        Assert.Equal((DispatchOutcome.Failed, 302, 1), (result.Outcome, result.Status!.Value, requests));
    }

    [Fact]
    public async Task Workflow_takes_the_flat_form()
    {
        await using var server = await LoopbackChatServer.StartNewAsync();
        var options = new SlackWebhookOptions { Address = $"{server.Address}/triggers/T1/1234/abc" };
        var sink = SlackWebhook.CreateSink("slack", options, new SinkServices { UrlRules = new WebhookUrlRules { AllowLoopback = true } });

        var result = await sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), TimeProvider.System.GetUtcNow()));

        Assert.Equal((DispatchOutcome.Delivered, null), (result.Outcome, result.Reason));
        using var posted = JsonDocument.Parse(Assert.Single(server.Posted));
        Assert.Equal("Title of test.event|1", posted.RootElement.GetProperty("title").GetString());
    }

    /// <summary>A Health event that no message has room for: every limit of both services is in reach.</summary>
    private static string LongEvent(int id)
    {
        var entities = Enumerable.Range(0, id % 300).Select(static n => $$"""{"entityValue":"arn:aws:ecs:ap-northeast-2:123456789012:service/<{{n:D6}}&>","status":"IMPAIRED"}""");
        var text = string.Concat(Enumerable.Repeat("서비스 *\uC911\uB2E8* <!channel> & https://example.org/?a=1&b=2 \\n", id % 200));
        return $$"""
            {
              "id": "{{id}}", "detail-type": "AWS Health Event", "source": "aws.health", "account": "123456789012",
              "time": "2026-11-02T09:00:00Z", "region": "ap-northeast-2", "resources": [],
              "detail": {
                "eventArn": "arn:aws:health:ap-northeast-2::event/ECS/AWS_ECS_OPERATIONAL_ISSUE/{{id}}", "service": "ECS",
                "eventTypeCode": "AWS_ECS_OPERATIONAL_ISSUE", "eventTypeCategory": "issue", "communicationId": "{{id:D8}}-1",
                "startTime": "Mon, 2 Nov 2026 09:00:00 GMT", "statusCode": "open", "affectedAccount": "123456789012",
                "eventDescription": [{ "language": "en_US", "latestDescription": "{{text}}" }],
                "affectedEntities": [{{string.Join(',', entities)}}]
              }
            }
            """;
    }

    private sealed class OneHandler(HttpMessageHandler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }
}

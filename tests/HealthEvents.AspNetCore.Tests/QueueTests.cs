using System.Net;
using HealthEvents.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>Posts that are answered before their events are delivered.</summary>
public sealed class QueueTests
{
    private static void Queue(HealthEventsEndpointOptions options)
    {
        EndpointApp.ListTopic(options);
        options.Key.Value = EndpointApp.Key;
        options.QueueCapacity = 5;
    }

    [Fact]
    public async Task Post_is_answered_at_once_and_delivered_before_the_app_ends()
    {
        await using var app = await EndpointApp.StartAsync(Queue);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Webhook.Gate = gate.Task;

        Assert.Equal(202, (await app.PostWithKeyAsync("""{"number":1}""")).Status);
        Assert.Equal(202, (await app.PostWithKeyAsync("""{"number":2}""")).Status);
        var end = app.StopAsync();
        gate.SetResult();
        await end;

        Assert.Equal(2, app.Webhook.Posted.Count);
        Assert.DoesNotContain(app.Logs.Records, static record => record.EventId.Id == 3202);
    }

    [Fact]
    public async Task Full_queue_takes_no_more_and_loses_nothing_of_what_it_took()
    {
        await using var app = await EndpointApp.StartAsync(Queue);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Webhook.Gate = gate.Task;

        // 16 are being delivered, one is about to be, and 5 wait.
        const int most = 16 + 1 + 5;
        var taken = 0;
        var refused = 0;
        for (var number = 0; number < 2 * most; number++)
        {
            var status = (await app.PostWithKeyAsync($$"""{"number":{{number}}}""")).Status;
            taken += status == 202 ? 1 : 0;
            refused += status == 503 ? 1 : 0;
        }

        gate.SetResult();
        await app.StopAsync();

        Assert.InRange(taken, 5, most);
        Assert.Equal(2 * most, taken + refused);
        Assert.Equal(taken, app.Webhook.Posted.Count);
    }

    [Fact]
    public async Task What_is_left_when_the_host_gives_up_is_told_loudly()
    {
        await using var app = await EndpointApp.StartAsync(Queue);
        app.Webhook.Gate = new TaskCompletionSource().Task;
        await app.PostSnsAsync(app.Signer.Sign("Notification", "2", ("MessageId", "message-1")));
        await app.PostSnsAsync(app.Signer.Sign("Notification", "2", ("MessageId", "message-2")));
        await app.Webhook.ArrivalAsync();
        using var givesUp = new CancellationTokenSource();

        var end = app.StopAsync(givesUp.Token);
        await givesUp.CancelAsync();
        await end.WaitAsync(EndpointApp.HangGuard, CancellationToken.None);

        var lost = Assert.Single(app.Logs.Records, static record => record.EventId.Id == 3202);
        Assert.Contains("with 2 posts", lost.Text, StringComparison.Ordinal);
        Assert.Contains("message-1", lost.Text, StringComparison.Ordinal);
        Assert.Contains("message-2", lost.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_delivered_later_is_told_and_taken_when_it_comes_again()
    {
        await using var app = await EndpointApp.StartAsync(Queue);
        var message = app.Signer.Sign("Notification", "2", ("MessageId", "message-1"));
        app.Webhook.Status = HttpStatusCode.InternalServerError;

        Assert.Equal(202, (await app.PostSnsAsync(message)).Status);
        await app.Webhook.ArrivalAsync();
        app.Webhook.Status = HttpStatusCode.OK;
        await PostUntilTakenAsync(app, message);
        await app.StopAsync();

        Assert.Contains("3201 Error", app.Log, StringComparison.Ordinal);
        Assert.Equal(2, app.Webhook.Posted.Count);
    }

    [Fact]
    public async Task Who_is_not_trusted_does_not_wait_in_the_queue()
    {
        await using var app = await EndpointApp.StartAsync(Queue);

        Assert.Equal(403, (await app.PostWithKeyAsync(key: "another-key-of-somebody")).Status);
        Assert.Equal(400, (await app.PostWithKeyAsync("")).Status);
    }

    [Fact]
    public async Task App_that_maps_its_endpoints_when_its_server_starts_delivers_too()
    {
        var webhook = new FakeWebhook();
        using var host = new HostBuilder().ConfigureWebHost(web => web
            .UseTestServer()
            .ConfigureServices(services =>
            {
                services.AddRouting();
                services.AddHealthEvents().AddEndpoint().AddSlackWebhook("alerts", static slack => slack.Address = "https://hooks.slack.com/services/T012AB/B034CD/X")
                    .HttpClient.ConfigurePrimaryHttpMessageHandler(() => webhook);
            })
            .Configure(static app => app.UseRouting().UseEndpoints(static routes => routes.MapHealthEvents(EndpointApp.Pattern, Queue)))).Build();
        await host.StartAsync();
        using var client = host.GetTestClient();
        using var content = new StringContent("The nightly backup did not run");
        content.Headers.Add("x-healthevents-key", EndpointApp.Key);

        using var response = await client.PostAsync(EndpointApp.Pattern, content);
        await webhook.ArrivalAsync();
        await host.StopAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Single(webhook.Posted);
    }

    [Fact]
    public async Task Bodies_that_wait_have_64_MiB_at_most()
    {
        const int size = 16 * 1024 * 1024;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var options = new HealthEventsEndpointOptions { QueueCapacity = 10_000 };
        using var queue = new PostQueue(new EndpointSettings(EndpointApp.Pattern, options, new ManualTimeProvider(), NullLogger.Instance), new Gated(gate.Task));
        queue.Start();

        for (var number = 0; number < 4; number++)
        {
            Assert.Equal(202, await PostAsync(size));
        }

        Assert.Equal(503, await PostAsync(1));
        gate.SetResult();
        using var guard = new CancellationTokenSource(EndpointApp.HangGuard);
        while (await PostAsync(size) != 202)
        {
            guard.Token.ThrowIfCancellationRequested();
        }

        await queue.DrainAsync(guard.Token);

        async Task<int> PostAsync(int bytes) =>
            (await queue.DeliverAsync(new PostContent { Body = new byte[bytes], Origin = new EventOrigin(), Id = "post" }, CancellationToken.None)).Status;
    }

    [Fact]
    public async Task What_waits_when_the_host_gives_up_is_counted_with_what_is_being_delivered()
    {
        await using var app = await EndpointApp.StartAsync(Queue);
        app.Webhook.Gate = new TaskCompletionSource().Task;
        var taken = 0;
        while ((await app.PostWithKeyAsync($$"""{"number":{{taken}}}""")).Status == 202)
        {
            taken++;
        }

        using var givesUp = new CancellationTokenSource();
        var end = app.StopAsync(givesUp.Token);
        await givesUp.CancelAsync();
        await end.WaitAsync(EndpointApp.HangGuard, CancellationToken.None);

        var lost = Assert.Single(app.Logs.Records, static record => record.EventId.Id == 3202);
        Assert.Contains($"with {taken} posts", lost.Text, StringComparison.Ordinal);
    }

    /// <summary>Until it is known that the first could not be delivered, the message is still in work.</summary>
    private static async Task PostUntilTakenAsync(EndpointApp app, byte[] message)
    {
        using var guard = new CancellationTokenSource(EndpointApp.HangGuard);
        while ((await app.PostSnsAsync(message)).Status != 202)
        {
            guard.Token.ThrowIfCancellationRequested();
        }
    }

    private sealed class Gated(Task gate) : IPostDelivery
    {
        public async ValueTask<PostAnswer> DeliverAsync(PostContent content, CancellationToken cancellationToken)
        {
            await gate.WaitAsync(cancellationToken);
            return PostAnswer.Handled;
        }
    }
}

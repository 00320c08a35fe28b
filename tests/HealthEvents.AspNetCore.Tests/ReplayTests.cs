using System.Net;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>The same message once more.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task Message_that_was_handled_is_not_told_again()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        var message = app.Signer.Sign("Notification", "2");

        await app.PostSnsAsync(message);
        Assert.Equal(200, (await app.PostSnsAsync(message)).Status);

        Assert.Single(app.Webhook.Posted);
        Assert.Contains("3004 Information", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_that_failed_is_taken_again()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        var message = app.Signer.Sign("Notification", "2");
        app.Webhook.Status = HttpStatusCode.InternalServerError;

        Assert.Equal(503, (await app.PostSnsAsync(message)).Status);
        app.Webhook.Status = HttpStatusCode.OK;

        Assert.Equal(200, (await app.PostSnsAsync(message)).Status);
        Assert.Equal(2, app.Webhook.Posted.Count);
    }

    [Fact]
    public async Task Second_of_two_posts_at_once_comes_again()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        var message = app.Signer.Sign("Notification", "2");
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Webhook.Gate = gate.Task;

        var first = app.PostSnsAsync(message);
        await app.Webhook.ArrivalAsync();
        var second = await app.PostSnsAsync(message);
        gate.SetResult();

        Assert.Equal((200, 503), ((await first).Status, second.Status));
        Assert.Contains("Retry-After: 1", second.Headers, StringComparison.Ordinal);
        Assert.Single(app.Webhook.Posted);
    }

    [Fact]
    public async Task Message_is_refused_once_it_is_older_than_it_may_be()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        var message = app.Signer.Sign("Notification", "2");
        app.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(1));

        Assert.Equal(403, (await app.PostSnsAsync(message)).Status);
        Assert.Empty(app.Webhook.Posted);
    }
}

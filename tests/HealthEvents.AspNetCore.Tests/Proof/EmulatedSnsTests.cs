using System.Text.Json.Nodes;
using HealthEvents.TestSupport;

namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>From the publishing of a message to what people read, through an SNS that this project did not write.</summary>
public sealed class EmulatedSnsTests
{
    [MotoTheory]
    [InlineData("alarm-metric", "checkout latency p99")]
    [InlineData("health-scheduled-change", "EC2")]
    public async Task Published_event_is_told_in_both_rooms_once(string name, string word)
    {
        var topic = await EmulatedTopic.CreateAsync();
        await using var app = await SubscribedApp.StartAsync(topic.Arn);
        await topic.SubscribeAsync(app.Address);
        var published = await File.ReadAllTextAsync(EventFiles.Named(name).Path);

        await topic.PublishAsync(published);
        await topic.PublishAsync(published);

        // The two have ids of their own: it is the event that was told before.
        Assert.Equal([200, 200], app.Statuses);
        foreach (var room in new[] { app.Slack, app.GoogleChat })
        {
            Assert.Contains(word, Assert.Single(room.Posted), StringComparison.Ordinal);
            Assert.Single(room.Received);
        }
    }

    [MotoFact]
    public async Task Message_that_somebody_changed_on_the_way_is_refused_and_all_else_he_passes_on_is_not()
    {
        var topic = await EmulatedTopic.CreateAsync();
        await using var app = await SubscribedApp.StartAsync(topic.Arn);
        await using var between = new ManInTheMiddle(app.Address, static message =>
            ForgedPost.Change(message, "Message", ((string?)JsonNode.Parse(message)!["Message"])!.Replace("late", "paid", StringComparison.Ordinal)));
        await between.StartAsync();
        await topic.SubscribeAsync($"{between.Address}/");

        await topic.PublishAsync("orders are late");
        await topic.PublishAsync("orders are early");

        Assert.Equal([403, 200], app.Statuses);
        Assert.Contains("orders are early", Assert.Single(app.Slack.Received), StringComparison.Ordinal);
        Assert.Single(app.GoogleChat.Received);
    }

    [MotoFact]
    public async Task Topic_that_is_not_listed_tells_nobody()
    {
        var listed = await EmulatedTopic.CreateAsync();
        var other = await EmulatedTopic.CreateAsync();
        await using var app = await SubscribedApp.StartAsync(listed.Arn);
        await other.SubscribeAsync(app.Address);

        await other.PublishAsync("orders are late");

        Assert.Equal([403], app.Statuses);
        Assert.Empty(app.Slack.Received);
        Assert.Empty(app.GoogleChat.Received);
    }

    /// <summary>The emulator sends a Subject and does not sign it, which SNS does: to the endpoint that is one that somebody added.</summary>
    [MotoFact]
    public async Task Subject_that_was_not_signed_is_refused()
    {
        var topic = await EmulatedTopic.CreateAsync();
        await using var app = await SubscribedApp.StartAsync(topic.Arn);
        await topic.SubscribeAsync(app.Address);

        await topic.PublishAsync("orders are late", "orders");

        Assert.Equal([403], app.Statuses);
        Assert.Empty(app.Slack.Received);
    }
}

using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>A FIFO queue hands out a group in its order, and takes back what must come again: the failed record and all behind it.</summary>
public sealed class FifoQueueTests : IAsyncLifetime
{
    private RunningFunction _function = null!;

    public async Task InitializeAsync()
    {
        _function = await RunningFunction.StartAsync();
        _function.Webhook.Reply = static text => text.Contains("bad luck", StringComparison.Ordinal) ? new ChatReply(500, "") : new ChatReply(200, "ok");
    }

    public async Task DisposeAsync() => await _function.DisposeAsync();

    [Fact]
    public async Task Records_behind_a_failure_in_their_group_come_again_and_are_not_posted()
    {
        var result = await _function.InvokeAsync(Payloads.SqsFifo(
            ("1", "orders", "first"), ("2", "orders", "bad luck"), ("3", "billing", "another group"), ("4", "orders", "behind it"), ("5", "orders", "last")));

        Assert.False(result.IsError);
        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"2"},{"itemIdentifier":"4"},{"itemIdentifier":"5"}]}""", result.Text);
        Assert.True(WasPosted("first"));
        Assert.True(WasPosted("another group"));
        Assert.False(WasPosted("behind it"));
        Assert.False(WasPosted("last"));
    }

    [Fact]
    public async Task Records_that_come_again_are_posted_once_and_in_their_order()
    {
        await _function.InvokeAsync(Payloads.SqsFifo(("1", "orders", "first"), ("2", "orders", "bad luck"), ("3", "orders", "last")));
        _function.Webhook.Reply = static _ => new ChatReply(200, "ok");

        var again = await _function.InvokeAsync(Payloads.SqsFifo(("1", "orders", "first"), ("2", "orders", "bad luck"), ("3", "orders", "last")));

        Assert.Equal("""{"batchItemFailures":[]}""", again.Text);
        string[] wanted = ["first", "bad luck", "last"];
        Assert.Equal(wanted, _function.Webhook.Posted.Select(text => wanted.Single(word => text.Contains(word, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Equal_texts_of_a_batch_are_each_posted()
    {
        var result = await _function.InvokeAsync(Payloads.Sqs(("1", "backup failed"), ("2", "backup failed")));

        Assert.Equal("""{"batchItemFailures":[]}""", result.Text);
        Assert.Equal(2, _function.Webhook.Posted.Count);
    }

    private bool WasPosted(string text) => _function.Webhook.Received.Any(message => message.Contains(text, StringComparison.Ordinal));
}

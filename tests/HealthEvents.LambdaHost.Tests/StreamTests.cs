using System.Text;
using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>Streams: Kinesis hears where to begin again, Firehose gets its records back.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private RunningFunction _function = null!;

    public async Task InitializeAsync() => _function = await RunningFunction.StartAsync();

    public async Task DisposeAsync() => await _function.DisposeAsync();

    [Fact]
    public async Task Kinesis_batch_without_failures_is_acknowledged_as_a_whole()
    {
        var result = await _function.InvokeAsync(Payloads.Kinesis(("1", Payloads.Alarm("a")), ("2", "just text")));

        Assert.Equal("""{"batchItemFailures":[]}""", result.Text);
        Assert.Equal(2, _function.Webhook.Posted.Count);
    }

    [Fact]
    public async Task Kinesis_batch_names_the_lowest_number_that_failed_and_those_behind_it_are_duplicates_when_they_come_again()
    {
        var records = new[] { ("98", Payloads.Alarm("first")), ("99", Payloads.Alarm("bad luck")), ("100", Payloads.Alarm("third")), ("101", Payloads.Alarm("bad luck again")) };
        _function.Webhook.Reply = static text => text.Contains("bad luck", StringComparison.Ordinal) ? new ChatReply(500, "") : new ChatReply(200, "ok");

        var failed = await _function.InvokeAsync(Payloads.Kinesis(records));
        _function.Webhook.Reply = static _ => new ChatReply(200, "ok");
        var repeated = await _function.InvokeAsync(Payloads.Kinesis(records[1..]));

        Assert.False(failed.IsError);
        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"99"}]}""", failed.Text);
        Assert.Equal("""{"batchItemFailures":[]}""", repeated.Text);
        Assert.Single(_function.Webhook.Posted, static text => text.Contains("third", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Firehose_gets_every_record_back_unchanged()
    {
        var records = new[] { ("49-a", Payloads.Alarm("late")), ("49-\"b\"", "just text?>"), ("49-c", "") };

        var result = await _function.InvokeAsync(Payloads.Firehose(records));

        Assert.False(result.IsError, result.Text);
        var returned = JsonDocument.Parse(result.Body).RootElement.GetProperty("records").EnumerateArray().ToList();
        Assert.Equal(records.Select(static record => record.Item1), returned.Select(static record => record.GetProperty("recordId").GetString()));
        Assert.All(returned, static record => Assert.Equal("Ok", record.GetProperty("result").GetString()));
        Assert.Equal(records.Select(static record => record.Item2), returned.Select(static record => Encoding.UTF8.GetString(record.GetProperty("data").GetBytesFromBase64())));
        Assert.Contains(_function.Webhook.Received, static text => text.Contains("late", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Firehose_calls_again_after_a_failure_and_what_was_delivered_is_a_duplicate()
    {
        var payload = Payloads.Firehose(("1", Payloads.Alarm("good")), ("2", Payloads.Alarm("bad luck")));
        _function.Webhook.Reply = static text => text.Contains("bad luck", StringComparison.Ordinal) ? new ChatReply(500, "") : new ChatReply(200, "ok");

        var failed = await _function.InvokeAsync(payload);
        _function.Webhook.Reply = static _ => new ChatReply(200, "ok");
        var repeated = await _function.InvokeAsync(payload);

        Assert.True(failed.IsError);
        Assert.Equal("Function.DispatchFailedException", failed.ErrorType);
        Assert.False(repeated.IsError, repeated.Text);
        Assert.Single(_function.Webhook.Posted, static text => text.Contains("good", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Longest_batch_of_Firehose_fits_into_a_response()
    {
        // Firehose hands over up to 6 MB as Lambda counts it. Base64 has characters that a careless writer makes six of.
        var data = string.Concat(Enumerable.Repeat("\u03fb\u03ff", 300_000));
        var payload = Payloads.Firehose(("1", data), ("2", data), ("3", data));
        Assert.InRange(payload.Length, 4_500_000, 6 * 1024 * 1024);

        var result = await _function.InvokeAsync(payload);

        Assert.False(result.IsError, result.Text);
        Assert.InRange(result.Body.Length, 4_500_000, payload.Length);
    }

    [Fact]
    public async Task Equal_texts_of_two_invocations_are_two_notifications()
    {
        await _function.InvokeAsync(Encoding.UTF8.GetBytes("backup failed"));
        await _function.InvokeAsync(Encoding.UTF8.GetBytes("backup failed"));

        Assert.Equal(2, _function.Webhook.Posted.Count);
    }
}

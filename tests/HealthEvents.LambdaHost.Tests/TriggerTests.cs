using System.Text;
using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>Whatever triggers the function, one process takes it and answers in the way that trigger understands.</summary>
public sealed class TriggerTests : IAsyncLifetime
{
    private static readonly string[] Triggers = ["sns", "eventbridge", "alarm-action", "config-rule", "function-url", "on-failure"];

    private static readonly string[] Poison =
    [
        "null", "true", "[]", "{}", "no json at all", "{\"Records\":[]}", "{\"Records\":[{}]}", "{\"Records\":7}",
        "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{}}]}", "{\"AlarmName\":", "{\"detail-type\":[],\"detail\":{}}",
    ];

    private static readonly string[] Empty = ["", " ", "\"\""];

    private RunningFunction _function = null!;

    public async Task InitializeAsync() => _function = await RunningFunction.StartAsync();

    public async Task DisposeAsync() => await _function.DisposeAsync();

    [Fact]
    public async Task Every_trigger_is_delivered_and_acknowledged()
    {
        foreach (var trigger in Triggers)
        {
            var result = await _function.InvokeAsync(PayloadOf(trigger));

            Assert.False(result.IsError, $"{trigger}: {result.Text}");
            Assert.Contains($"late by {trigger}", _function.Webhook.Received.Last(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Batch_without_failures_is_acknowledged_as_a_whole()
    {
        var result = await _function.InvokeAsync(Payloads.Sqs(("1", Payloads.Alarm("a")), ("2", Payloads.Alarm("b"))));

        Assert.Equal("""{"batchItemFailures":[]}""", result.Text);
    }

    [Fact]
    public async Task Batch_names_exactly_the_records_that_failed()
    {
        _function.Webhook.Reply = static text => text.Contains("bad luck", StringComparison.Ordinal) ? new ChatReply(500, "") : new ChatReply(200, "ok");

        var result = await _function.InvokeAsync(Payloads.Sqs(
            ("1", Payloads.Alarm("good")), ("2", Payloads.Alarm("bad luck")), ("3", "just text"), ("4", "bad luck again")));

        Assert.False(result.IsError);
        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"2"},{"itemIdentifier":"4"}]}""", result.Text);
    }

    [Fact]
    public async Task Poisoned_payloads_are_delivered_in_readable_form_and_harm_nothing()
    {
        foreach (var poison in Poison)
        {
            var before = _function.Webhook.Received.Count;

            var result = await _function.InvokeAsync(Encoding.UTF8.GetBytes(poison));

            Assert.False(result.IsError, $"{poison}: {result.Text}");
            Assert.True(_function.Webhook.Received.Count > before, poison);
        }
    }

    [Fact]
    public async Task Empty_payloads_are_acknowledged_and_told_to_nobody()
    {
        foreach (var empty in Empty)
        {
            var result = await _function.InvokeAsync(Encoding.UTF8.GetBytes(empty));

            Assert.False(result.IsError, $"{empty}: {result.Text}");
        }

        Assert.Empty(_function.Webhook.Received);
    }

    [Fact]
    public async Task Huge_deep_and_broken_payloads_harm_nothing()
    {
        byte[][] payloads =
        [
            Encoding.UTF8.GetBytes(new string('[', 100_000)),
            Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('x', 5_000_000)}\"}}"),
            [0xff, 0xfe, 0x00, 0x01, 0x7b],
        ];
        foreach (var payload in payloads)
        {
            Assert.False((await _function.InvokeAsync(payload)).IsError);
        }

        Assert.Equal(payloads.Length, _function.Webhook.Received.Count);
    }

    [Fact]
    public async Task Poison_in_a_batch_does_not_hold_up_the_others()
    {
        var result = await _function.InvokeAsync(Payloads.Sqs(("1", "{\"broken\":"), ("2", ""), ("3", Payloads.Alarm("healthy"))));

        Assert.Equal("""{"batchItemFailures":[]}""", result.Text);
        Assert.Contains(_function.Webhook.Received, static text => text.Contains("healthy", StringComparison.Ordinal));
    }

    private static byte[] PayloadOf(string trigger)
    {
        var name = $"late by {trigger}";
        return trigger switch
        {
            "sns" => Payloads.Sns(Payloads.Alarm(name)),
            "eventbridge" => Payloads.EventBridge(name),
            "alarm-action" => Payloads.AlarmAction(name),
            "config-rule" => Payloads.ConfigRule(name),
            "function-url" => Payloads.FunctionUrl(Payloads.Alarm(name)),
            _ => Payloads.OnFailure(Payloads.Sns(Payloads.Alarm(name))),
        };
    }
}

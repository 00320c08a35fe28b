using System.Diagnostics;
using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>What is not delivered stays with Lambda: nothing is acknowledged that nobody has.</summary>
public sealed class FailureTests : IAsyncLifetime
{
    private RunningFunction _function = null!;

    public async Task InitializeAsync() => _function = await RunningFunction.StartAsync();

    public async Task DisposeAsync() => await _function.DisposeAsync();

    [Theory]
    [InlineData(404, "no_service", "HTTP 404")]
    [InlineData(429, "rate_limited", "HTTP 429")]
    [InlineData(500, "", "HTTP 500")]
    public async Task Refused_message_is_an_invocation_error_without_the_address(int status, string body, string named)
    {
        _function.Webhook.Reply = _ => new ChatReply(status, body) { RetryAfter = "3600" };

        var result = await _function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are late")));

        Assert.True(result.IsError);
        Assert.Equal("Function.DispatchFailedException", result.ErrorType);
        Assert.Contains(named, result.Text, StringComparison.Ordinal);
        var log = await _function.EndAsync();
        Assert.Contains(named, log, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningFunction.Secret, result.Text + log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeated_invocation_delivers_what_failed_before()
    {
        var payload = Payloads.Sns(Payloads.Alarm("orders are late"));
        _function.Webhook.Reply = static _ => new ChatReply(500, "");
        var first = await _function.InvokeAsync(payload);
        _function.Webhook.Reply = static _ => new ChatReply(200, "ok");

        var second = await _function.InvokeAsync(payload);

        Assert.True(first.IsError);
        Assert.False(second.IsError);
        Assert.Equal(2, _function.Webhook.Received.Count);
    }

    [Fact]
    public async Task Too_many_requests_are_waited_for_within_the_invocation()
    {
        var answers = new Queue<ChatReply>([new ChatReply(429, "rate_limited") { RetryAfter = "1" }, new ChatReply(200, "ok")]);
        _function.Webhook.Reply = _ => answers.Dequeue();

        var result = await _function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are late")));

        Assert.False(result.IsError);
        Assert.Equal(2, _function.Webhook.Received.Count);
    }

    [Fact]
    public async Task Refused_address_is_decrypted_again_under_the_trace_of_the_invocation()
    {
        await _function.InvokeAsync(Payloads.Sns("a first text, so that the address is known"));
        var calls = _function.Kms.Traces.Count;
        _function.Webhook.Reply = static _ => new ChatReply(404, "no_service");

        await _function.InvokeAsync(Payloads.Sns(Payloads.Alarm("orders are late")));

        Assert.Equal(calls + 1, _function.Kms.Traces.Count);
        Assert.Contains("Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700", _function.Kms.Traces.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deadline_fails_what_was_not_delivered_and_keeps_what_was()
    {
        var never = new TaskCompletionSource();
        _function.Webhook.Reply = text => new ChatReply(200, "ok") { Gate = text.Contains("stuck", StringComparison.Ordinal) ? never.Task : Task.CompletedTask };
        await _function.InvokeAsync(Payloads.Sns("a first text, so that the process is warm"));

        var result = await _function.InvokeAsync(
            Payloads.Sqs(("1", Payloads.Alarm("quick")), ("2", Payloads.Alarm("stuck")), ("3", Payloads.Alarm("stuck"))), TimeSpan.FromSeconds(10));

        Assert.False(result.IsError);
        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"2"},{"itemIdentifier":"3"}]}""", result.Text);
    }

    [Fact]
    public async Task Sigterm_ends_the_process_without_an_error()
    {
        await _function.StartedAsync();

        using var kill = Process.Start("kill", ["-TERM", _function.Process.Id.ToString()]);
        await _function.Process.WaitForExitAsync();

        Assert.Equal(0, _function.Process.ExitCode);
    }
}

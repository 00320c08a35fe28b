using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks.Tests;

public sealed class SlackWorkflowTests
{
    [Theory]
    [InlineData("https://hooks.slack.com/triggers/T1/1234/abcdef")]
    [InlineData("https://hooks.slack.com/workflows/T1/A1/1234/abcdef")]
    [InlineData("http://127.0.0.1:9/triggers/T1/1234/abcdef")]
    public async Task Workflow_gets_flat_texts(string address)
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, """{"ok":true}"""));

        var result = await harness.SendAsync(harness.Slack(options => options.Address = address));

        Assert.Null(result.Reason);
        using var body = JsonDocument.Parse(Assert.Single(harness.Http.Requests).Body);
        Assert.All(body.RootElement.EnumerateObject(), static member => Assert.Equal(JsonValueKind.String, member.Value.ValueKind));
        Assert.Equal("Title of test.event|1", body.RootElement.GetProperty("title").GetString());
        Assert.Equal("High", body.RootElement.GetProperty("severity").GetString());
    }

    [Fact]
    public async Task Workflow_that_refuses_is_not_asked_the_same_again()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(413));

        var result = await harness.SendAsync(harness.Slack(static options => options.Address = "https://hooks.slack.com/triggers/T1/1234/abcdef"));

        Assert.Equal((DispatchOutcome.Failed, 1), (result.Outcome, result.Attempts));
    }

    [Fact]
    public async Task Channel_of_a_workflow_is_ignored_with_one_warning()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(200, """{"ok":true}"""));
        var sink = harness.Slack(static options =>
        {
            options.Address = "https://hooks.slack.com/triggers/T1/1234/abcdef";
            options.Channel = "#ops";
        });

        await harness.SendAsync(sink, TestEvent.Received("1"));
        await harness.SendAsync(sink, TestEvent.Received("2"));

        Assert.Single(harness.Logs.Records, static record => record.Level == LogLevel.Warning);
    }
}

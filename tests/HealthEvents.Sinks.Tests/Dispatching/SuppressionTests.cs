using static HealthEvents.Sinks.Tests.Dispatchers;

namespace HealthEvents.Sinks.Tests;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData("ScheduledNotification", "config.scheduled")]
    [InlineData("ConfigRulesEvaluationStarted", "config.rule-evaluation-started")]
    [InlineData("ConfigurationSnapshotDeliveryStarted", "config.snapshot-delivery")]
    [InlineData("ConfigurationHistoryDeliveryCompleted", "config.history-delivery")]
    public async Task Routine_of_config_is_suppressed_with_its_kind_and_sent_by_option(string messageType, string kind) =>
        await AssertSuppressedAsync(Assert.Single(Config(messageType)), kind);

    [Theory]
    [InlineData("muted")]
    [InlineData("suppressed-by-aws")]
    public async Task Quiet_event_is_suppressed_with_its_reason_and_sent_by_option(string reason) =>
        await AssertSuppressedAsync(TestEvent.Received("1", kind: "alarm.state-change", quiet: reason), reason);

    [Fact]
    public async Task Routine_of_a_kind_of_ones_own_is_suppressed_too()
    {
        var received = TestEvent.Received("1");
        await AssertSuppressedAsync(received with { Event = ((TestEvent)received.Event) with { Routine = true } }, "test.event");
    }

    [Theory]
    [InlineData("""  "muteDetail": { "mutedByArn": "arn:aws:cloudwatch:eu-west-1:123456789012:mute:night" },  """, "", "muted")]
    [InlineData("", """, "actionsSuppressedBy": "Alarm" """, "suppressed-by-aws")]
    public async Task Alarm_that_aws_keeps_quiet_is_suppressed(string detail, string state, string reason)
    {
        var events = new EventReader().Read($$"""
            {
              "version": "0", "id": "1", "source": "aws.cloudwatch", "detail-type": "CloudWatch Alarm State Change",
              "account": "123456789012", "region": "eu-west-1", "time": "2026-11-02T09:00:00Z",
              "detail": {
                "alarmName": "queue-depth", {{detail}}
                "state": { "value": "ALARM", "timestamp": "2026-11-02T09:00:00.000+0000"{{state}} }
              }
            }
            """);

        var report = await Dispatcher([new FakeSink("a")]).DispatchAsync(events);

        Assert.Equal((DispatchOutcome.Suppressed, reason), (report.Entries[0].Outcome, report.Entries[0].Reason));
    }

    [Theory]
    [InlineData("ConfigurationSnapshotDeliveryFailed")]
    [InlineData("ConfigurationHistoryDeliveryFailed")]
    public async Task Failed_delivery_of_config_is_sent(string messageType)
    {
        var report = await Dispatcher([new FakeSink("a")]).DispatchAsync(Config(messageType));

        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(report.Entries).Outcome);
    }

    [Fact]
    public async Task Routine_that_a_function_failed_over_is_sent()
    {
        var received = Assert.Single(Config("ScheduledNotification")) with { FailedInvocation = new LambdaInvocation { FunctionName = "rule" } };

        var report = await Dispatcher([new FakeSink("a")]).DispatchAsync([received]);

        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(report.Entries).Outcome);
    }

    private static IReadOnlyList<ReceivedEvent> Config(string messageType) => new EventReader().Read(
        $$"""{"messageType":"{{messageType}}","awsAccountId":"123456789012","notificationCreationTime":"2026-11-02T09:00:00.000Z","recordVersion":"1.0"}""");

    private static async Task AssertSuppressedAsync(ReceivedEvent received, string reason)
    {
        var options = new HealthEventsOptions { SendAlso = { reason } };

        var silent = await Dispatcher([new FakeSink("a")]).DispatchAsync([received]);
        var sent = await Dispatcher([new FakeSink("a")], options).DispatchAsync([received]);

        Assert.Equal((DispatchOutcome.Suppressed, reason), (silent.Entries[0].Outcome, silent.Entries[0].Reason));
        Assert.Equal(DispatchOutcome.Delivered, sent.Entries[0].Outcome);
    }
}

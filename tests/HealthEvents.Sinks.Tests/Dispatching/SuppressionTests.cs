using static HealthEvents.Sinks.Tests.Dispatchers;

namespace HealthEvents.Sinks.Tests;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData("config.scheduled", null, "config.scheduled")]
    [InlineData("config.rule-evaluation-started", null, "config.rule-evaluation-started")]
    [InlineData("config.snapshot-delivery", null, "config.snapshot-delivery")]
    [InlineData("config.history-delivery", null, "config.history-delivery")]
    [InlineData("alarm.state-change", "muted", "muted")]
    [InlineData("alarm.state-change", "suppressed-by-aws", "suppressed-by-aws")]
    public async Task Quiet_event_is_suppressed_with_its_reason_and_sent_by_option(string kind, string? quiet, string reason)
    {
        var received = TestEvent.Received("1", kind: kind, quiet: quiet);
        var options = new HealthEventsOptions { SendAlso = { reason } };

        var silent = await Dispatcher([new FakeSink("a")]).DispatchAsync([received]);
        var sent = await Dispatcher([new FakeSink("a")], options).DispatchAsync([received]);

        Assert.Equal((DispatchOutcome.Suppressed, reason), (silent.Entries[0].Outcome, silent.Entries[0].Reason));
        Assert.Equal(DispatchOutcome.Delivered, sent.Entries[0].Outcome);
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

    [Fact]
    public async Task Failed_delivery_of_config_is_sent()
    {
        var received = TestEvent.Received("1", kind: "config.snapshot-delivery");
        var failed = received with { Event = ((TestEvent)received.Event) with { Lifecycle = EventLifecycle.Open } };

        var report = await Dispatcher([new FakeSink("a")]).DispatchAsync([failed]);

        Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
    }
}

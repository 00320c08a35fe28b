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

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\"\"")]
    [InlineData("""{"version":"2.0","routeKey":"$default","rawPath":"/","headers":{},"requestContext":{"http":{"method":"GET","path":"/"}},"isBase64Encoded":false}""")]
    [InlineData("""{"Records":[{"messageId":"1","body":"","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:111122223333:q"}]}""")]
    [InlineData("""{"Records":[{"EventSource":"aws:sns","Sns":{"Type":"Notification","MessageId":"1","TopicArn":"arn:aws:sns:eu-west-1:111122223333:t","Message":""}}]}""")]
    public async Task What_has_no_content_is_suppressed_and_sent_by_option(string content) =>
        await AssertSuppressedAsync(Assert.Single(new EventReader().Read(content)), "empty");

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"broken\":")]
    [InlineData("x")]
    [InlineData("""{"Records":[]}""")]
    [InlineData("""{"Records":[{"EventSource":"aws:sns","Sns":{}}]}""")]
    public async Task What_has_little_content_is_sent(string content)
    {
        var report = await Dispatcher([new FakeSink("a")]).DispatchAsync(new EventReader().Read(content));

        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(report.Entries).Outcome);
    }

    [Theory]
    [InlineData("UPDATE", "OK", "{}", true)]
    [InlineData("NONE", "OK", "{ }", true)]
    [InlineData("none", "ok", "{}", true)]
    [InlineData(null, "OK", "{}", true)]
    [InlineData("UPDATE", null, "{}", true)]
    [InlineData("CREATE", "ResourceDiscovered", "{}", false)]
    [InlineData("CREATE", "OK", "{}", false)]
    [InlineData("DELETE", "ResourceDeleted", "{}", false)]
    [InlineData("UPDATE", "ResourceDeleted", "{}", false)]
    [InlineData("NONE", "ResourceDiscovered", "{}", false)]
    [InlineData("ADOPT", "OK", "{}", false)]
    [InlineData("UPDATE", "OK", null, false)]
    [InlineData("UPDATE", "OK", "null", false)]
    [InlineData("UPDATE", "OK", "[]", false)]
    [InlineData("UPDATE", "OK", "\"\"", false)]
    [InlineData("UPDATE", "OK", """{"Tags.1":{"previousValue":null,"updatedValue":"x","changeType":"CREATE"}}""", false)]
    [InlineData("UPDATE", "OK", """{"Tags.1":"x"}""", false)]
    [InlineData("UPDATE", "OK", """{"Tags.1":null}""", false)]
    public async Task Update_that_changed_nothing_is_suppressed_and_sent_by_option(string? type, string? status, string? changes, bool isUnchanged)
    {
        var received = Assert.Single(new EventReader().Read(ItemChange(
            $$"""{{{Member("changedProperties", changes)}}{{Member("changeType", Text(type))}}"end":0}""", status)));

        if (isUnchanged)
        {
            await AssertSuppressedAsync(received, "unchanged");
        }
        else
        {
            Assert.Null(received.Event.QuietReason);
            var report = await Dispatcher([new FakeSink("a")]).DispatchAsync([received]);
            Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task Change_without_a_list_of_changes_is_sent(string difference)
    {
        var report = await Dispatcher([new FakeSink("a")]).DispatchAsync(new EventReader().Read(ItemChange(difference, "OK")));

        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(report.Entries).Outcome);
    }

    private static string ItemChange(string difference, string? status) => $$"""
        {"configurationItemDiff":{{difference}},"configurationItem":{ {{Member("configurationItemStatus", Text(status))}}"awsAccountId":"123456789012",
        "configurationItemCaptureTime":"2026-11-20T08:00:00.000Z","resourceType":"AWS::EC2::Volume","resourceId":"vol-1","awsRegion":"eu-west-1"},
        "notificationCreationTime":"2026-11-20T08:00:01.000Z","messageType":"ConfigurationItemChangeNotification","recordVersion":"1.3"}
        """;

    private static string Member(string name, string? value) => value is null ? "" : $"\"{name}\":{value},";

    private static string? Text(string? value) => value is null ? null : $"\"{value}\"";

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

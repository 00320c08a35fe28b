using HealthEvents.Deploy.Tests.Demands;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.DemandTests;

/// <summary>Each template has what it is there for, and a template from which it was taken is told by it.</summary>
public sealed class TemplatesMeetTheirDemandsTests
{
    public static TheoryData<string> Names => [.. Demand.Of.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Template_has_what_is_asked_of_it(string name) => Assert.Empty(Demand.NotMetBy(Template.Named(name), Demand.Of[name]));

    [Fact]
    public void Something_is_asked_of_every_template() => Assert.Equal(Template.Names, Demand.Of.Keys.Order(StringComparer.Ordinal));

    // A demand that even nothing meets asks for nothing.
    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_meets_no_demand(string name)
    {
        var (before, after) = Spoiled.Halves(name, "\nResources:\n");
        var conditions = before[before.IndexOf("Parameters:\n", StringComparison.Ordinal)..];
        Assert.NotEmpty(after);
        Assert.Equal(Demand.Of[name].Select(static demand => demand.Words), Demand.NotMetBy(Template.Parse(name, conditions + "\nResources: {}"), Demand.Of[name]));
    }

    [Theory]
    [InlineData("collector.yaml", "Archive", "The bus has an archive for replay")]
    [InlineData("collector.yaml", "HealthRule", "A rule takes AWS Health to the queue")]
    [InlineData("collector.yaml", "AlarmsRule", "A rule takes alarms to the queue")]
    [InlineData("collector.yaml", "ConfigRule", "A rule takes AWS Config to the queue")]
    [InlineData("collector.yaml", "Topic", "A topic of this account brings alarms to the queue")]
    [InlineData("collector.yaml", "TopicPolicy", "A topic of this account brings alarms to the queue")]
    [InlineData("collector.yaml", "Subscription", "A topic of this account brings alarms to the queue")]
    [InlineData("collector.yaml", "LogGroup", "The log of the function ends")]
    [InlineData("collector.yaml", "OperatorSubscription", "Every alarm is told by mail")]
    [InlineData("collector.yaml", "DeadLettersAlarm", "Dead letters are told by mail")]
    [InlineData("collector.yaml", "UndeliveredAlarm", "What did not reach the queue is told by mail")]
    [InlineData("collector.yaml", "AgeAlarm", "Lateness is told by mail")]
    [InlineData("collector.yaml", "ErrorsAlarm", "Errors of the function are told by mail")]
    [InlineData("collector.yaml", "ThrottlesAlarm", "Throttles of the function are told by mail")]
    [InlineData("collector.yaml", "RulesAlarm", "Rules that fail are told by mail")]
    [InlineData("forwarder.yaml", "DeadLettersAlarm", "What does not travel is told")]
    [InlineData("alarms.yaml", "InstanceStatus", "Instances fail their status checks")]
    [InlineData("alarms.yaml", "InstanceCpu", "Instances are busy")]
    [InlineData("alarms.yaml", "InstanceCredits", "Instances run out of CPU credits")]
    [InlineData("alarms.yaml", "InstanceIoBalance", "Instances run out of disk operations")]
    [InlineData("alarms.yaml", "InstanceByteBalance", "Instances run out of disk throughput")]
    [InlineData("alarms.yaml", "VolumeBurst", "Volumes run out of burst credits")]
    [InlineData("alarms.yaml", "DatabaseBurst", "Databases run out of burst credits")]
    [InlineData("alarms.yaml", "DatabaseCredits", "Databases run out of CPU credits")]
    [InlineData("alarms.yaml", "FileSystemBurst", "File systems run out of burst credits")]
    [InlineData("alarms.yaml", "TopicDeadLetters", "Topics have dead letters")]
    [InlineData("alarms.yaml", "RuleDeadLetters", "Rules have dead letters")]
    [InlineData("alarms.yaml", "QueueDeadLetters", "A queue has dead letters")]
    [InlineData("alarms.yaml", "Charges", "The month costs too much")]
    [InlineData("config.yaml", "Recorder", "A recorder records everything")]
    [InlineData("config.yaml", "DeliveryChannel", "A delivery channel leads to a bucket of the stack")]
    [InlineData("config.yaml", "HistoryPolicy", "AWS Config may write what it records")]
    public void Resource_that_is_missing_is_told(string name, string id, string words) =>
        Assert.Equal([words], Demand.NotMetBy(Template.Parse(name, Spoiled.Without(name, id)), Called(name, words)));

    [Theory]
    [InlineData("collector.yaml", "AlarmActions: [!Ref OperatorTopic]", "AlarmActions: []", "Every alarm is told by mail")]
    [InlineData("collector.yaml", "OKActions: [!Ref OperatorTopic]", "OKActions: []", "Every alarm is told by mail")]
    [InlineData("collector.yaml", "AlarmActions: [!Ref OperatorTopic]", "AlarmActions: [!Ref Topic]", "Lateness is told by mail")]
    [InlineData("collector.yaml", "Endpoint: !Ref OperatorEmail", "Endpoint: nobody@example.com", "Every alarm is told by mail")]
    [InlineData("collector.yaml", "MetricName: ApproximateAgeOfOldestMessage", "MetricName: NumberOfMessagesSent", "Lateness is told by mail")]
    [InlineData("collector.yaml", "Threshold: 600", "Threshold: 720", "Lateness is told by mail")]
    [InlineData("collector.yaml", "KmsKeyId: !GetAtt Key.Arn", "LogGroupClass: STANDARD", "A key encrypts the log of the function")]
    [InlineData("collector.yaml", "Value: !GetAtt DeadLetters.QueueName", "Value: !GetAtt Undelivered.QueueName", "Dead letters are told by mail")]
    [InlineData("collector.yaml", "Threshold: 0", "Threshold: 1", "Errors of the function are told by mail")]
    [InlineData("collector.yaml", "ComparisonOperator: GreaterThanThreshold", "ComparisonOperator: LessThanThreshold", "Throttles of the function are told by mail")]
    [InlineData("collector.yaml", "MetricName: InvocationsFailedToBeSentToDlq", "MetricName: Invocations", "Rules that lose events are told by mail")]
    [InlineData("collector.yaml", "source: [aws.config]", "source: [nothing]", "A rule takes AWS Config to the queue")]
    [InlineData("collector.yaml", "source: [aws.health]", "source: [aws.health]\n        detail-type: [nothing]", "A rule takes AWS Health to the queue")]
    [InlineData("collector.yaml", "Architectures: [arm64]", "Architectures: [x86_64]", "The function is the native program for arm64")]
    [InlineData("collector.yaml", "Service: [cloudwatch.amazonaws.com, config.amazonaws.com]", "Service: cloudwatch.amazonaws.com", "The key serves AWS Config")]
    [InlineData("collector.yaml", "kms:${EncryptedSlackAddress}", "kms:${EncryptedGoogleChatAddress}", "Slack has an address")]
    [InlineData("forwarder.yaml", "source: [aws.health, aws.cloudwatch, aws.config]", "source: [aws.health, aws.config]", "The rule takes the three sources")]
    [InlineData("forwarder.yaml", "{ prefix: AWS Health }", "{ prefix: AWS Hell }", "AWS Health travels")]
    [InlineData("forwarder.yaml", "Action: events:PutEvents", "Action: [events:PutEvents, events:PutPermission]", "One role that may put events on the bus, and nothing else")]
    [InlineData("config.yaml", "AllSupported: true", "AllSupported: false", "A recorder records everything")]
    [InlineData("config.yaml", "Owner: AWS", "Owner: CUSTOM_LAMBDA", "At least three rules of AWS")]
    public void Resource_that_is_spoiled_is_told(string name, string passage, string replacement, string words) =>
        Assert.Equal([words], Demand.NotMetBy(Template.Parse(name, Spoiled.With(name, passage, replacement)), Called(name, words)));

    private static Demand[] Called(string name, string words) => [.. Demand.Of[name].Where(demand => demand.Words == words)];
}

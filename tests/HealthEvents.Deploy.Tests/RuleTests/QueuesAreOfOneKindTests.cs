using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class QueuesAreOfOneKindTests : RuleTest<QueuesAreOfOneKind>
{
    private const string AlwaysFifo = """
          AlwaysFifo:
            Type: AWS::SQS::Queue
            Properties:
              FifoQueue: true
              ContentBasedDeduplication: true

        """;

    protected override string Bad => GoodTemplate.With("QueueName: !If [UsesFifo, collector.fifo, collector]", "QueueName: collector");

    [Theory]
    [InlineData("QueueName: !If [UsesFifo, collector.fifo, collector]", "QueueName: collector", "let its QueueName end in .fifo. (with UsesFifo")]
    [InlineData("QueueName: !If [UsesFifo, collector.fifo, collector]", "QueueName: collector.fifo", "let its QueueName not end in .fifo. (without UsesFifo")]
    [InlineData("FifoQueue: !If [UsesFifo, true, !Ref AWS::NoValue]", "FifoQueue: !If [UsesFifo, true, false]", "leave it out for a standard queue")]
    [InlineData("ContentBasedDeduplication: !If [UsesFifo, true, !Ref AWS::NoValue]", "ContentBasedDeduplication: true", "with properties of a FIFO queue")]
    [InlineData("ContentBasedDeduplication: !If [UsesFifo, true, !Ref AWS::NoValue]", "DelaySeconds: 0", "set ContentBasedDeduplication to true")]
    [InlineData("!If [UsesFifo, !GetAtt FifoLetters.Arn, !GetAtt Letters.Arn]", "!GetAtt Undelivered.Arn", "is a FIFO queue, and Undelivered is a standard queue")]
    [InlineData("!If [UsesFifo, !GetAtt FifoLetters.Arn, !GetAtt Letters.Arn]", "!GetAtt AlwaysFifo.Arn", "is a standard queue, and AlwaysFifo is a FIFO queue")]
    public void Queue_of_two_kinds_is_refused(string passage, string replacement, string words) => Refuses(
        GoodTemplate.With(passage, replacement).Replace("\nOutputs:", $"\n{AlwaysFifo}\nOutputs:", StringComparison.Ordinal), "Queue", words);

    [Theory]
    [InlineData("!If [UsesFifo, { MessageGroupId: !Ref Group }, !Ref AWS::NoValue]", "!Ref AWS::NoValue", "without a group: set MessageGroupId")]
    [InlineData("!If [UsesFifo, { MessageGroupId: !Ref Group }, !Ref AWS::NoValue]", "{ MessageGroupId: !Ref Group }", "with a group: leave SqsParameters out")]
    public void Rule_for_the_other_kind_is_refused(string passage, string replacement, string words) => Refuses(GoodTemplate.With(passage, replacement), "Rule", words);

    [Fact]
    public void Schedule_without_a_group_is_refused() => Refuses(
        GoodTemplate.And("""
              Schedule:
                Type: AWS::Scheduler::Schedule
                Properties:
                  Target:
                    Arn: !GetAtt Queue.Arn
            """),
        "Schedule",
        "without a group");

    [Fact]
    public void Rule_that_leaves_what_fails_in_a_FIFO_queue_is_refused() => Refuses(
        GoodTemplate.With("DeadLetterConfig:\n            Arn: !GetAtt Undelivered.Arn", "DeadLetterConfig:\n            Arn: !If [UsesFifo, !GetAtt FifoLetters.Arn, !GetAtt Letters.Arn]"),
        "Rule",
        "EventBridge takes standard queues only");

    [Theory]
    [InlineData("false", "Fifo", "Standard", "brings a standard topic to the FIFO queue")]
    [InlineData("false", "Standard", "Fifo", "is of the kind of the topic")]
    [InlineData("true", "Standard", "Standard", "is of the kind of the topic")]
    public void Subscription_of_two_kinds_is_refused(string isFifo, string queue, string letters, string words) => Refuses(
        Subscription(isFifo, queue, letters), "Subscription", words);

    [Theory]
    [InlineData("false", "Standard", "Standard")]
    [InlineData("true", "Fifo", "Fifo")]
    public void Subscription_of_one_kind_is_taken(string isFifo, string queue, string letters) => Takes(Subscription(isFifo, queue, letters));

    private static string Subscription(string isFifo, string queue, string letters) => $$"""
        Resources:
          Topic:
            Type: AWS::SNS::Topic
            Properties:
              FifoTopic: {{isFifo}}
          Fifo:
            Type: AWS::SQS::Queue
            Properties:
              FifoQueue: true
              ContentBasedDeduplication: true
          Standard:
            Type: AWS::SQS::Queue
          Subscription:
            Type: AWS::SNS::Subscription
            Properties:
              TopicArn: !Ref Topic
              Protocol: sqs
              Endpoint: !GetAtt {{queue}}.Arn
              RedrivePolicy:
                deadLetterTargetArn: !GetAtt {{letters}}.Arn
        """;
}

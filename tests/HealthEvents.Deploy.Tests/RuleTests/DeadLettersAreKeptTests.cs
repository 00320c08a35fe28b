using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class DeadLettersAreKeptTests : RuleTest<DeadLettersAreKept>
{
    [Theory]
    [InlineData("MessageRetentionPeriod: 345600", "DeletionPolicy: RetainExceptOnCreate", "14 days")]
    [InlineData("ReceiveMessageWaitTimeSeconds: 0", "DeletionPolicy: RetainExceptOnCreate", "14 days")]
    [InlineData("MessageRetentionPeriod: 1209600", "DeletionPolicy: Delete", "goes with the stack")]
    [InlineData("MessageRetentionPeriod: 1209600", "DeletionPolicy: Retain", "in the way of the next one")]
    [InlineData("MessageRetentionPeriod: 1209600", "Metadata: {}", "goes with the stack")]
    public void Dead_letters_that_go_early_are_refused(string property, string deletion, string words) => Refuses(
        $$"""
        Resources:
          Source:
            Type: AWS::SQS::Queue
            Properties:
              RedrivePolicy: { deadLetterTargetArn: !GetAtt Letters.Arn, maxReceiveCount: 10 }
          Letters:
            Type: AWS::SQS::Queue
            {{deletion}}
            Properties:
              {{property}}
        """,
        "Letters",
        words);

    [Theory]
    [InlineData("AWS::Lambda::EventInvokeConfig", "DestinationConfig: { OnFailure: { Destination: !Ref Topic } }")]
    [InlineData("AWS::Lambda::Function", "DeadLetterConfig: { TargetArn: !Ref Topic }")]
    [InlineData("AWS::SNS::Subscription", "RedrivePolicy: { deadLetterTargetArn: !Ref Topic }")]
    public void Whatever_fails_goes_to_a_queue(string type, string property) => Refuses(
        $"""
        Resources:
          Topic:
            Type: AWS::SNS::Topic
          Sender:
            Type: {type}
            Properties:
              {property}
        """,
        "Sender",
        "no queue of this stack");

    [Theory]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:letters")]
    [InlineData("!Ref Topic")]
    public void Dead_letters_that_are_in_no_queue_of_the_stack_are_refused(string reference) => Refuses(
        $$"""
        Resources:
          Topic:
            Type: AWS::SNS::Topic
          Source:
            Type: AWS::SQS::Queue
            Properties:
              RedrivePolicy: { deadLetterTargetArn: {{reference}}, maxReceiveCount: 10 }
        """,
        "Source",
        "no queue of this stack");
}

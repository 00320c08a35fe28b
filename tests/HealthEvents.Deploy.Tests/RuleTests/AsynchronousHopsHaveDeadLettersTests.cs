using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class AsynchronousHopsHaveDeadLettersTests : RuleTest<AsynchronousHopsHaveDeadLetters>
{
    private const string Function = """
        Resources:
          Function:
            Type: AWS::Lambda::Function
            Properties:
              FunctionName: collector

        """;

    [Fact]
    public void Rule_without_dead_letters_is_refused() => Refuses(
        GoodTemplate.With("          DeadLetterConfig:\n            Arn: !GetAtt Undelivered.Arn\n", ""), "Rule", "loses what ${Queue.Arn} does not take");

    [Fact]
    public void Rule_with_dead_letters_under_one_condition_is_refused() => Refuses(
        GoodTemplate.With("DeadLetterConfig:\n            Arn: !GetAtt Undelivered.Arn", "DeadLetterConfig: !If [UsesFifo, { Arn: !GetAtt Undelivered.Arn }, !Ref AWS::NoValue]"),
        "Rule",
        "(without UsesFifo, with UsesStandard)");

    [Fact]
    public void Rule_that_does_not_say_how_long_it_tries_is_refused() => Refuses(
        GoodTemplate.With("          RetryPolicy:\n            MaximumRetryAttempts: 185\n", ""), "Rule", "RetryPolicy");

    [Theory]
    [InlineData("sqs", "arn:aws:sqs:eu-west-1:123456789012:q")]
    [InlineData("email", "operators@example.com")]
    public void Subscription_without_dead_letters_is_refused(string protocol, string endpoint) => Refuses(
        $"""
        Resources:
          Subscription:
            Type: AWS::SNS::Subscription
            Properties:
              TopicArn: arn:aws:sns:eu-west-1:123456789012:t
              Protocol: {protocol}
              Endpoint: {endpoint}
        """,
        "Subscription",
        $"loses what {endpoint} does not take");

    [Fact]
    public void Subscription_within_a_topic_cannot_have_them() => Refuses(
        """
        Resources:
          Topic:
            Type: AWS::SNS::Topic
            Properties:
              Subscription:
                - Protocol: email
                  Endpoint: operators@example.com
        """,
        "Topic",
        "loses what");

    [Fact]
    public void Schedule_without_dead_letters_is_refused() => Refuses(
        """
        Resources:
          Schedule:
            Type: AWS::Scheduler::Schedule
            Properties:
              Target:
                Arn: arn:aws:sqs:eu-west-1:123456789012:q
        """,
        "Schedule",
        "loses what");

    [Fact]
    public void Queue_of_a_function_without_redrive_is_refused() => Refuses(
        Function + """
          Queue:
            Type: AWS::SQS::Queue
          Mapping:
            Type: AWS::Lambda::EventSourceMapping
            Properties:
              EventSourceArn: !GetAtt Queue.Arn
              FunctionName: !Ref Function
        """,
        "Queue",
        "RedrivePolicy");

    [Fact]
    public void Stream_of_a_function_without_a_destination_is_refused() => Refuses(
        Function + """
          Mapping:
            Type: AWS::Lambda::EventSourceMapping
            Properties:
              EventSourceArn: arn:aws:kinesis:eu-west-1:123456789012:stream/s
              FunctionName: !Ref Function
        """,
        "Mapping",
        "destination on failure");

    [Theory]
    [InlineData("Type: AWS::Lambda::Permission", "Principal: s3.amazonaws.com")]
    [InlineData("Type: AWS::CloudWatch::Alarm", "AlarmActions: [!GetAtt Function.Arn]")]
    public void Function_that_services_invoke_without_a_destination_is_refused(string type, string property) => Refuses(
        Function + $"""
          Invoker:
            {type}
            Properties:
              FunctionName: !Ref Function
              {property}
        """,
        "Function",
        "EventInvokeConfig");

    [Fact]
    public void Function_that_nobody_invokes_needs_none() => Takes(Function);

    [Fact]
    public void Pipe_is_refused_until_somebody_says_where_it_leaves_what_fails() => Refuses(
        """
        Resources:
          Pipe:
            Type: AWS::Pipes::Pipe
        """,
        "Pipe",
        "teach them");
}

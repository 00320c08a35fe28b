using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class AsynchronousHopsHaveDeadLettersTests : RuleTest<AsynchronousHopsHaveDeadLetters>
{
    protected override string Bad => GoodTemplate.With("          DeadLetterConfig:\n            Arn: !GetAtt Undelivered.Arn\n", "");

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

    [Theory]
    [InlineData("RetryPolicy: {}")]
    [InlineData("RetryPolicy: { MaximumRetryAttempts: 0 }")]
    [InlineData("RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 60 }")]
    public void Rule_that_gives_up_early_is_refused(string policy) => Refuses(
        GoodTemplate.With("RetryPolicy:\n            MaximumRetryAttempts: 185", policy), "Rule", "for a day");

    [Fact]
    public void Schedule_that_gives_up_early_is_refused() => Refuses(
        """
        Resources:
          Schedule:
            Type: AWS::Scheduler::Schedule
            Properties:
              Target:
                Arn: arn:aws:sqs:eu-west-1:123456789012:q
                DeadLetterConfig: { Arn: arn:aws:sqs:eu-west-1:123456789012:l }
        """,
        "Schedule",
        "for a day");

    [Fact]
    public void Mapping_that_deletes_what_does_not_match_is_refused() => Refuses(
        GoodTemplate.With("FunctionResponseTypes:", "FilterCriteria: { Filters: [{ Pattern: '{}' }] }\n      FunctionResponseTypes:"), "Mapping", "FilterCriteria");

    [Fact]
    public void Function_that_is_invoked_by_its_name_needs_a_destination_too() => Refuses(
        Function + Permission("collector"), "Function", "EventInvokeConfig");

    [Fact]
    public void Alias_of_a_function_is_not_known() => Refuses(GoodTemplate.And(Permission("!Ref Live")), "Invoker", "no alias");

    [Fact]
    public void Configuration_of_another_version_is_refused() => Refuses(GoodTemplate.With("Qualifier: $LATEST", "Qualifier: live"), "Retries", "which nothing here invokes");

    private static string Permission(string function) => $$"""
          Invoker:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: {{function}}
              Action: lambda:InvokeFunction
              Principal: !Sub s3.${AWS::URLSuffix}
              SourceAccount: !Ref AWS::AccountId
        """;
}

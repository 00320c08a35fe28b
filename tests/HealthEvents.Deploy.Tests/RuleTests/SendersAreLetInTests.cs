using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class SendersAreLetInTests : RuleTest<SendersAreLetIn>
{
    protected override string Bad => GoodTemplate.With("Queues: [!Ref Queue, !Ref Undelivered]", "Queues: [!Ref Undelivered]");

    [Theory]
    [InlineData("Queues: [!Ref Queue, !Ref Undelivered]", "Queues: [!Ref Undelivered]")]
    [InlineData("Resource: [!GetAtt Queue.Arn, !GetAtt Undelivered.Arn]", "Resource: !GetAtt Undelivered.Arn")]
    [InlineData("aws:SourceArn: !GetAtt Rule.Arn", "aws:SourceArn: !Ref Topic")]
    [InlineData("aws:SourceArn: !GetAtt Rule.Arn", "aws:SourceArn: \"arn:aws:events:*:*:rule/*\"")]
    [InlineData("aws:SourceArn: !GetAtt Rule.Arn", "aws:SourceArn: !GetAtt Rule.Arn\n              StringEquals:\n                aws:SourceAccount: \"999988887777\"")]
    [InlineData("Service: events.amazonaws.com\n            Action: sqs:SendMessage", "Service: sns.amazonaws.com\n            Action: sqs:SendMessage")]
    public void Rule_that_the_queue_does_not_let_in_is_refused(string passage, string replacement) => Refuses(
        GoodTemplate.With(passage, replacement), "Rule", "sends to ${Queue.Arn}, which does not let events.amazonaws.com in");

    [Fact]
    public void Rule_that_its_dead_letter_queue_does_not_let_in_is_refused() => Refuses(
        GoodTemplate.With("Resource: [!GetAtt Queue.Arn, !GetAtt Undelivered.Arn]", "Resource: !GetAtt Queue.Arn"), "Rule", "sends to ${Undelivered.Arn}");

    [Fact]
    public void Topic_with_a_policy_for_others_keeps_alarms_out() => Refuses(
        GoodTemplate.And("""
              TopicPolicy:
                Type: AWS::SNS::TopicPolicy
                Properties:
                  Topics: [!Ref Topic]
                  PolicyDocument:
                    Statement:
                      - Effect: Allow
                        Principal:
                          Service: budgets.amazonaws.com
                        Action: sns:Publish
                        Resource: !Ref Topic
            """),
        "Alarm",
        "which does not let cloudwatch.amazonaws.com in");

    [Fact]
    public void Subscription_whose_function_has_no_permission_is_refused() => Refuses(Subscription("!Ref AnotherTopic"), "Subscription", "which does not let sns.amazonaws.com in");

    [Fact]
    public void Subscription_whose_function_has_permission_for_its_topic_is_taken() => Takes(Subscription("!Ref Topic"));

    [Theory]
    [InlineData("DeadLetterConfig: {}", "events:PutEvents", "!Ref Bus")]
    [InlineData("RoleArn: !GetAtt Role.Arn", "events:DescribeEventBus", "!Ref Bus")]
    [InlineData("RoleArn: !GetAtt Role.Arn", "events:PutEvents", "arn:aws:events:eu-west-1:123456789012:event-bus/another")]
    public void Rule_whose_role_may_not_put_on_the_bus_is_refused(string role, string action, string resource) => Refuses(
        Forwarder(role, action, resource), "Rule", "or to the role of the sender");

    [Fact]
    public void Rule_whose_role_may_put_on_the_bus_is_taken() => Takes(Forwarder("RoleArn: !GetAtt Role.Arn", "events:PutEvents", "!Ref Bus"));

    [Theory]
    [InlineData("!GetAtt Queue.Arn", "${Letters.Arn}")]
    [InlineData("!GetAtt Letters.Arn", "${Queue.Arn}")]
    public void Schedule_whose_role_may_not_send_is_refused(string allowed, string refused) => Refuses(Schedule(allowed), "Schedule", $"sends to {refused}");

    [Fact]
    public void Schedule_whose_role_may_send_is_taken() => Takes(Schedule("[!GetAtt Queue.Arn, !GetAtt Letters.Arn]"));

    private static string Schedule(string allowed) => $"""
        Resources:
          Queue:
            Type: AWS::SQS::Queue
          Letters:
            Type: AWS::SQS::Queue
          Schedule:
            Type: AWS::Scheduler::Schedule
            Properties:
              Target:
                Arn: !GetAtt Queue.Arn
                RoleArn: !GetAtt Role.Arn
                DeadLetterConfig:
                  Arn: !GetAtt Letters.Arn
          Role:
            Type: AWS::IAM::Role
          Policy:
            Type: AWS::IAM::Policy
            Properties:
              Roles: [!Ref Role]
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Action: sqs:SendMessage
                    Resource: {allowed}
        """;

    private static string Subscription(string source) => $"""
        Resources:
          Topic:
            Type: AWS::SNS::Topic
          AnotherTopic:
            Type: AWS::SNS::Topic
          Function:
            Type: AWS::Lambda::Function
          Subscription:
            Type: AWS::SNS::Subscription
            Properties:
              TopicArn: !Ref Topic
              Protocol: lambda
              Endpoint: !GetAtt Function.Arn
          Permission:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: !Ref Function
              Action: lambda:InvokeFunction
              Principal: sns.amazonaws.com
              SourceArn: {source}
        """;

    private static string Forwarder(string role, string action, string resource) => $$"""
        Parameters:
          Bus:
            Type: String
        Resources:
          Rule:
            Type: AWS::Events::Rule
            Properties:
              Targets:
                - Id: bus
                  Arn: !Ref Bus
                  {{role}}
          Role:
            Type: AWS::IAM::Role
            Properties:
              Policies:
                - PolicyDocument:
                    Statement:
                      - Effect: Allow
                        Action: {{action}}
                        Resource: {{resource}}
        """;
}

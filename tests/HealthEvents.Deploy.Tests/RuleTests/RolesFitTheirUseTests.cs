using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class RolesFitTheirUseTests : RuleTest<RolesFitTheirUse>
{
    protected override string Bad => GoodTemplate.With("sqs:GetQueueAttributes]", "sqs:GetQueueAttributes, sqs:DeleteQueue]");

    [Theory]
    [InlineData("sqs:GetQueueAttributes]", "sqs:GetQueueAttributes, sqs:DeleteQueue]", "may do sqs:DeleteQueue on ${Queue.Arn}")]
    [InlineData("Resource: !GetAtt Queue.Arn\n              - Sid: OpenMessages", "Resource: [!GetAtt Queue.Arn, !GetAtt Undelivered.Arn]\n              - Sid: OpenMessages", "may do sqs:ReceiveMessage on ${Undelivered.Arn}")]
    [InlineData("kms:EncryptionContext:aws:sqs:arn: !GetAtt Queue.Arn", "kms:EncryptionContext:aws:sqs:arn: !GetAtt Undelivered.Arn", "may do kms:Decrypt on ${Key.Arn} by statement OpenMessages")]
    [InlineData("kms:EncryptionContext:aws:sqs:arn: !GetAtt Queue.Arn", "aws:RequestedRegion: eu-west-1", "may do kms:Decrypt on ${Key.Arn} by statement OpenMessages")]
    [InlineData("kms:EncryptionContext:LambdaFunctionName: collector", "kms:EncryptionContext:LambdaFunctionName: another", "may do kms:Decrypt on ${Key.Arn} by statement OpenAddress")]
    [InlineData("Service: lambda.amazonaws.com", "Service: ec2.amazonaws.com", "is used by lambda.amazonaws.com and trusts ec2.amazonaws.com")]
    [InlineData("Service: lambda.amazonaws.com", "Service: [lambda.amazonaws.com, ec2.amazonaws.com]", "trusts lambda.amazonaws.com, ec2.amazonaws.com")]
    [InlineData("Role: !GetAtt Role.Arn", "Role: arn:aws:iam::123456789012:role/another", "that nothing here has")]
    public void Role_that_does_not_fit_the_function_is_refused(string passage, string replacement, string words) => Refuses(GoodTemplate.With(passage, replacement), "Role", words);

    [Theory]
    [InlineData("events.amazonaws.com", "events:DescribeEventBus", "may do events:DescribeEventBus")]
    [InlineData("events.amazonaws.com", "[events:PutEvents, events:DeleteEventBus, events:PutPermission]", "may do events:PutPermission")]
    [InlineData("lambda.amazonaws.com", "events:PutEvents", "is used by events.amazonaws.com and trusts lambda.amazonaws.com")]
    public void Role_that_does_not_fit_the_rule_is_refused(string service, string action, string words) => Refuses(Forwarder(service, action), "Role", words);

    [Fact]
    public void Role_that_fits_the_rule_is_taken() => Takes(Forwarder("events.amazonaws.com", "events:PutEvents"));

    [Fact]
    public void Role_of_a_schedule_that_looks_around_is_refused() => Refuses(Schedule("[sqs:SendMessage, sqs:ListQueues]"), "Role", "may do sqs:ListQueues");

    [Fact]
    public void Role_of_a_schedule_that_sends_is_taken() => Takes(Schedule("sqs:SendMessage"));

    private static string Forwarder(string service, string action) => $$"""
        Parameters:
          Bus:
            Type: String
        Resources:
          Rule:
            Type: AWS::Events::Rule
            Properties:
              Targets:
                - Arn: !Ref Bus
                  RoleArn: !GetAtt Role.Arn
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: {{service}} }, Action: sts:AssumeRole }] }
              Policies:
                - PolicyDocument: { Statement: [{ Effect: Allow, Action: {{action}}, Resource: !Ref Bus }] }
        """;

    private static string Schedule(string action) => $$"""
        Resources:
          Queue:
            Type: AWS::SQS::Queue
          Schedule:
            Type: AWS::Scheduler::Schedule
            Properties:
              Target:
                Arn: !GetAtt Queue.Arn
                RoleArn: !GetAtt Role.Arn
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: scheduler.amazonaws.com }, Action: sts:AssumeRole }] }
              Policies:
                - PolicyDocument: { Statement: [{ Effect: Allow, Action: {{action}}, Resource: !GetAtt Queue.Arn }] }
        """;
}

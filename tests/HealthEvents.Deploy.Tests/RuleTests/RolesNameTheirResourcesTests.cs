using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class RolesNameTheirResourcesTests : RuleTest<RolesNameTheirResources>
{
    protected override string Bad => GoodTemplate.With("Resource: !GetAtt LogGroup.Arn", "Resource: \"*\"");

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("[!GetAtt Queue.Arn, \"*\"]")]
    [InlineData("\"arn:*\"")]
    [InlineData("arn:aws:sqs:*:*:*")]
    [InlineData("!Sub arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:*")]
    [InlineData("!Sub arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/*")]
    [InlineData("!Sub arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*")]
    [InlineData("arn:aws:s3:::*")]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:?*")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:key/?*")]
    [InlineData("arn:aws:s3:::?*")]
    [InlineData("arn:aws:s3:::*/*")]
    [InlineData("arn:aws:iam::*:role/?*")]
    [InlineData("arn:aws:logs:*:*:log-group:/*")]
    [InlineData("arn:aws:apigateway:eu-west-1::/*")]
    [InlineData("arn:aws:execute-api:*:*:*/*")]
    [InlineData("arn:aws:secretsmanager:*:*:secret:a*")]
    [InlineData("arn:aws:ssm:eu-west-1:123456789012:parameter/a*")]
    [InlineData("!Sub arn:aws:sqs:*:*:${AWS::StackName}*")]
    [InlineData("!Sub [\"${A}\", { A: \"*\" }]")]
    public void Everything_is_refused_for_reading_too(string resource) => Refuses(
        Allowing("sqs:GetQueueAttributes", resource), "Policy", "reaches everything");

    [Theory]
    [InlineData("!GetAtt Queue.Arn")]
    [InlineData("!Sub ${LogGroup.Arn}:*")]
    [InlineData("!Sub arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/${Name}:*")]
    [InlineData("arn:aws:s3:::examples/*")]
    [InlineData("!Sub arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Name}/index/*")]
    public void Named_resource_is_taken(string resource) => Takes(Allowing("sqs:GetQueueAttributes", resource));

    [Theory]
    [InlineData("!Ref Everything")]
    [InlineData("!Select [0, [\"*\"]]")]
    [InlineData("!Split [\",\", \"*\"]")]
    [InlineData("!FindInMap [A, B, C]")]
    [InlineData("!ImportValue everything")]
    [InlineData("!GetAtt Queue.Value")]
    [InlineData("\"${Queue.Arn}\"")]
    [InlineData("!Sub \"${!aws:username}\"")]
    public void What_nobody_knows_is_refused(string resource) => Refuses(Allowing("sqs:GetQueueAttributes", resource), "Policy", "reaches what nobody knows");

    [Fact]
    public void Statement_without_a_resource_is_refused() => Refuses(
        Allowing("sqs:SendMessage", "x").Replace("Resource: x", "NotResource: x", StringComparison.Ordinal), "Policy", "has no Resource");

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("!Sub arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("!Ref PolicyOfSomebody")]
    public void Policy_of_others_is_refused(string policy) => Refuses(
        $"""
        Parameters:
          PolicyOfSomebody:
            Type: String
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - {policy}
        """,
        "Role",
        "whose statements are not in this template");

    [Fact]
    public void Policy_under_one_condition_is_read_too() => Refuses(
        GoodTemplate.With("Resource: !GetAtt LogGroup.Arn", "Resource: !If [UsesFifo, \"*\", !GetAtt LogGroup.Arn]"), "Role", "(with UsesFifo, without UsesStandard)");

    private static string Allowing(string action, string resource) => $"""
        Parameters:
          Name:
            Type: String
            AllowedPattern: ^[a-z-]+$
          Everything:
            Type: String
            Default: "*"
        Resources:
          Queue:
            Type: AWS::SQS::Queue
          LogGroup:
            Type: AWS::Logs::LogGroup
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Action: {action}
                    Resource: {resource}
        """;
}

using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class RolesNameTheirResourcesTests : RuleTest<RolesNameTheirResources>
{
    [Theory]
    [InlineData("\"*\"")]
    [InlineData("[!GetAtt Queue.Arn, \"*\"]")]
    [InlineData("\"arn:*\"")]
    [InlineData("arn:aws:sqs:*:*:*")]
    [InlineData("!Sub arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:*")]
    [InlineData("!Sub arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/*")]
    [InlineData("!Sub arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*")]
    [InlineData("arn:aws:s3:::*")]
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
    [InlineData("kms:*")]
    [InlineData("\"*\"")]
    public void Every_action_is_refused(string action) => Refuses(Allowing(action, "!GetAtt Queue.Arn"), "Policy", "may do everything");

    [Theory]
    [InlineData("Action: sqs:SendMessage", "NotAction: sqs:DeleteQueue")]
    [InlineData("Resource: !GetAtt Queue.Arn", "NotResource: !GetAtt Queue.Arn")]
    public void Everything_but_something_is_refused(string named, string excepted) => Refuses(
        Allowing("sqs:SendMessage", "!GetAtt Queue.Arn").Replace(named, excepted, StringComparison.Ordinal), "Policy", "allows all else");

    [Fact]
    public void Everything_may_be_denied() => Takes(
        Allowing("\"*\"", "\"*\"").Replace("Effect: Allow", "Effect: Deny", StringComparison.Ordinal));

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
        Resources:
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

using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class PrincipalsAreClosedTests : RuleTest<PrincipalsAreClosed>
{
    protected override string Bad => GoodTemplate.With("aws:PrincipalOrgID: !Ref OrganizationId", "aws:PrincipalAccount: !Ref AWS::AccountId");

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("{ AWS: \"*\" }")]
    [InlineData("{ AWS: [!Sub \"arn:${AWS::Partition}:iam::${AWS::AccountId}:root\", \"*\"] }")]
    public void Everybody_is_refused(string principal) => Refuses(
        Policy($"Principal: {principal}"), "Policy", "lets everybody in by statement Open");

    [Theory]
    [InlineData("{ AWS: arn:aws:iam::999988887777:root }")]
    [InlineData("{ AWS: \"999988887777\" }")]
    [InlineData("{ AWS: !Ref Who }")]
    [InlineData("{ AWS: !Select [0, [\"*\"]] }")]
    [InlineData("{ Federated: accounts.example.com }")]
    [InlineData("{ Service: \"*.amazonaws.com\" }")]
    [InlineData("!Ref Who")]
    public void Others_are_refused(string principal) => Refuses(Policy($"Principal: {principal}"), "Policy", "lets others in by statement Open");

    [Fact]
    public void Statement_without_a_principal_is_refused() => Refuses(
        Policy("NotPrincipal: { AWS: !Ref AWS::AccountId }"), "Policy", "lets everybody in");

    [Theory]
    [InlineData("{ Service: events.amazonaws.com }")]
    [InlineData("{ Service: !Sub \"logs.${AWS::Region}.${AWS::URLSuffix}\" }")]
    [InlineData("{ AWS: !Ref AWS::AccountId }")]
    public void Services_and_the_own_account_are_taken(string principal) => Takes(Policy($"Principal: {principal}"));

    [Theory]
    [InlineData("StringEqualsIfExists: { aws:PrincipalOrgID: o-exampleorg1 }")]
    [InlineData("StringLike: { aws:PrincipalOrgID: \"*\" }")]
    [InlineData("StringEquals: { aws:PrincipalOrgID: \"\" }")]
    [InlineData("StringEquals: { aws:PrincipalOrgID: o-exampleorg1 }")]
    [InlineData("StringEquals: { aws:PrincipalOrgID: [!Ref OrganizationId, o-exampleorg1] }")]
    [InlineData("StringEquals: { aws:PrincipalOrgID: !Ref Who }")]
    [InlineData("ForAllValues:StringEquals: { aws:PrincipalOrgID: !Ref OrganizationId }")]
    [InlineData("StringEquals: { aws:PrincipalAccount: \"123456789012\" }")]
    [InlineData("ArnLike: { aws:SourceArn: \"arn:aws:events:*:*:rule/*\" }")]
    public void Other_condition_does_not_close_it(string condition) => Refuses(
        Policy("Principal: \"*\"", $"{{ {condition} }}"), "Policy", "aws:PrincipalOrgID");

    [Fact]
    public void Organization_of_the_principal_closes_it() => Takes(
        Policy("Principal: \"*\"", "{ StringEquals: { aws:PrincipalOrgID: !Ref OrganizationId } }"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Policy_that_is_a_text_is_read_too(string blank) => Refuses(
        $$"""
        Resources:
          Policy:
            Type: AWS::Logs::ResourcePolicy
            Properties:
              PolicyDocument: '{{blank}}{"Statement":[{"Effect":"Allow","Principal":"*","Action":"logs:PutLogEvents","Resource":"*"}]}'
        """,
        "Policy",
        "lets everybody in by a statement");

    [Fact]
    public void Role_that_everybody_can_assume_is_refused() => Refuses(
        GoodTemplate.With("Service: lambda.amazonaws.com", "AWS: \"*\""), "Role", "lets everybody in");

    [Fact]
    public void Function_that_everybody_may_invoke_is_refused() => Refuses(
        """
        Resources:
          Permission:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: collector
              Action: lambda:InvokeFunction
              Principal: "*"
        """,
        "Permission",
        "by its Principal");

    [Fact]
    public void Function_that_the_organization_may_invoke_is_taken() => Takes(
        """
        Parameters:
          OrganizationId:
            Type: String
            AllowedPattern: ^o-[a-z0-9]{10,32}$
        Resources:
          Permission:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: collector
              Action: lambda:InvokeFunction
              Principal: "*"
              PrincipalOrgID: !Ref OrganizationId
        """);

    private static string Policy(string principal, string condition = "{}") => $$"""
        Parameters:
          OrganizationId:
            Type: String
            AllowedPattern: ^o-[a-z0-9]{10,32}$
          Who:
            Type: String
            Default: "*"
        Resources:
          Policy:
            Type: AWS::SNS::TopicPolicy
            Properties:
              Topics: [arn:aws:sns:eu-west-1:123456789012:t]
              PolicyDocument:
                Statement:
                  - Sid: Open
                    Effect: Allow
                    Action: sns:Publish
                    Resource: arn:aws:sns:eu-west-1:123456789012:t
                    {{principal}}
                    Condition: {{condition}}
        """;
}

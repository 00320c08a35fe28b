using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class PrincipalsAreClosedTests : RuleTest<PrincipalsAreClosed>
{
    [Theory]
    [InlineData("\"*\"")]
    [InlineData("{ AWS: \"*\" }")]
    [InlineData("{ AWS: [\"arn:aws:iam::123456789012:root\", \"*\"] }")]
    public void Everybody_is_refused(string principal) => Refuses(
        Policy($"Principal: {principal}"), "Policy", "lets everybody in by statement Open");

    [Fact]
    public void Everybody_but_somebody_is_refused() => Refuses(
        Policy("NotPrincipal: { AWS: arn:aws:iam::123456789012:root }"), "Policy", "lets everybody in");

    [Theory]
    [InlineData("StringEqualsIfExists: { aws:PrincipalOrgID: o-exampleorg1 }")]
    [InlineData("StringLike: { aws:PrincipalOrgID: \"*\" }")]
    [InlineData("StringEquals: { aws:PrincipalOrgID: \"\" }")]
    [InlineData("StringEquals: { aws:PrincipalAccount: \"123456789012\" }")]
    [InlineData("ArnLike: { aws:SourceArn: \"arn:aws:events:*:*:rule/*\" }")]
    public void Other_condition_does_not_close_it(string condition) => Refuses(
        Policy("Principal: \"*\"", $"{{ {condition} }}"), "Policy", "aws:PrincipalOrgID");

    [Fact]
    public void Organization_of_the_principal_closes_it() => Takes(
        Policy("Principal: \"*\"", "{ StringEquals: { aws:PrincipalOrgID: o-exampleorg1 } }"));

    [Fact]
    public void What_is_denied_to_everybody_is_taken() => Takes(
        Policy("Principal: \"*\"").Replace("Effect: Allow", "Effect: Deny", StringComparison.Ordinal));

    [Fact]
    public void Policy_that_is_a_text_is_read_too() => Refuses(
        """
        Resources:
          Policy:
            Type: AWS::Logs::ResourcePolicy
            Properties:
              PolicyDocument: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"logs:PutLogEvents","Resource":"*"}]}'
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
        Resources:
          Permission:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: collector
              Action: lambda:InvokeFunction
              Principal: "*"
              PrincipalOrgID: o-exampleorg1
        """);

    [Fact]
    public void Address_of_a_function_without_authorization_is_refused() => Refuses(
        """
        Resources:
          Address:
            Type: AWS::Lambda::Url
            Properties:
              TargetFunctionArn: collector
              AuthType: NONE
        """,
        "Address",
        "AWS_IAM");

    private static string Policy(string principal, string condition = "{}") => $"""
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
                    {principal}
                    Condition: {condition}
        """;
}

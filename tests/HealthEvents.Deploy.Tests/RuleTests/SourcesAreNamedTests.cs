using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class SourcesAreNamedTests : RuleTest<SourcesAreNamed>
{
    protected override string Bad => GoodTemplate.With("ArnEquals:\n                aws:SourceArn: !GetAtt Rule.Arn", "StringEquals: { aws:RequestedRegion: eu-west-1 }");

    [Theory]
    [InlineData("StringEquals: { aws:RequestedRegion: eu-west-1 }")]
    [InlineData("StringEqualsIfExists: { aws:SourceAccount: \"123456789012\" }")]
    [InlineData("ArnNotEquals: { aws:SourceArn: !GetAtt Rule.Arn }")]
    [InlineData("ArnLike: { aws:SourceArn: \"*\" }")]
    [InlineData("ArnLike: { aws:SourceArn: \"arn:aws:events:*:*:rule/*\" }")]
    [InlineData("\"Null\": { aws:SourceArn: \"false\" }")]
    [InlineData("ForAllValues:StringEquals: { aws:SourceAccount: !Ref AWS::AccountId }")]
    [InlineData("StringLike: { aws:SourceAccount: \"?*\" }")]
    [InlineData("StringEquals: { aws:SourceAccount: \"999988887777\" }")]
    [InlineData("StringEquals: { aws:SourceAccount: !Ref OperatorEmail }")]
    [InlineData("StringEquals: { aws:SourceAccount: [] }")]
    public void Service_that_comes_for_anybody_is_refused(string condition) => Refuses(
        GoodTemplate.With("ArnEquals:\n                aws:SourceArn: !GetAtt Rule.Arn", condition), "QueuePolicy", "lets events.amazonaws.com in for every account");

    [Fact]
    public void Service_that_becomes_a_role_for_anybody_is_refused() => Refuses(
        GoodTemplate.With("Service: lambda.amazonaws.com", "Service: events.amazonaws.com"), "Role", "lets events.amazonaws.com in for every account");

    [Theory]
    [InlineData("Principal: sns.amazonaws.com")]
    [InlineData("Principal: !Sub sns.${AWS::URLSuffix}")]
    [InlineData("Principal: sns.amazonaws.com\n      SourceArn: \"arn:aws:sns:*:*:*\"")]
    [InlineData("Principal: sns.amazonaws.com\n      SourceAccount: \"999988887777\"")]
    public void Service_that_may_invoke_for_anybody_is_refused(string principal) => Refuses(
        $"""
        Resources:
          Permission:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: collector
              {principal}
        """,
        "Permission",
        "set SourceArn");
}

using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class SourcesAreNamedTests : RuleTest<SourcesAreNamed>
{
    [Theory]
    [InlineData("StringEquals: { aws:RequestedRegion: eu-west-1 }")]
    [InlineData("StringEqualsIfExists: { aws:SourceAccount: \"123456789012\" }")]
    [InlineData("ArnNotEquals: { aws:SourceArn: !GetAtt Rule.Arn }")]
    [InlineData("ArnLike: { aws:SourceArn: \"*\" }")]
    public void Service_that_comes_for_anybody_is_refused(string condition) => Refuses(
        GoodTemplate.With("ArnEquals:\n                aws:SourceArn: !GetAtt Rule.Arn", condition), "QueuePolicy", "lets events.amazonaws.com in for every account");

    [Fact]
    public void Service_that_may_invoke_for_anybody_is_refused() => Refuses(
        """
        Resources:
          Permission:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: collector
              Principal: sns.amazonaws.com
        """,
        "Permission",
        "set SourceArn");
}

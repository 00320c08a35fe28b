using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class ConditionsAreNarrowTests : RuleTest<ConditionsAreNarrow>
{
    protected override string Bad => Source("StringEqualsIfExists: { aws:SourceAccount: !Ref AWS::AccountId }");

    [Theory]
    [InlineData("StringLike: { aws:SourceAccount: \"?*\" }", "is held by StringLike")]
    [InlineData("StringEqualsIfExists: { aws:SourceAccount: !Ref AWS::AccountId }", "is held by StringEqualsIfExists")]
    [InlineData("ForAllValues:StringEquals: { aws:SourceAccount: !Ref AWS::AccountId }", "is held by ForAllValues")]
    [InlineData("ArnNotEquals: { aws:SourceArn: !GetAtt Rule.Arn }", "is held by ArnNotEquals")]
    [InlineData("\"Null\": { aws:SourceArn: \"false\" }", "is held by Null")]
    [InlineData("StringEquals: { aws:SourceAccount: [] }", "has no value")]
    [InlineData("StringEquals: { aws:SourceAccount: \"\" }", "is empty")]
    [InlineData("StringEquals: { aws:SourceAccount: \"999988887777\" }", "is another account")]
    [InlineData("StringEquals: { aws:SourceAccount: [!Ref AWS::AccountId, \"999988887777\"] }", "is another account")]
    [InlineData("StringEquals: { aws:SourceAccount: !Ref OperatorEmail }", "takes the parameter OperatorEmail")]
    [InlineData("StringEquals: { aws:SourceAccount: !Select [0, [\"*\"]] }", "takes Fn::Select")]
    [InlineData("ArnLike: { aws:SourceArn: \"arn:aws:events:*:*:rule/*\" }", "is more than one")]
    [InlineData("ArnEquals: { aws:SourceArn: \"arn:aws:events:eu-west-1:999988887777:rule/r\" }", "is no ARN of this account")]
    [InlineData("ArnEquals: { aws:SourceArn: [!GetAtt Rule.Arn, !Ref Group] }", "is no ARN of this account")]
    [InlineData("StringEquals: { aws:RequestedRegion: eu-west-1 }", "is a key that the rules do not know")]
    public void Condition_that_lets_more_in_is_refused(string condition, string words) => Refuses(Source(condition), "QueuePolicy", words);

    [Theory]
    [InlineData("ArnLike: { aws:SourceArn: !GetAtt Rule.Arn }")]
    [InlineData("ArnEquals: { aws:SourceArn: !Sub \"arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/collector/rule\" }")]
    [InlineData("StringEquals: { AWS:SourceAccount: !Ref AWS::AccountId }")]
    public void Condition_on_the_own_account_is_taken(string condition) => Takes(Source(condition));

    [Theory]
    [InlineData("[!Ref OrganizationId, o-attackerorg1]")]
    [InlineData("o-attackerorg1")]
    [InlineData("!Ref Group")]
    public void Other_organization_is_refused(string organization) => Refuses(
        GoodTemplate.With("aws:PrincipalOrgID: !Ref OrganizationId", $"aws:PrincipalOrgID: {organization}"), "BusPolicy", "is not the one organization");

    [Fact]
    public void Conditions_of_roles_are_held_to_it_too() => Refuses(
        GoodTemplate.With("kms:EncryptionContext:aws:sqs:arn: !GetAtt Queue.Arn", "kms:EncryptionContext:aws:sqs:arn: \"*\""), "Role", "is more than one");

    private static string Source(string condition) => GoodTemplate.With("ArnEquals:\n                aws:SourceArn: !GetAtt Rule.Arn", condition);
}

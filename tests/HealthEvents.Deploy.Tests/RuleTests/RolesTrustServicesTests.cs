using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class RolesTrustServicesTests : RuleTest<RolesTrustServices>
{
    protected override string Bad => GoodTemplate.With("Service: lambda.amazonaws.com", "AWS: !Ref AWS::AccountId");

    [Theory]
    [InlineData("AWS: !Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:root")]
    [InlineData("Federated: cognito-identity.amazonaws.com")]
    [InlineData("Service: \"*\"")]
    [InlineData("Service: \"*.amazonaws.com\"")]
    [InlineData("Service: [lambda.amazonaws.com, example.com]")]
    public void Others_than_services_are_refused(string principal) => Refuses(
        GoodTemplate.With("Service: lambda.amazonaws.com", principal), "Role", "trusts others than services");

    [Fact]
    public void Everybody_is_refused() => Refuses(
        GoodTemplate.With("Principal:\n              Service: lambda.amazonaws.com", "Principal: \"*\""), "Role", "trusts others than services");

    [Theory]
    [InlineData("sts:*")]
    [InlineData("[sts:AssumeRole, sts:TagSession]")]
    public void Other_way_to_the_role_is_refused(string action) => Refuses(
        GoodTemplate.With("Action: sts:AssumeRole", $"Action: {action}"), "Role", "more than sts:AssumeRole");

    [Fact]
    public void Role_without_a_trust_policy_is_refused() => Refuses(
        """
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              Description: Of nobody
        """,
        "Role",
        "can be assumed by nobody");
}

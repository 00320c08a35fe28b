using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class BusesBelongToTheOrganizationTests : RuleTest<BusesBelongToTheOrganization>
{
    protected override string Bad => GoodTemplate.With("aws:PrincipalOrgID: !Ref OrganizationId", "aws:PrincipalOrgID: o-attackerorg1");

    [Fact]
    public void Bus_without_a_policy_is_refused() => Refuses(
        """
        Resources:
          Bus:
            Type: AWS::Events::EventBus
            Properties:
              Name: collector
        """,
        "Bus",
        "has 0 policies");

    [Fact]
    public void Second_statement_is_refused_even_if_it_is_as_closed() => Refuses(
        GoodTemplate.And("""
              SecondPolicy:
                Type: AWS::Events::EventBusPolicy
                Properties:
                  EventBusName: collector
                  StatementId: second
                  Statement:
                    Effect: Allow
                    Principal: "*"
                    Action: events:PutEvents
                    Resource: !GetAtt Bus.Arn
                    Condition:
                      StringEquals:
                        aws:PrincipalOrgID: !Ref OrganizationId
            """),
        "Bus",
        "has 2 policies");

    [Theory]
    [InlineData("aws:PrincipalOrgID: !Ref OrganizationId", "aws:PrincipalAccount: \"123456789012\"")]
    [InlineData("aws:PrincipalOrgID: !Ref OrganizationId", "aws:PrincipalOrgID: !Ref OrganizationId\n            aws:PrincipalTag/team: operations")]
    [InlineData("Action: events:PutEvents", "Action: [events:PutEvents, events:PutRule]")]
    [InlineData("aws:PrincipalOrgID: !Ref OrganizationId", "aws:PrincipalOrgID: [!Ref OrganizationId, o-attackerorg1]")]
    [InlineData("aws:PrincipalOrgID: !Ref OrganizationId", "aws:PrincipalOrgID: o-attackerorg1")]
    [InlineData("aws:PrincipalOrgID: !Ref OrganizationId", "aws:PrincipalOrgID: !Ref OperatorEmail")]
    [InlineData("Action: events:PutEvents", "Action: events:*")]
    [InlineData("Resource: !GetAtt Bus.Arn", "Resource: \"*\"")]
    public void Statement_with_anything_else_is_refused(string passage, string replacement) => Refuses(
        GoodTemplate.With(passage, replacement), "BusPolicy", "opens the bus to others");

    [Theory]
    [InlineData("{ Statement: [{ Effect: Allow, Principal: \"*\", Action: events:PutEvents, Resource: \"*\" }] }")]
    [InlineData("'{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"999988887777\"},\"Action\":\"events:*\",\"Resource\":\"*\"}]}'")]
    public void Policy_within_the_bus_is_refused(string policy) => Refuses(
        GoodTemplate.With("Name: collector\n\n", $"Name: collector\n      Policy: {policy}\n\n"), "Bus", "one more policy within");

    [Fact]
    public void Policy_of_the_default_bus_is_refused() => Refuses(
        """
        Resources:
          Policy:
            Type: AWS::Events::EventBusPolicy
            Properties:
              StatementId: partner
              Action: events:PutEvents
              Principal: "123456789012"
        """,
        "Policy",
        "opens the bus to others");
}

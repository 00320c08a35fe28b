using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class GroupsAreOfOneRoomTests : RuleTest<GroupsAreOfOneRoom>
{
    protected override string Bad => GoodTemplate.With("MessageGroupId: !Ref Group", "MessageGroupId: another");

    [Fact]
    public void Group_that_cannot_be_set_is_refused() => Refuses(Bad, "Rule", "is always of the group another");

    [Theory]
    [InlineData("alarms", "AnotherRule", "is of another group than the others, alarms and not everything")]
    [InlineData("\"\"", "AnotherRule", "is always of the group")]
    public void Group_of_another_room_is_refused(string usual, string rule, string words) => Refuses(Groups(usual), rule, words);

    [Fact]
    public void Groups_that_are_one_unless_somebody_says_otherwise_are_taken() => Takes(Groups("everything"));

    private static string Groups(string usual) => GoodTemplate.And("""
          AnotherRule:
            Type: AWS::Events::Rule
            Properties:
              Targets:
                - Arn: !GetAtt Queue.Arn
                  SqsParameters: { MessageGroupId: !Ref AnotherGroup }
        """).Replace("Parameters:\n  OrganizationId", $"Parameters:\n  AnotherGroup:\n    Type: String\n    Default: {usual}\n  OrganizationId", StringComparison.Ordinal);
}

using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class ArchivesHoldAllTests : RuleTest<ArchivesHoldAll>
{
    protected override string Bad => Archive("EventPattern: { source: [nothing] }");

    [Theory]
    [InlineData("EventPattern: { source: [nothing] }")]
    [InlineData("EventPattern: { source: [aws.health], detail-type: [AWS Health Event] }")]
    [InlineData("EventPattern: {}")]
    public void Archive_that_leaves_something_out_is_refused(string pattern) => Refuses(Archive(pattern), "Archive", "leaves out what a rule takes");

    [Theory]
    [InlineData("Description: All of it")]
    [InlineData("EventPattern: { source: [aws.health, aws.config] }")]
    public void Archive_of_all_that_rules_take_is_taken(string pattern) => Takes(Archive(pattern));

    [Fact]
    public void Archive_of_another_bus_is_refused() => Refuses(
        Archive("Description: All of it").Replace("SourceArn: !GetAtt Bus.Arn", "SourceArn: !GetAtt Another.Arn", StringComparison.Ordinal), "Archive", "a bus that is not in this stack");

    private static string Archive(string pattern) => GoodTemplate.And($"""
          Archive:
            Type: AWS::Events::Archive
            Properties:
              SourceArn: !GetAtt Bus.Arn
              {pattern}
        """);
}

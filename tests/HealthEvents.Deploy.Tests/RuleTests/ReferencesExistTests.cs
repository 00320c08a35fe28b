using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class ReferencesExistTests : RuleTest<ReferencesExist>
{
    protected override string Bad => GoodTemplate.With("Value: !GetAtt Bus.Arn", "Value: !GetAtt Buss.Arn");

    [Theory]
    [InlineData("!Ref Topic")]
    [InlineData("!GetAtt Topic.TopicName")]
    [InlineData("!Sub the topic ${Topic.TopicName}")]
    [InlineData("!Join [\"\", [the topic, !Ref Topic]]")]
    public void Reference_to_what_another_condition_makes_is_refused(string reference) => Refuses(Using(reference), "Queue", "refers to Topic");

    [Theory]
    [InlineData("!If [HasTopic, !Ref Topic, none]")]
    [InlineData("!Sub the topic ${!Topic}")]
    [InlineData("!Sub [\"the topic ${Topic}\", { Topic: of somebody }]")]
    [InlineData("!Sub ${AWS::Region} ${Mail}")]
    public void Reference_to_what_is_there_is_taken(string reference) => Takes(Using(reference));

    [Fact]
    public void Resource_that_nobody_makes_is_not_waited_for() => Refuses(
        Using("none").Replace("Type: AWS::SQS::Queue", "Type: AWS::SQS::Queue\n    DependsOn: [Topic, Nothing]", StringComparison.Ordinal), "Queue", "depends on Nothing");

    [Fact]
    public void Output_is_held_to_it_too() => Refuses(
        Using("none") + """

            Outputs:
              TopicArn:
                Value: !Ref Topic
            """,
        "TopicArn",
        "refers to Topic");

    private static string Using(string reference) => $"""
        Parameters:
          Mail:
            Type: String
        Conditions:
          HasTopic: !Not [!Equals [!Ref Mail, ""]]
        Resources:
          Topic:
            Type: AWS::SNS::Topic
            Condition: HasTopic
          Queue:
            Type: AWS::SQS::Queue
            Properties:
              QueueName: {reference}
        """;
}

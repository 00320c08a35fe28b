using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.TemplateTests;

/// <summary>A template becomes every stack that its parameters allow, and none that they do not.</summary>
public sealed class ConditionsTests
{
    private const string Parameters = """
        Parameters:
          Kind:
            Type: String
            AllowedValues: [standard, fifo]
          Mail:
            Type: String
        Conditions:

        """;

    [Theory]
    [InlineData("  A: !Equals [!Ref Kind, fifo]\n  B: !Not [!Condition A]", "without A, with B", "with A, without B")]
    [InlineData("  A: !Equals [!Ref Kind, fifo]\n  B: !Equals [!Ref Kind, standard]", "without A, with B", "with A, without B")]
    [InlineData("  A: !Equals [!Ref Kind, neither]", "without A")]
    [InlineData("  A: !Not [!Equals [!Ref Mail, \"\"]]", "without A", "with A")]
    [InlineData("  A: !Equals [!Ref Mail, a]\n  B: !Equals [!Ref Mail, b]", "with A, without B", "without A, with B", "without A, without B")]
    [InlineData("  A: !And [!Equals [!Ref Kind, fifo], !Equals [!Ref Mail, a]]", "without A", "with A")]
    [InlineData("  A: !Or [!Equals [!Ref Kind, fifo], !Equals [!Ref Kind, standard]]", "with A")]
    [InlineData("  A: !Equals [!Ref AWS::Region, us-east-1]", "with A", "without A")]
    [InlineData("  A: !Equals [!Sub \"${Kind}.x\", fifo.x]", "without A", "with A")]
    [InlineData("  A: !Not [!Equals [!Ref AWS::Region, !Ref Mail]]", "with A", "without A")]
    [InlineData("  A: !Equals [!Ref Mail, !Ref Other]", "without A", "with A")]
    [InlineData("  A: !Equals [!Ref Mail, !Ref Kind]", "with A", "without A")]
    [InlineData("  A: !Equals [!Sub \"${Mail}-x\", prod-x]", "with A", "without A")]
    public void Combinations_are_those_that_parameters_allow(string conditions, params string[] situations) =>
        Assert.Equal(situations, Template.Parse("test.yaml", Parameters + conditions).Stacks.Select(Situation));

    [Theory]
    [InlineData("  A: !Condition B\n  B: !Condition A", "names itself")]
    [InlineData("  A: !Condition B", "there is no condition B")]
    [InlineData("  A: !Equals [!Select [0, [!Ref Kind]], fifo]", "a condition compares Fn::Select")]
    [InlineData("  A: !Equals [!Sub \"${Mail}${Other}\", prod]", "know no values that change the outcome")]
    [InlineData("  A: !Ref Kind", "which the tests cannot follow")]
    public void Condition_that_cannot_be_followed_is_named(string conditions, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => Template.Parse("bad.yaml", Parameters + conditions)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Condition: Missing", "Queue has the condition Missing")]
    [InlineData("Properties: { QueueName: !If [Missing, a, b] }", "in Queue an Fn::If asks for the condition Missing")]
    public void Condition_that_is_not_there_is_named(string line, string words)
    {
        var error = Assert.Throws<FormatException>(() => Template.Parse("bad.yaml", $"Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    {line}"));
        Assert.StartsWith("bad.yaml: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_combinations_are_named()
    {
        var comparisons = Enumerable.Range(0, 13).Select(static number => $"!Equals [!Ref P{number}, \"\"]");
        var error = Assert.Throws<FormatException>(() => Template.Parse("bad.yaml", $"Conditions:\n  A: !And [{string.Join(", ", comparisons)}]"));
        Assert.Contains("more than 4096 combinations", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stack_has_what_its_conditions_choose()
    {
        const string Template = """
            Parameters:
              Kind:
                Type: String
            Conditions:
              IsFifo: !Equals [!Ref Kind, fifo]
            Resources:
              Queue:
                Type: AWS::SQS::Queue
                Condition: IsFifo
                Properties:
                  List: [one, !If [IsFifo, !Ref AWS::NoValue, two]]
              Topic:
                Type: AWS::SNS::Topic
                Properties:
                  TopicName: !If [IsFifo, fifo, standard]
                  FifoTopic: !If [IsFifo, true, !Ref AWS::NoValue]
            Outputs:
              Queue:
                Condition: IsFifo
                Value: !Ref Queue
            """;
        var stacks = Templates.Template.Parse("test.yaml", Template).Stacks;

        var fifo = stacks.Single(static stack => stack.Conditions["IsFifo"]);
        Assert.Equal(["Queue", "Topic"], fifo.Resources.Select(static resource => resource.LogicalId));
        Assert.Equal(["one"], fifo.Resources[0]["List"].Items.Select(static item => item.Text));
        Assert.Equal("fifo", fifo.Resources[1]["TopicName"].Text);
        Assert.Equal("${Queue}", fifo.Outputs["Queue"]["Value"].Text);

        var standard = stacks.Single(static stack => !stack.Conditions["IsFifo"]);
        var topic = Assert.Single(standard.Resources);
        Assert.Equal("standard", topic["TopicName"].Text);
        Assert.False(topic["FifoTopic"].Exists);
        Assert.False(standard.Outputs["Queue"].Exists);
    }

    private static string Situation(Stack stack) => string.Join(", ", stack.Conditions.Select(static condition => $"{(condition.Value ? "with" : "without")} {condition.Key}"));
}

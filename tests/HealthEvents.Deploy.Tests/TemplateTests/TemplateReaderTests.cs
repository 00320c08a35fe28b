using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.TemplateTests;

/// <summary>Short tags and long names of functions are one thing, and what is no template says where it is not.</summary>
public sealed class TemplateReaderTests
{
    [Theory]
    [InlineData("!Ref Queue", "{ \"Ref\": \"Queue\" }", "${Queue}")]
    [InlineData("!GetAtt Queue.Arn", "{ \"Fn::GetAtt\": [\"Queue\", \"Arn\"] }", "${Queue.Arn}")]
    [InlineData("!GetAtt [Queue, Arn]", "{ \"Fn::GetAtt\": \"Queue.Arn\" }", "${Queue.Arn}")]
    [InlineData("!Sub \"${Name}.fifo\"", "{ \"Fn::Sub\": \"${Name}.fifo\" }", "${Name}.fifo")]
    [InlineData("!Sub [\"${Name}${End}\", { End: .fifo }]", "{ \"Fn::Sub\": [\"${Name}${End}\", { \"End\": \".fifo\" }] }", "${Name}.fifo")]
    [InlineData("!Join [\"-\", [a, !Ref Name]]", "{ \"Fn::Join\": [\"-\", [\"a\", { \"Ref\": \"Name\" }]] }", "a-${Name}")]
    [InlineData("!ImportValue bus", "{ \"Fn::ImportValue\": \"bus\" }", "${Fn::ImportValue}")]
    [InlineData("\"quoted\"", "quoted", "quoted")]
    [InlineData("!!str 10", "\"10\"", "10")]
    public void Function_reads_the_same_in_both_forms(string shortForm, string longForm, string text)
    {
        Assert.Equal(text, Value(shortForm).Text);
        Assert.Equal(text, Value(longForm).Text);
    }

    [Theory]
    [InlineData("!Ref Queue", "Queue")]
    [InlineData("!GetAtt Queue.Arn", "Queue")]
    [InlineData("!Sub \"${Queue.Arn}\"", "Queue")]
    [InlineData("!Sub \"${Queue.Arn}/*\"", null)]
    [InlineData("!Ref AWS::Region", null)]
    [InlineData("Queue", null)]
    [InlineData("\"${Queue}\"", null)]
    public void Only_a_whole_reference_has_a_target(string value, string? target) => Assert.Equal(target, Value(value).Target);

    [Theory]
    [InlineData("A: 1\nA: 2", "line 2")]
    [InlineData("A: [1", "bad.yaml, line")]
    [InlineData("A: !Reff B", "line 1: the value has the tag !Reff")]
    [InlineData("? [A]\n: 1", "line 1: the value is a key that is no text")]
    [InlineData("A: 1\n---\nB: 2", "holds 2 documents")]
    [InlineData("", "holds 0 documents")]
    [InlineData("Transform: AWS::Serverless-2016-10-31", "has a transform")]
    [InlineData("A: { Fn::Transform: { Name: AWS::Include } }", "has a transform")]
    public void What_is_no_template_is_named(string text, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => Template.Parse("bad.yaml", text)).Message, StringComparison.Ordinal);

    private static TemplateValue Value(string yaml) => Template.Parse("test.yaml", $"Value: {yaml}").Root["Value"];
}

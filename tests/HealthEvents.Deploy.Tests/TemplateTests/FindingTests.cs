using HealthEvents.Deploy.Tests.Rules;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.TemplateTests;

/// <summary>A message names the template, the resource, and only those conditions that make it wrong.</summary>
public sealed class FindingTests
{
    [Theory]
    [InlineData("false", "bad.yaml: Key does not rotate: set EnableKeyRotation to true.")]
    [InlineData("!If [First, true, false]", "bad.yaml: Key does not rotate: set EnableKeyRotation to true. (without First)")]
    [InlineData("!If [First, true, !If [Second, true, false]]", "bad.yaml: Key does not rotate: set EnableKeyRotation to true. (without First, without Second)")]
    public void Finding_is_told_once_with_the_conditions_that_make_it(string rotation, string message) =>
        Assert.Equal([message], Finding.Of(new KeysRotate(), Template.Parse("bad.yaml", $"""
            Conditions:
              First: !Equals [!Ref A, ""]
              Second: !Equals [!Ref B, ""]
            Resources:
              Key:
                Type: AWS::KMS::Key
                Properties:
                  EnableKeyRotation: {rotation}
            """)));
}

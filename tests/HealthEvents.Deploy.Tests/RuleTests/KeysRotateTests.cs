using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class KeysRotateTests : RuleTest<KeysRotate>
{
    protected override string Bad => GoodTemplate.With("EnableKeyRotation: true", "EnableKeyRotation: false");

    [Theory]
    [InlineData("EnableKeyRotation: false")]
    [InlineData("Description: Of the addresses")]
    public void Key_that_does_not_rotate_is_refused(string property) => Refuses(
        $"""
        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties:
              {property}
        """,
        "Key",
        "EnableKeyRotation");
}

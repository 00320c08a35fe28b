using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>The material of a key is renewed.</summary>
public sealed class KeysRotate : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => stack.OfType("AWS::KMS::Key")
        .Where(static key => !key["EnableKeyRotation"].IsTrue)
        .Select(static key => new Finding(key.LogicalId, "does not rotate: set EnableKeyRotation to true."));
}

using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// What waits in a queue, or passes through a topic, is encrypted, and with a key of the stack, which other services are let use: by
/// the keys that AWS manages for SNS and SQS no rule and no alarm could send, and nobody would be told.
/// </summary>
public sealed class QueuesAndTopicsAreEncrypted : IRule
{
    public IEnumerable<Finding> Check(Stack stack)
    {
        foreach (var resource in stack.OfType("AWS::SQS::Queue", "AWS::SNS::Topic"))
        {
            var key = resource["KmsMasterKeyId"];
            if (key.Exists && stack.KeyOf(resource) is null)
            {
                yield return new(resource.LogicalId, $"is encrypted with {key}, which is not a key of this stack: name one that is in KmsMasterKeyId.");
            }
            else if (!key.Exists && !(resource.Type == "AWS::SQS::Queue" && resource["SqsManagedSseEnabled"].IsTrue))
            {
                yield return new(resource.LogicalId, "is not encrypted: name a key of this stack in KmsMasterKeyId. For a queue SqsManagedSseEnabled is enough.");
            }
        }
    }
}

using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// What waits in a queue, or passes through a topic, is encrypted, and with a key that other services can be let use: by the keys
/// that AWS manages for SNS and SQS no rule and no alarm could send, and nobody would be told.
/// </summary>
public sealed class QueuesAndTopicsAreEncrypted : IRule
{
    public IEnumerable<Finding> Check(Stack stack)
    {
        foreach (var queue in stack.OfType("AWS::SQS::Queue"))
        {
            if (!queue["SqsManagedSseEnabled"].IsTrue && !queue["KmsMasterKeyId"].Exists)
            {
                yield return new(queue.LogicalId, "is not encrypted: set SqsManagedSseEnabled to true, or name a key in KmsMasterKeyId.");
            }
        }

        foreach (var topic in stack.OfType("AWS::SNS::Topic").Where(static topic => !topic["KmsMasterKeyId"].Exists))
        {
            yield return new(topic.LogicalId, "is not encrypted: name a key in KmsMasterKeyId.");
        }

        foreach (var resource in stack.OfType("AWS::SQS::Queue", "AWS::SNS::Topic").Where(static resource => IsOfAws(resource["KmsMasterKeyId"].Text)))
        {
            yield return new(resource.LogicalId, "is encrypted with the key of AWS, which no rule or alarm can use: name a key of your own.");
        }
    }

    private static bool IsOfAws(string key) => key.Contains("alias/aws/", StringComparison.Ordinal);
}

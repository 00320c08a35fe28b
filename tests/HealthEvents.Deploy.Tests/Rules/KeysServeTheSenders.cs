using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// The key of a queue or topic serves every service that sends to it; without that, what is sent is gone, and no error says so.
/// EventBridge names neither rule nor account to the key: a condition on them lets nothing through.
/// </summary>
public sealed class KeysServeTheSenders : IRule
{
    private static readonly string[] Needed = ["kms:Decrypt", "kms:GenerateDataKey"];

    public IEnumerable<Finding> Check(Stack stack) => Hop.WithDeadLetters(stack).Concat(Hop.WithoutDeadLetters(stack))
        // A schedule sends with its role.
        .Where(static hop => hop.Service != ServicePrincipals.Scheduler)
        .SelectMany(hop => new[] { hop.To, hop.DeadLetters }, (hop, to) => (Hop: hop, Receiver: stack.Find(to)))
        .Where(sent => stack.KeyOf(sent.Receiver) is { } key && !Needed.All(action =>
            stack.ResourceStatements.Any(statement => statement.Owner == key && Serves(statement, sent.Hop, sent.Receiver!, action, stack))))
        .Select(sent => new Finding(
            stack.KeyOf(sent.Receiver)!.LogicalId,
            $"does not serve {sent.Hop.Service}, which sends to {sent.Receiver!.LogicalId}: allow it {string.Join(" and ", Needed)}{(IsBlind(sent.Hop.Service) ? ", without aws:SourceArn and aws:SourceAccount" : "")}."));

    private static bool Serves(Statement statement, Hop hop, Resource receiver, string action, Stack stack) =>
        statement.Lets(hop.Service, action) && statement.Conditions.All(condition => IsMet(condition, hop, receiver, stack));

    private static bool IsMet(StatementCondition condition, Hop hop, Resource receiver, Stack stack) => condition.Problem(stack) is null && (
        condition.IsSourceAccount ? !IsBlind(hop.Service)
        : condition.IsSourceArn ? !IsBlind(hop.Service) && condition.Value.Items.Any(source => hop.IsSource(source, stack))
        // SQS gives the ARN of the queue to the key, and SNS that of the topic, whoever sends.
        : condition.Key == (receiver.Type == "AWS::SQS::Queue" ? "kms:EncryptionContext:aws:sqs:arn" : "kms:EncryptionContext:aws:sns:topicArn") && condition.Value.Items.Any(value => Arns.AreOf(value, receiver, stack)));

    private static bool IsBlind(string service) => service == ServicePrincipals.Events;
}

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
        .Where(static hop => hop.Service != "scheduler.amazonaws.com")
        .SelectMany(hop => new[] { hop.To, hop.DeadLetters }, static (hop, to) => (hop.Service, To: to))
        .Select(sent => (sent.Service, Key: KeyOf(stack.Find(sent.To), stack)))
        .Where(static sent => sent.Key is not null)
        .Distinct()
        .Where(sent => !Needed.All(action => stack.ResourceStatements.Any(statement => statement.Owner == sent.Key && Serves(statement, sent.Service, action))))
        .Select(static sent => new Finding(
            sent.Key!.LogicalId,
            $"does not serve {sent.Service}, which sends to what it encrypts: allow it {string.Join(" and ", Needed)}{(IsBlind(sent.Service) ? ", without aws:SourceArn and aws:SourceAccount" : "")}."));

    private static Resource? KeyOf(Resource? receiver, Stack stack) => receiver is null ? null : stack.Find(receiver["KmsMasterKeyId"]) switch
    {
        { Type: "AWS::KMS::Key" } key => key,
        { Type: "AWS::KMS::Alias" } alias => stack.Find(alias["TargetKeyId"]),
        _ => null,
    };

    private static bool Serves(Statement statement, string service, string action) => statement.Lets(service, action)
        && !(IsBlind(service) && statement.Conditions.Any(static condition =>
            condition.Key.Equals("aws:SourceArn", StringComparison.OrdinalIgnoreCase) || condition.Key.Equals("aws:SourceAccount", StringComparison.OrdinalIgnoreCase)));

    private static bool IsBlind(string service) => service == "events.amazonaws.com";
}

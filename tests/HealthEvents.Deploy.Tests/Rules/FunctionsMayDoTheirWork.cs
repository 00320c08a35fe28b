using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// Least privilege that is too little loses events: a function may read its queue, write its log, and leave what fails, with the
/// keys of both queues. What it decrypts is bound to a context: that of its addresses is its own name.
/// </summary>
public sealed class FunctionsMayDoTheirWork : IRule
{
    private const string Queue = "AWS::SQS::Queue";

    public IEnumerable<Finding> Check(Stack stack) => stack.OfType("AWS::Lambda::Function").SelectMany(function => Check(function, stack));

    private static IEnumerable<Finding> Check(Resource function, Stack stack)
    {
        if (stack.Find(function["Role"], "AWS::IAM::Role") is not { } role)
        {
            yield return new(function.LogicalId, "has a role that is not in this stack: write one that may do what it needs, and no more.");
            yield break;
        }

        var statements = Statement.OfRole(role, stack).Where(static statement => statement.Allows).ToList();
        foreach (var (action, on) in Needs(function, stack).Distinct())
        {
            if (!statements.Any(statement => statement.Does(action) && statement.Resources.Any(resource => stack.Find(resource) == on)))
            {
                yield return new(role.LogicalId, $"does not let {function.LogicalId} do {action} on {on.LogicalId}: allow it.");
            }
        }

        foreach (var statement in statements.Where(static statement => statement.Does("kms:Decrypt") && !statement.Conditions.Any(IsBound)))
        {
            yield return new(role.LogicalId, $"opens whatever the key has encrypted by {statement.Name}: add a condition StringEquals on kms:EncryptionContext, or on kms:ViaService.");
        }

        if (OpensAddresses(function) && !statements.Any(statement => statement.Does("kms:Decrypt") && statement.Conditions.Any(condition => IsOwnContext(condition, function))))
        {
            yield return new(role.LogicalId, $"does not open the addresses of {function.LogicalId}: allow kms:Decrypt where StringEquals kms:EncryptionContext:LambdaFunctionName is its name.");
        }
    }

    private static IEnumerable<(string Action, Resource On)> Needs(Resource function, Stack stack)
    {
        if (stack.Find(function["LoggingConfig"]["LogGroup"]) is { } group)
        {
            yield return ("logs:CreateLogStream", group);
            yield return ("logs:PutLogEvents", group);
        }

        foreach (var queue in Mappings(function, stack).Select(mapping => stack.Find(mapping["EventSourceArn"], Queue)).OfType<Resource>())
        {
            yield return ("sqs:ReceiveMessage", queue);
            yield return ("sqs:DeleteMessage", queue);
            yield return ("sqs:GetQueueAttributes", queue);
            if (KeyOf(queue, stack) is { } key)
            {
                yield return ("kms:Decrypt", key);
            }
        }

        foreach (var queue in Destinations(function, stack).Select(destination => stack.Find(destination, Queue)).OfType<Resource>())
        {
            yield return ("sqs:SendMessage", queue);
            if (KeyOf(queue, stack) is { } key)
            {
                yield return ("kms:GenerateDataKey", key);
            }
        }
    }

    private static IEnumerable<Resource> Mappings(Resource function, Stack stack) =>
        stack.OfType("AWS::Lambda::EventSourceMapping").Where(mapping => stack.Find(mapping["FunctionName"]) == function);

    private static IEnumerable<TemplateValue> Destinations(Resource function, Stack stack) =>
        stack.OfType("AWS::Lambda::EventInvokeConfig").Where(config => stack.Find(config["FunctionName"]) == function)
            .Select(static config => config["DestinationConfig"]["OnFailure"]["Destination"])
            .Append(function["DeadLetterConfig"]["TargetArn"]);

    private static Resource? KeyOf(Resource queue, Stack stack) => stack.Find(queue["KmsMasterKeyId"]) switch
    {
        { Type: "AWS::KMS::Alias" } alias => stack.Find(alias["TargetKeyId"]),
        var key => key,
    };

    private static bool OpensAddresses(Resource function) =>
        function["Environment"]["Variables"].Members.Any(static variable => variable.Value.Text.StartsWith("kms:", StringComparison.Ordinal));

    // One key encrypts addresses and messages: a statement opens one sort, by its context, or what a service opens for the function.
    private static bool IsBound((string Operator, string Key, TemplateValue Value) condition) => condition.Operator == "StringEquals"
        && (condition.Key == "kms:ViaService" || condition.Key.StartsWith("kms:EncryptionContext:", StringComparison.Ordinal));

    private static bool IsOwnContext((string Operator, string Key, TemplateValue Value) condition, Resource function) =>
        condition is ("StringEquals", "kms:EncryptionContext:LambdaFunctionName", _) && condition.Value.Text == function["FunctionName"].Text;
}

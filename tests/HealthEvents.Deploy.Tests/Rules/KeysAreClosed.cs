using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// A key is administered by its account, and encrypts and decrypts for services, which say for whom they come. EventBridge alone says
/// neither rule nor account, so it may come without; the log says which group it is, as the context that it encrypts with.
/// </summary>
public sealed class KeysAreClosed : IRule
{
    private const string LogContext = "kms:EncryptionContext:aws:logs:arn";

    private static readonly string[] ForMessages = ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKey*"];
    private static readonly string[] ForLogs = [.. ForMessages, "kms:Encrypt", "kms:ReEncrypt*", "kms:DescribeKey"];

    public IEnumerable<Finding> Check(Stack stack) => stack.ResourceStatements
        .Where(static statement => statement.Owner.Type == "AWS::KMS::Key" && !IsAdministration(statement))
        .SelectMany(statement => Problems(statement, stack), static (statement, problem) => new Finding(statement.Owner.LogicalId, $"{problem}, by {statement.Name}."));

    private static IEnumerable<string> Problems(Statement statement, Stack stack)
    {
        if (statement.Principals.Any(static principal => principal.Kind != "Service"))
        {
            yield return "is open to others than services and the root of its own account";
            yield break;
        }

        var isForLogs = statement.Services.All(static service => service == ServicePrincipals.Logs);
        var allowed = isForLogs ? ForLogs : ForMessages;
        foreach (var action in statement.Actions.Where(action => !allowed.Contains(action, StringComparer.Ordinal)))
        {
            yield return $"lets {string.Join(", ", statement.Services)} do {action}: {string.Join(", ", allowed)} are enough";
        }

        if (isForLogs && !statement.Conditions.Any(condition => condition.Key == LogContext && condition.Problem(stack) is null))
        {
            yield return $"serves every log of the Region: add a condition ArnEquals {LogContext}";
        }

        if (!isForLogs && statement.Services.Any(static service => service != ServicePrincipals.Events) && !statement.NamesTheSource(stack))
        {
            yield return $"serves {string.Join(", ", statement.Services)} for every account: add a condition on aws:SourceArn or aws:SourceAccount";
        }
    }

    private static bool IsAdministration(Statement statement) =>
        statement.Principals.Any() && statement.Principals.All(static principal => principal is { Kind: "AWS", Name.Literal: null } && Arns.IsOwnRoot(principal.Name.Text));
}

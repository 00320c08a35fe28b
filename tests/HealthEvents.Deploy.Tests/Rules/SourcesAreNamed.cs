using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// A service that is let in works for everybody: who lets it in says for whom. Keys are left out, since EventBridge does not tell
/// them; what they encrypt is held to this.
/// </summary>
public sealed class SourcesAreNamed : IRule
{
    private static readonly string[] Keys = ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:PrincipalOrgID"];

    public IEnumerable<Finding> Check(Stack stack) => stack.ResourceStatements
        .Where(static statement => statement.Allows && statement.Owner.Type != "AWS::KMS::Key" && statement.Services.Any() && !IsNamed(statement))
        .Select(static statement => new Finding(
            statement.Owner.LogicalId, $"lets {string.Join(", ", statement.Services)} in for every account, by {statement.Name}: add a condition on aws:SourceArn or aws:SourceAccount."))
        .Concat(stack.OfType("AWS::Lambda::Permission")
            .Where(static permission => permission["Principal"].Text.EndsWith(".amazonaws.com", StringComparison.Ordinal))
            .Where(static permission => !permission["SourceArn"].Exists && !permission["SourceAccount"].Exists)
            .Select(static permission => new Finding(permission.LogicalId, $"lets {permission["Principal"]} invoke for every account: set SourceArn.")));

    // A list of sources is as open as its most open one.
    private static bool IsNamed(Statement statement) => statement.Conditions.Any(static condition =>
        !condition.Operator.Contains("Not", StringComparison.Ordinal)
        && !condition.Operator.EndsWith("IfExists", StringComparison.Ordinal)
        && Keys.Contains(condition.Key, StringComparer.OrdinalIgnoreCase)
        && condition.Value.Items.All(static value => value.Text.Length > 0 && !value.Text.StartsWith('*')));
}

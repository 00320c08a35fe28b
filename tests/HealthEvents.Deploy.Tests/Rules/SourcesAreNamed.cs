using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// A service that is let in works for everybody: who lets it in says for whom. That holds of those that become a role too, except
/// Lambda, which takes a role only from somebody who may pass it on. Keys have a rule of their own, since EventBridge tells them less.
/// </summary>
public sealed class SourcesAreNamed : IRule
{
    public IEnumerable<Finding> Check(Stack stack) =>
        stack.ResourceStatements.Where(static statement => statement.Owner.Type != "AWS::KMS::Key" && statement.Services.Any())
            .Concat(stack.TrustStatements.Where(static statement => statement.Services.Any(static service => service != ServicePrincipals.Lambda)))
            .Where(statement => !statement.NamesTheSource(stack))
            .Select(static statement => new Finding(
                statement.Owner.LogicalId, $"lets {string.Join(", ", statement.Services)} in for every account, by {statement.Name}: add a condition on aws:SourceArn or aws:SourceAccount."))
            .Concat(stack.OfType("AWS::Lambda::Permission")
                .Where(static permission => ServicePrincipals.IsName(permission["Principal"].Text))
                .Where(permission => !IsNamed(permission, stack))
                .Select(static permission => new Finding(permission.LogicalId, $"lets {permission["Principal"]} invoke for every account: set SourceArn to one of this account.")));

    private static bool IsNamed(Resource permission, Stack stack) =>
        (permission["SourceArn"].Exists || permission["SourceAccount"].Exists)
        && (!permission["SourceArn"].Exists || Arns.AreOwn(permission["SourceArn"], stack))
        && (!permission["SourceAccount"].Exists || Arns.IsOwnAccount(permission["SourceAccount"]));
}

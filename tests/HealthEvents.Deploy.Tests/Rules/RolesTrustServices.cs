using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Only a service of AWS, which is named, becomes a role.</summary>
public sealed class RolesTrustServices : IRule
{
    public IEnumerable<Finding> Check(Stack stack) =>
        stack.TrustStatements.SelectMany(Statements)
            .Concat(stack.OfType("AWS::IAM::Role")
                .Where(role => !stack.TrustStatements.Any(statement => statement.Owner == role))
                .Select(static role => new Finding(role.LogicalId, "can be assumed by nobody: name the service in AssumeRolePolicyDocument.")));

    private static IEnumerable<Finding> Statements(Statement statement)
    {
        if (!statement.Principals.Any() || statement.Principals.Any(static principal => principal.Kind != "Service" || !ServicePrincipals.IsName(principal.Name.Text)))
        {
            yield return new(statement.Owner.LogicalId, $"trusts others than services in {statement.Name}: name a service, such as lambda.amazonaws.com.");
        }

        if (statement.Actions.Any(static action => action != "sts:AssumeRole"))
        {
            yield return new(statement.Owner.LogicalId, $"can be had by more than sts:AssumeRole in {statement.Name}: that is all a service needs.");
        }
    }
}

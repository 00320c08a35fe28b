using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Nothing is open to everybody. Where everybody is named, only the organization's principals may pass.</summary>
public sealed class PrincipalsAreClosed : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => Statements(stack).Concat(stack.Resources.SelectMany(Properties));

    private static IEnumerable<Finding> Statements(Stack stack) => stack.ResourceStatements.Concat(stack.TrustStatements)
        .Where(static statement => statement.Allows && !statement.IsOfTheOrganization)
        .Where(static statement => statement.Value["NotPrincipal"].Exists || statement.Principals.Any(static principal => principal.Name == "*"))
        .Select(static statement => new Finding(
            statement.Owner.LogicalId,
            $"lets everybody in by {statement.Name}: name the principal, or add the condition StringEquals aws:PrincipalOrgID."));

    // Permissions and old bus policies are no statements but properties.
    private static IEnumerable<Finding> Properties(Resource resource)
    {
        if (resource["Principal"].Text == "*" && !resource["PrincipalOrgID"].Exists && !resource["OrganizationId"].Exists)
        {
            yield return new(resource.LogicalId, "lets everybody in by its Principal: name the principal, or add the id of the organization.");
        }

        if (resource.Type == "AWS::Lambda::Url" && resource["AuthType"].Text != "AWS_IAM")
        {
            yield return new(resource.LogicalId, "is an address that everybody may call: make its AuthType AWS_IAM.");
        }
    }
}

using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Services of AWS are let in, and the own account. Where everybody is named, only principals of the organization may pass.</summary>
public sealed class PrincipalsAreClosed : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => stack.ResourceStatements.Concat(stack.TrustStatements).SelectMany(statement => Statements(statement, stack))
        .Concat(stack.Resources.SelectMany(resource => Properties(resource, stack)));

    private static IEnumerable<Finding> Statements(Statement statement, Stack stack)
    {
        if (!statement.Principals.Any())
        {
            yield return new(statement.Owner.LogicalId, $"lets everybody in by {statement.Name}, which has no Principal: name a service.");
        }

        foreach (var (kind, name) in statement.Principals)
        {
            if (name.Literal == "*" && statement.IsOfTheOrganization(stack))
            {
                continue;
            }

            if (name.Literal == "*")
            {
                yield return new(statement.Owner.LogicalId, $"lets everybody in by {statement.Name}: name the principal, or add the condition StringEquals aws:PrincipalOrgID.");
            }
            else if (!IsService(kind, name) && !IsOwn(kind, name, stack))
            {
                yield return new(statement.Owner.LogicalId, $"lets others in by {statement.Name}, as {kind} {name}: name a service, the own account or a role of this stack.");
            }
        }
    }

    // Permissions and old bus policies are no statements but properties.
    private static IEnumerable<Finding> Properties(Resource resource, Stack stack)
    {
        var principal = resource["Principal"];
        var isOfTheOrganization = new[] { resource["PrincipalOrgID"], resource["OrganizationId"] }.Any(organization => Organizations.Are(organization, stack));
        if (principal.Exists && !ServicePrincipals.IsName(principal.Text) && !Arns.IsOwnAccount(principal) && !(principal.Literal == "*" && isOfTheOrganization))
        {
            yield return new(resource.LogicalId, $"lets others in by its Principal {principal}: name a service or the own account, or everybody with the parameter for the organization.");
        }
    }

    private static bool IsService(string kind, TemplateValue name) => kind == "Service" && ServicePrincipals.IsName(name.Text);

    private static bool IsOwn(string kind, TemplateValue name, Stack stack) => kind == "AWS" && name.Literal is null
        && (Arns.IsOwnRoot(name.Text) || (stack.Find(name, "AWS::IAM::Role") is { } role && name.Text == $"${{{role.LogicalId}.Arn}}"));
}

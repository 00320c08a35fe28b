using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Only a service of AWS, which is named, becomes a role.</summary>
public sealed class RolesTrustServices : IRule
{
    public IEnumerable<Finding> Check(Stack stack) =>
        stack.TrustStatements.Where(static statement => statement.Allows).SelectMany(Statements)
            .Concat(stack.OfType("AWS::IAM::Role")
                .Where(role => !stack.TrustStatements.Any(statement => statement.Owner == role && statement.Allows))
                .Select(static role => new Finding(role.LogicalId, "can be assumed by nobody: name the service in AssumeRolePolicyDocument.")))
            .Concat(stack.OfType("AWS::IAM::User", "AWS::IAM::AccessKey")
                .Select(static user => new Finding(user.LogicalId, "has credentials that do not end: let a service assume a role.")));

    private static IEnumerable<Finding> Statements(Statement statement)
    {
        if (!statement.Principals.Any() || statement.Principals.Any(static principal => !IsService(principal)))
        {
            yield return new(statement.Owner.LogicalId, $"trusts others than services in {statement.Name}: name a service, such as lambda.amazonaws.com.");
        }

        if (statement.Actions.Any(static action => action != "sts:AssumeRole"))
        {
            yield return new(statement.Owner.LogicalId, $"can be had by more than sts:AssumeRole in {statement.Name}: that is all a service needs.");
        }
    }

    private static bool IsService((string Kind, string Name) principal) =>
        principal.Kind == "Service" && !principal.Name.Contains('*', StringComparison.Ordinal)
        && (principal.Name.EndsWith(".amazonaws.com", StringComparison.Ordinal) || principal.Name.EndsWith(".${AWS::URLSuffix}", StringComparison.Ordinal));
}

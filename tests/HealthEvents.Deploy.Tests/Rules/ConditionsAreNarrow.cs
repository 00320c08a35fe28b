using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>A condition of a statement lets in what it names: by an operator that a missing key fails, and by values without a wildcard that are of this account.</summary>
public sealed class ConditionsAreNarrow : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => stack.ResourceStatements.Concat(stack.RoleStatements).Concat(stack.TrustStatements)
        .SelectMany(static statement => statement.Conditions, static (statement, condition) => (statement, condition))
        .Select(held => (held.statement, held.condition, Problem: held.condition.Problem(stack)))
        .Where(static held => held.Problem is not null)
        .Select(static held => new Finding(held.statement.Owner.LogicalId, $"has in {held.statement.Name} the condition {held.condition.Key} that {held.Problem}."));
}

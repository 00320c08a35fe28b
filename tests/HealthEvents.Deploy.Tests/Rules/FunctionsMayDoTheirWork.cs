using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// Least privilege that is too little loses events: a function may read its queue and open what is in it, write its log, open its
/// addresses, and leave what fails.
/// </summary>
public sealed class FunctionsMayDoTheirWork : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => stack.OfType("AWS::Lambda::Function").SelectMany(function => Check(function, stack));

    private static IEnumerable<Finding> Check(Resource function, Stack stack)
    {
        if (stack.Find(function["Role"], "AWS::IAM::Role") is not { } role)
        {
            yield return new(function.LogicalId, "has a role that is not in this stack: write one that may do what it needs, and no more.");
            yield break;
        }

        var statements = Statement.OfRole(role, stack).ToList();
        foreach (var need in Need.OfFunction(function, stack).Where(need => !statements.Any(need.IsMetBy)))
        {
            yield return new(role.LogicalId, $"does not let {function.LogicalId} do {need}: allow it, by a statement of its own if it has a context.");
        }
    }
}

using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// A statement says what is allowed, to whom, on what, and when, in words whose meaning is known before the stack is made. One that
/// denies, or allows all but something, is refused: no rule could weigh it against the others.
/// </summary>
public sealed class StatementsAreUnderstood : IRule
{
    private static readonly string[] Members = ["Sid", "Effect", "Principal", "Action", "Resource", "Condition"];

    // Kinds of one thing, by the number of their data keys. All of a key is for the account that has it: KeysAreClosed looks.
    private static readonly string[] Actions = ["kms:GenerateDataKey*", "kms:ReEncrypt*"];

    public IEnumerable<Finding> Check(Stack stack) => stack.ResourceStatements.Concat(stack.RoleStatements).Concat(stack.TrustStatements)
        .SelectMany(statement => Problems(statement, stack), static (statement, problem) => new Finding(statement.Owner.LogicalId, $"{problem}, in {statement.Name}."));

    private static IEnumerable<string> Problems(Statement statement, Stack stack)
    {
        foreach (var (name, _) in statement.Value.Members.Where(static member => !Members.Contains(member.Key, StringComparer.Ordinal)))
        {
            yield return $"says {name}, which the rules do not weigh: name who may do what on which resource";
        }

        if (statement.Value["Effect"].Literal != "Allow")
        {
            yield return $"has the Effect {statement.Value["Effect"]}, which the rules do not weigh: allow less instead";
        }

        if (!statement.Actions.Any())
        {
            yield return "names no Action";
        }

        foreach (var action in statement.Value["Action"].Items)
        {
            if (Closed.Problem(action, stack) is { } problem)
            {
                yield return $"has an Action that {problem}";
            }
            else if (Wildcards.AreIn(action.Text) && !Actions.Contains(action.Text, StringComparer.Ordinal) && !(action.Text == "kms:*" && statement.Owner.Type == "AWS::KMS::Key"))
            {
                yield return $"allows more than it names by {action}: name the actions that are called";
            }
        }

        foreach (var (kind, name) in statement.Principals)
        {
            if (Closed.Problem(name, stack) is { } problem)
            {
                yield return $"has a principal of the kind {kind} that {problem}";
            }
        }

        foreach (var resource in statement.Resources)
        {
            if (Closed.Problem(resource, stack) is { } problem)
            {
                yield return $"has a Resource that {problem}";
            }
        }
    }
}

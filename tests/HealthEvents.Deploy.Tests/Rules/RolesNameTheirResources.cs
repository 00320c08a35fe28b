using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// A role may do things to named resources, reading included. Policies of AWS are refused, the basic ones for functions too:
/// they write to every log group of the account.
/// </summary>
public sealed class RolesNameTheirResources : IRule
{
    private static readonly char[] Separators = [':', '/'];

    public IEnumerable<Finding> Check(Stack stack) => stack.RoleStatements.SelectMany(statement => Statements(statement, stack))
        .Concat(stack.OfType("AWS::IAM::Role").SelectMany(role => Attached(role, stack)));

    private static IEnumerable<Finding> Statements(Statement statement, Stack stack)
    {
        if (!statement.Resources.Any())
        {
            yield return new(statement.Owner.LogicalId, $"has no Resource in {statement.Name}: name the resources.");
        }

        foreach (var resource in statement.Resources)
        {
            if (Closed.Problem(resource, stack) is { } problem)
            {
                yield return new(statement.Owner.LogicalId, $"reaches what nobody knows in {statement.Name}, since it {problem}: name the resources.");
            }
            else if (!IsNamed(resource, stack))
            {
                yield return new(statement.Owner.LogicalId, $"reaches everything by {resource} in {statement.Name}: name the resources.");
            }
        }
    }

    private static IEnumerable<Finding> Attached(Resource role, Stack stack) => role["ManagedPolicyArns"].Items
        .Where(policy => stack.Find(policy, "AWS::IAM::ManagedPolicy") is null)
        .Select(policy => new Finding(role.LogicalId, $"has the policy {policy}, whose statements are not in this template: write those that are needed."));

    // One resource by its whole ARN, or all that lies in one: "${Bucket.Arn}/*". A parameter gives a whole ARN.
    private static bool IsNamed(TemplateValue resource, Stack stack)
    {
        var text = resource.Text;
        var whole = text.Length > 2 && text[^1] == '*' && Separators.Contains(text[^2]) ? text[..^2] : text;
        if (Wildcards.AreIn(whole))
        {
            return false;
        }

        return resource.Target is not null
            || stack.Resources.Any(known => whole == $"${{{known.LogicalId}.Arn}}" || whole.StartsWith($"${{{known.LogicalId}.Arn}}/", StringComparison.Ordinal))
            || (Arns.Parts(whole) is ["arn", _, var service, _, _, var named] && IsName(named, service, isWhole: whole.Length == text.Length));
    }

    // All names of one type, "key/*", are no name. What lies in a bucket begins with the name of the bucket, which has no type before it.
    private static bool IsName(string named, string service, bool isWhole) =>
        named.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Length >= (isWhole || service == "s3" ? 1 : 2);
}

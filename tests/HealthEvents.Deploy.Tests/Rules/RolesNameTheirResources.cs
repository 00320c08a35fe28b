using System.Text.RegularExpressions;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// A role may do named things to named resources, reading included. Policies of AWS are refused, the basic ones for functions too:
/// they write to every log group of the account.
/// </summary>
public sealed partial class RolesNameTheirResources : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => stack.RoleStatements.Where(static statement => statement.Allows).SelectMany(Statements)
        .Concat(stack.OfType("AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group").SelectMany(role => Attached(role, stack)));

    private static IEnumerable<Finding> Statements(Statement statement)
    {
        if (statement.Value["NotResource"].Exists || statement.Value["NotAction"].Exists || statement.Value["NotPrincipal"].Exists)
        {
            yield return new(statement.Owner.LogicalId, $"says in {statement.Name} what is not allowed, and so allows all else: name what is allowed.");
        }

        foreach (var action in statement.Actions.Where(static action => action == "*" || action.EndsWith(":*", StringComparison.Ordinal)))
        {
            yield return new(statement.Owner.LogicalId, $"may do everything by {action} in {statement.Name}: name the actions that are called.");
        }

        if (!statement.Resources.Any())
        {
            yield return new(statement.Owner.LogicalId, $"has no Resource in {statement.Name}: name the resources.");
        }

        foreach (var resource in statement.Resources.Where(static resource => IsOpen(resource.Text)))
        {
            yield return new(statement.Owner.LogicalId, $"reaches everything by {resource} in {statement.Name}: name the resources.");
        }
    }

    private static IEnumerable<Finding> Attached(Resource role, Stack stack) => role["ManagedPolicyArns"].Items
        .Where(policy => stack.Find(policy, "AWS::IAM::ManagedPolicy") is null)
        .Select(policy => new Finding(role.LogicalId, $"has the policy {policy}, whose statements are not in this template: write those that are needed."));

    // "*", an ARN whose last part is a star ("arn:aws:sqs:*:*:*"), or all of one type ("arn:aws:kms:eu-west-1:123456789012:key/*").
    // What lies in a bucket begins with the name of the bucket, which is no type.
    private static bool IsOpen(string resource)
    {
        if (resource.StartsWith('*'))
        {
            return true;
        }

        // A colon in "${AWS::Region}" parts nothing.
        var parts = Placeholder().Replace(resource, "$$").Split(':', 6);
        return parts switch
        {
            ["arn", _, var service, _, _, var named] => named.StartsWith('*') || (service != "s3" && WholeType().IsMatch(named)),
            ["arn", ..] => true,
            // An ARN that somebody else made, perhaps with a part of it behind: the streams of a log group, what lies in a bucket.
            _ => false,
        };
    }

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[a-z-]+[:/]\*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholeType();
}

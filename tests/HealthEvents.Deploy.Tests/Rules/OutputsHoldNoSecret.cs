using System.Text.RegularExpressions;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// Outputs, descriptions and tags are shown to all who may see the stack. An output is a name, an ARN or an address of a resource, and a
/// secret stands nowhere but in the variables of a function. Ciphertext counts as one.
/// </summary>
public sealed partial class OutputsHoldNoSecret : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => Outputs(stack).Concat(stack.Resources.SelectMany(resource => Properties(resource, stack)));

    private static IEnumerable<Finding> Outputs(Stack stack)
    {
        foreach (var (name, output) in stack.Outputs.Members)
        {
            foreach (var value in new[] { output["Value"], output["Export"]["Name"] }.Where(static value => value.Exists))
            {
                if (Secrets(value, stack).Any() || LongText().IsMatch(value.Text))
                {
                    yield return new(name, "shows a secret in the outputs: take it out, and let people look it up where it is kept.");
                }
                else if (Closed.Problem(value, stack) is { } problem)
                {
                    yield return new(name, $"may show a secret in the outputs, since it {problem}: show names of resources.");
                }
            }

            if (Secrets(output["Description"], stack).Any())
            {
                yield return new(name, "shows a secret in its description: take it out.");
            }
        }
    }

    private static IEnumerable<Finding> Properties(Resource resource, Stack stack) => resource.Properties.Members
        .Where(member => !(resource.Type == "AWS::Lambda::Function" && member.Key == "Environment"))
        .SelectMany(member => Secrets(member.Value, stack), static (member, secret) => (member.Key, secret))
        .Select(found => new Finding(resource.LogicalId, $"shows {found.secret} in its {found.Key}: a secret stands in the variables of a function alone."));

    // References are named, and what stands there as a text is not repeated.
    private static IEnumerable<string> Secrets(TemplateValue value, Stack stack) => Functions.ReferencesOf(value)
        .Where(name => stack.Template.Parameter(name) is { IsSecret: true })
        .Concat(value.DescendantsAndSelf().Where(static inner => inner.Text.Contains("{{resolve:", StringComparison.Ordinal)).Select(static _ => "a secret of a store"));

    // A run of letters and digits as in ciphertext and tokens. Names of this folder are parted by hyphens, dots and the like.
    [GeneratedRegex("[A-Za-z0-9+/=]{30,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LongText();
}

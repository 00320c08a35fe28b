using System.Text.RegularExpressions;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Outputs are shown to all who may see the stack: what is secret, or was encrypted, is none.</summary>
public sealed partial class OutputsHoldNoSecret : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => stack.Outputs.Members
        .Where(output => output.Value.DescendantsAndSelf().Any(value => IsSecret(value, stack)))
        .Select(static output => new Finding(output.Key, "shows a secret in the outputs: take it out, and let people look it up where it is kept."));

    private static bool IsSecret(TemplateValue value, Stack stack) =>
        value.Text.Contains("{{resolve:", StringComparison.Ordinal)
        || value.Function is ("Fn::GetAtt", _) && SecretAttribute().IsMatch(value.Text)
        || Functions.ReferencesOf(value).Any(name => stack.Template.Root["Parameters"][name] is { Exists: true } parameter
            && (parameter["NoEcho"].IsTrue || SecretName().IsMatch(name)));

    [GeneratedRegex("(Secret|Password|Token|Encrypted|Cipher|Webhook|Hook|Credential)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"\.(SecretAccessKey|MasterUserPassword|AuthorizationHeader|ApiKeyValue)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecretAttribute();
}

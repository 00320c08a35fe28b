using System.Text.RegularExpressions;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>No template holds the address of a webhook, or asks for one: functions get ciphertext, or the name of the place that keeps the address.</summary>
public sealed partial class AddressesAreEncrypted : IRule
{
    private static readonly string[] Stores = ["kms:", "secretsmanager:", "ssm:"];

    public IEnumerable<Finding> Check(Stack stack) => InText(stack.Template.Text)
        .Concat(stack.Template.Root["Parameters"].Members.SelectMany(static parameter => InParameter(parameter.Key, parameter.Value)))
        .Concat(stack.OfType("AWS::Lambda::Function").SelectMany(InVariables))
        .Concat(stack.Resources.SelectMany(InEndpoints));

    /// <summary>What a file says in the clear. It is not repeated: it may be a secret. Comments count, since they are as public as the rest.</summary>
    public static IEnumerable<Finding> InText(string text) =>
        ChatHost().Matches(text).Select(match => new Finding(LineAt(text, match.Index), "names a host of webhooks: keep the address encrypted, or in a store."))
            .Concat(Credential().Matches(text).Select(match => new Finding(LineAt(text, match.Index), "holds a credential: revoke it, and keep the new one encrypted, or in a store.")));

    private static IEnumerable<Finding> InParameter(string name, TemplateValue parameter)
    {
        if (AddressName().IsMatch(name) && !EncryptedName().IsMatch(name))
        {
            yield return new(name, "asks for an address in the clear: ask for its ciphertext, and say so by Encrypted in the name.");
        }

        if (parameter["Default"].Text.Contains("://", StringComparison.Ordinal))
        {
            yield return new(name, "has an address in the clear as its default: leave it empty.");
        }
    }

    private static IEnumerable<Finding> InVariables(Resource function) => function["Environment"]["Variables"].Members
        .Where(static variable => VariableOfAddress().IsMatch(variable.Key) || variable.Value.Text.Contains("://", StringComparison.Ordinal))
        .Where(static variable => !Stores.Any(store => variable.Value.Text.StartsWith(store, StringComparison.Ordinal)))
        .Select(variable => new Finding(function.LogicalId, $"gets an address in the clear by {variable.Key}: begin it with {string.Join(" or ", Stores)}"));

    private static IEnumerable<Finding> InEndpoints(Resource resource) => resource.Properties.DescendantsAndSelf()
        .SelectMany(static value => value.Members)
        .Where(static member => member.Key is "Endpoint" or "InvocationEndpoint" or "Url" && member.Value.Text.Contains("://", StringComparison.Ordinal))
        .Select(member => new Finding(resource.LogicalId, $"has an address in the clear as its {member.Key}: let the function send, which decrypts it."));

    private static string LineAt(string text, int index) => $"line {text.AsSpan(0, index).Count('\n') + 1}";

    [GeneratedRegex(@"hooks\.slack(-gov)?\.com|slack\.com/api|chat\.googleapis\.com|webhook\.office(365)?\.com|logic\.azure\.com|discord(app)?\.com/api|/services/T[A-Z0-9]{6,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChatHost();

    [GeneratedRegex(@"\bxox[a-z]-|\bxapp-|\bAIza[A-Za-z0-9_-]{20,}|\b(AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY|[?&](key|token)=[A-Za-z0-9_%-]{8,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Credential();

    [GeneratedRegex("(Webhook|Hook|Slack|Chat).*(Address|Url)|(Webhook|Hook)$|Token|Password", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressName();

    [GeneratedRegex("Encrypted|Ciphertext|Parameter(Name|Arn)|Secret(Name|Id|Arn)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EncryptedName();

    [GeneratedRegex("(__Address|Hook|Webhook|Url)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VariableOfAddress();
}

using System.Text.RegularExpressions;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>No template holds the address of a webhook, or asks for one: functions get ciphertext, or the name of the place that keeps the address.</summary>
public sealed partial class AddressesAreEncrypted : IRule
{
    private static readonly string[] Stores = ["kms:", "secretsmanager:", "ssm:"];

    public IEnumerable<Finding> Check(Stack stack) => InText(stack.Template.Text)
        .Concat(stack.Template.Root["Parameters"].Members.SelectMany(static parameter => InParameter(parameter.Key, parameter.Value)))
        .Concat(stack.OfType("AWS::Lambda::Function").SelectMany(function => InVariables(function, stack)))
        .Concat(stack.Resources.SelectMany(InProperties));

    /// <summary>What a file says in the clear. It is not repeated: it may be a secret. Comments count, since they are as public as the rest.</summary>
    public static IEnumerable<Finding> InText(string text) => CredentialsIn(text)
        .Concat(ChatHost().Matches(text).Select(match => new Finding(LineAt(text, match.Index), "names a host of webhooks: keep the address encrypted, or in a store.")));

    /// <summary>The same of what opens something. Tests may name hosts, since they try what must be refused.</summary>
    public static IEnumerable<Finding> CredentialsIn(string text) =>
        Credential().Matches(text).Select(match => new Finding(LineAt(text, match.Index), "holds a credential: revoke it, and keep the new one encrypted, or in a store."));

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

    private static IEnumerable<Finding> InVariables(Resource function, Stack stack)
    {
        foreach (var (name, value) in function["Environment"]["Variables"].Members)
        {
            var store = Stores.FirstOrDefault(store => value.Text.StartsWith(store, StringComparison.Ordinal));
            if (value.Text.Contains("://", StringComparison.Ordinal) || (store is null && VariableOfAddress().IsMatch(name)))
            {
                yield return new(function.LogicalId, $"gets an address in the clear by {name}: begin it with {string.Join(" or ", Stores)}, and let ciphertext or a name follow.");
            }

            foreach (var inner in value.DescendantsAndSelf().Where(static inner => inner.Function is not (null or ("Ref" or "Fn::GetAtt" or "Fn::Sub" or "Fn::Join", _))))
            {
                yield return new(function.LogicalId, $"may get an address in the clear by {name}, of which nobody knows what {inner.Function!.Value.Name} gives: use a parameter.");
            }

            foreach (var parameter in Functions.ReferencesOf(value).Select(stack.Template.Parameter).Where(static parameter => parameter is { CanBeAddress: true }))
            {
                yield return new(function.LogicalId, $"may get an address in the clear by {name}: give the parameter {parameter!.Name} AllowedValues, or an AllowedPattern that takes no address.");
            }
        }
    }

    private static IEnumerable<Finding> InProperties(Resource resource)
    {
        foreach (var (name, value) in resource.Properties.DescendantsAndSelf().SelectMany(static value => value.Members))
        {
            if (resource.Type != "AWS::Lambda::Function" && value.Text.Contains("://", StringComparison.Ordinal))
            {
                yield return new(resource.LogicalId, $"has an address in the clear as its {name}: let the function send, which decrypts it.");
            }

            // Whoever may see the subscriptions of a topic reads the address.
            if (name == "Protocol" && value.Literal is not ("email" or "email-json" or "lambda" or "sqs"))
            {
                yield return new(resource.LogicalId, $"sends by {value}, to an address in the clear: send to email, sqs or lambda.");
            }
        }
    }

    private static string LineAt(string text, int index) => $"line {text.AsSpan(0, index).Count('\n') + 1}";

    [GeneratedRegex(@"hooks\.slack(-gov)?\.com|slack\.com/api|chat\.googleapis\.com|webhook\.office(365)?\.com|logic\.azure\.com|discord(app)?\.com/api|/services/T[A-Z0-9]{6,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChatHost();

    [GeneratedRegex(@"\bxox[a-z]-|\bxapp-|\bAIza[A-Za-z0-9_-]{20,}|\b(AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY|[?&](key|token)=[A-Za-z0-9_%-]{8,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Credential();

    [GeneratedRegex("Address|Endpoint|Hook|Password|Token|Url|Uri", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressName();

    [GeneratedRegex("Encrypted|Ciphertext|Parameter(Name|Arn)|Secret(Name|Id|Arn)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EncryptedName();

    [GeneratedRegex("(Address|Endpoint|Hook|Url|Uri)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VariableOfAddress();
}

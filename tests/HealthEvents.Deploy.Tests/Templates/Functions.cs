using System.Text.RegularExpressions;

namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>CloudFormation's functions: how they are told from other maps, how they read, and what they refer to.</summary>
internal static partial class Functions
{
    public static bool IsName(string name) => name is "Ref" or "Condition" || name.StartsWith("Fn::", StringComparison.Ordinal);

    public static string TextOf(string name, TemplateValue argument) => name switch
    {
        "Ref" => $"${{{argument.Text}}}",
        "Fn::GetAtt" => $"${{{string.Join('.', argument.Items.Select(static part => part.Text))}}}",
        "Fn::Sub" => Substituted(argument),
        "Fn::Join" => string.Join(argument.Items.First().Text, argument.Items.ElementAt(1).Items.Select(static part => part.Text)),
        // Nobody knows before the stack is made what it gives: it reads as a name that nothing has.
        _ => $"${{{name}}}",
    };

    public static string? TargetOf(string text) => OnlyReference().Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The logical ids and parameters that a value refers to, wherever it does.</summary>
    public static IEnumerable<string> ReferencesOf(TemplateValue value) =>
        value.DescendantsAndSelf().SelectMany(static inner => inner.Function switch
        {
            ("Ref", var argument) => [argument.Text],
            ("Fn::GetAtt", var argument) => [argument.Items.First().Text.Split('.')[0]],
            ("Fn::Sub", var argument) => Reference().Matches(argument.Items.First().Text)
                .Select(static match => match.Groups["name"].Value)
                .Where(name => !argument.Items.ElementAtOrDefault(1, TemplateValue.None)[name].Exists),
            _ => Array.Empty<string>().AsEnumerable(),
        });

    private static string Substituted(TemplateValue argument)
    {
        var values = argument.Items.ElementAtOrDefault(1, TemplateValue.None);
        return Reference().Replace(argument.Items.First().Text, match => values[match.Groups["name"].Value] is { Exists: true } value ? value.Text : match.Value);
    }

    private static TemplateValue ElementAtOrDefault(this IEnumerable<TemplateValue> items, int index, TemplateValue otherwise) =>
        items.ElementAtOrDefault(index) ?? otherwise;

    // ${!Name} is the text "${Name}". The name of a reference ends at its dot.
    [GeneratedRegex(@"\$\{(?<name>[A-Za-z0-9:]+)(\.[A-Za-z0-9.]+)?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\$\{(?<name>[A-Za-z0-9]+)(\.[A-Za-z0-9.]+)?\}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyReference();
}

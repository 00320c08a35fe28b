using System.Text.RegularExpressions;

namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>
/// What can be told of a value before the stack is made. It is known where it is a text, or put together from texts, from what AWS
/// says of the account, from names of resources of the stack, and from parameters that cannot hold a wildcard. Policies take no other.
/// </summary>
internal static partial class Closed
{
    private static readonly string[] Pseudo = ["AWS::AccountId", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix"];

    // Names and ARNs. Others may be what a resource holds, such as the value of a parameter of SSM.
    private static readonly string[] Attributes = ["", "Arn", "Name", "QueueName", "QueueUrl", "RoleName", "TopicArn", "TopicName"];

    /// <summary>Why nobody knows what the value will be, or null: it is known.</summary>
    public static string? Problem(TemplateValue value, Stack stack) => value switch
    {
        { Literal: { } text } => text.Contains("${", StringComparison.Ordinal) ? $"holds {text}, which nothing fills in" : null,
        { Function: ("Ref" or "Fn::GetAtt", _) } => OfReference(value.Text[2..^1], stack),
        { Function: ("Fn::Sub", var argument) } => OfText(argument, stack),
        { Function: ("Fn::Join", var argument) } => argument.Items.Take(1).Concat(argument.Items.Skip(1).SelectMany(static list => list.Items))
            .Select(part => Problem(part, stack)).FirstOrDefault(static problem => problem is not null),
        { Function: (var function, _) } => $"takes {function}, of which nobody knows what it gives",
        _ => "is no text",
    };

    /// <summary>Why it may be more than one thing: it is not known, or has a wildcard.</summary>
    public static string? ProblemOfOne(TemplateValue value, Stack stack) =>
        Problem(value, stack) ?? (Wildcards.AreIn(value.Text) ? $"is {value}, which is more than one" : value.Text.Length == 0 ? "is empty" : null);

    private static string? OfText(TemplateValue argument, Stack stack)
    {
        var text = argument.Items.First().Text;
        var values = argument.Items.Skip(1).FirstOrDefault(TemplateValue.None);
        return text.Contains("${!", StringComparison.Ordinal)
            ? $"holds {text}, which nothing fills in"
            : Placeholder().Matches(text).Select(static match => match.Groups["name"].Value)
                .Select(name => values[name] is { Exists: true } value ? Problem(value, stack) : OfReference(name, stack))
                .FirstOrDefault(static problem => problem is not null);
    }

    private static string? OfReference(string reference, Stack stack)
    {
        var (name, attribute) = reference.Split('.', 2) is [var before, var after] ? (before, after) : (reference, "");
        if (Pseudo.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        if (stack.Template.Parameter(name) is { } parameter)
        {
            return parameter.IsWithoutWildcard ? null : $"takes the parameter {name}, which may be anything: give it AllowedValues, or an AllowedPattern that takes no star";
        }

        return !stack.Has(name) ? $"refers to {name}, which is not in the stack"
            : Attributes.Contains(attribute, StringComparer.Ordinal) ? null
            : $"takes {attribute} of {name}, of which nobody knows what it holds";
    }

    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}

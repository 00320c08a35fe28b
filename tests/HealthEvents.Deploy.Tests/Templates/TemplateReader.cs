using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>Reads YAML, or JSON, which is YAML too, and writes the short tags of CloudFormation out: <c>!Ref X</c> is <c>{"Ref": "X"}</c>.</summary>
internal static class TemplateReader
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["!Ref"] = "Ref",
        ["!Condition"] = "Condition",
        ["!And"] = "Fn::And",
        ["!Base64"] = "Fn::Base64",
        ["!Cidr"] = "Fn::Cidr",
        ["!Equals"] = "Fn::Equals",
        ["!FindInMap"] = "Fn::FindInMap",
        ["!GetAtt"] = "Fn::GetAtt",
        ["!GetAZs"] = "Fn::GetAZs",
        ["!If"] = "Fn::If",
        ["!ImportValue"] = "Fn::ImportValue",
        ["!Join"] = "Fn::Join",
        ["!Not"] = "Fn::Not",
        ["!Or"] = "Fn::Or",
        ["!Select"] = "Fn::Select",
        ["!Split"] = "Fn::Split",
        ["!Sub"] = "Fn::Sub",
    };

    /// <exception cref="FormatException">The text is no YAML, holds a key twice, or uses a tag that CloudFormation does not have.</exception>
    public static TemplateValue Read(string name, string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw new FormatException($"{name}, line {exception.Start.Line}: {exception.Message}", exception);
        }

        return yaml.Documents is [var document]
            ? Read(name, document.RootNode)
            : throw new FormatException($"{name} holds {yaml.Documents.Count} documents: a template is one.");
    }

    private static TemplateValue Read(string name, YamlNode node)
    {
        var value = node switch
        {
            YamlMappingNode map => TemplateValue.OfMembers(map.Children.Select(member => KeyValuePair.Create(KeyOf(name, member.Key), Read(name, member.Value)))),
            YamlSequenceNode list => TemplateValue.OfItems(list.Children.Select(item => Read(name, item))),
            YamlScalarNode scalar => TemplateValue.OfText(scalar.Value ?? ""),
            _ => throw Unreadable(name, node, "is no map, list or text"),
        };
        return IsShort(node.Tag) ? Written(name, node, value) : value;
    }

    private static TemplateValue Written(string name, YamlNode node, TemplateValue argument)
    {
        if (!Tags.TryGetValue(node.Tag.Value, out var function))
        {
            throw Unreadable(name, node, $"has the tag {node.Tag.Value}, which CloudFormation does not know");
        }

        // "!GetAtt Queue.Arn" is the queue and its attribute.
        return function == "Fn::GetAtt" && argument.Literal is { } text
            ? TemplateValue.OfFunction(function, TemplateValue.OfItems(text.Split('.', 2).Select(TemplateValue.OfText)))
            : TemplateValue.OfFunction(function, argument);
    }

    // YAML's own tags, such as !!str, say nothing that a template needs; a lone "!" is what quoted texts have.
    private static bool IsShort(TagName tag) => !tag.IsEmpty && tag.Value is not "!" && tag.Value[0] == '!';

    private static string KeyOf(string name, YamlNode key) =>
        key is YamlScalarNode { Value: { } text } ? text : throw Unreadable(name, key, "is a key that is no text");

    private static FormatException Unreadable(string name, YamlNode node, string what) => new($"{name}, line {node.Start.Line}: the value {what}.");
}

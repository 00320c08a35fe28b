using System.Globalization;

namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>
/// A value of a template: a text, a list, a map, or nothing. A function is a map of one member with its long name, as in JSON.
/// What is not there is <see cref="None"/>, so that rules can ask on without looking at each step.
/// </summary>
public sealed class TemplateValue
{
    private readonly string? _text;
    private readonly TemplateValue[]? _items;
    private readonly OrderedDictionary<string, TemplateValue>? _members;

    private TemplateValue(string? text, TemplateValue[]? items, OrderedDictionary<string, TemplateValue>? members) =>
        (_text, _items, _members) = (text, items, members);

    public static TemplateValue None { get; } = new(null, null, null);

    public static TemplateValue OfText(string text) => new(text, null, null);

    public static TemplateValue OfItems(IEnumerable<TemplateValue> items) => new(null, [.. items], null);

    public static TemplateValue OfMembers(IEnumerable<KeyValuePair<string, TemplateValue>> members) =>
        new(null, null, new OrderedDictionary<string, TemplateValue>(members, StringComparer.Ordinal));

    public static TemplateValue OfFunction(string name, TemplateValue argument) => OfMembers([new(name, argument)]);

    public bool Exists => _text is not null || IsList || IsMap;

    public bool IsList => _items is not null;

    public bool IsMap => _members is not null;

    /// <summary>The text as it stands, or null: a function is none.</summary>
    public string? Literal => _text;

    /// <summary>The text, in which what is known only when the stack is made stands as <c>${Name}</c> or <c>${Name.Attribute}</c>.</summary>
    public string Text => _text ?? (field ??= Function is { } function ? Functions.TextOf(function.Name, function.Argument) : "");

    public bool IsTrue => string.Equals(_text, "true", StringComparison.OrdinalIgnoreCase);

    public int? Number => int.TryParse(_text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The items of a list. Any other value is its own only item, as policies have it.</summary>
    public IEnumerable<TemplateValue> Items => _items ?? (Exists ? [this] : []);

    public IEnumerable<KeyValuePair<string, TemplateValue>> Members => _members ?? [];

    public TemplateValue this[string name] => _members is not null && _members.TryGetValue(name, out var value) ? value : None;

    /// <summary>The name and the argument, if this is a function.</summary>
    public (string Name, TemplateValue Argument)? Function =>
        _members is { Count: 1 } && _members.GetAt(0) is var (name, argument) && Functions.IsName(name) ? (name, argument) : null;

    /// <summary>The logical id or parameter, if the value is nothing but a reference to it or to an attribute of it.</summary>
    public string? Target => Literal is null ? Functions.TargetOf(Text) : null;

    /// <summary>This value and all within it, from the outside in.</summary>
    public IEnumerable<TemplateValue> DescendantsAndSelf() =>
        (_items ?? Members.Select(static member => member.Value)).SelectMany(static value => value.DescendantsAndSelf()).Prepend(this);

    /// <summary>The value under these conditions: each <c>Fn::If</c> is what it chooses, and nothing is left of <c>AWS::NoValue</c>.</summary>
    public TemplateValue Resolve(IReadOnlyDictionary<string, bool> conditions)
    {
        if (Function is ("Fn::If", var choice))
        {
            var name = choice.Items.First().Text;
            return conditions.TryGetValue(name, out var isTrue)
                ? choice.Items.ElementAt(isTrue ? 1 : 2).Resolve(conditions)
                : throw new FormatException($"an Fn::If asks for the condition {name}, which is not in Conditions.");
        }

        if (Function is ("Ref", { _text: "AWS::NoValue" }))
        {
            return None;
        }

        if (IsList)
        {
            return OfItems(Items.Select(item => item.Resolve(conditions)).Where(static item => item.Exists));
        }

        return IsMap
            ? OfMembers(Members.Select(member => KeyValuePair.Create(member.Key, member.Value.Resolve(conditions))).Where(static member => member.Value.Exists))
            : this;
    }

    public override string ToString() => Text;
}

namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>What a template makes under one combination of its conditions.</summary>
public sealed class Stack
{
    private readonly Dictionary<string, Resource> _byId;

    public Stack(Template template, IReadOnlyDictionary<string, bool> conditions)
    {
        Template = template;
        Conditions = conditions;
        Resources =
        [
            .. Present("Resources").Select(member =>
                new Resource(member.Key, member.Value["Type"].Text, member.Value["Properties"].Resolve(conditions))),
        ];
        _byId = Resources.ToDictionary(static resource => resource.LogicalId, StringComparer.Ordinal);
        Outputs = TemplateValue.OfMembers(Present("Outputs").Select(member => KeyValuePair.Create(member.Key, member.Value.Resolve(conditions))));
    }

    public Template Template { get; }

    public IReadOnlyDictionary<string, bool> Conditions { get; }

    public IReadOnlyList<Resource> Resources { get; }

    public TemplateValue Outputs { get; }

    /// <summary>Who may use the resources.</summary>
    public IReadOnlyList<Statement> ResourceStatements => field ??= [.. Statement.OfResources(this)];

    /// <summary>What the roles may do.</summary>
    public IReadOnlyList<Statement> RoleStatements => field ??= [.. Statement.OfRoles(this)];

    /// <summary>Who may become a role.</summary>
    public IReadOnlyList<Statement> TrustStatements => field ??= [.. Statement.OfTrust(this)];

    public IEnumerable<Resource> OfType(params IReadOnlyCollection<string> types) => Resources.Where(resource => types.Contains(resource.Type, StringComparer.Ordinal));

    /// <summary>The resource that a value refers to, or null: the value may be a parameter, or a name of something outside.</summary>
    public Resource? Find(TemplateValue reference) => reference.Target is { } id ? _byId.GetValueOrDefault(id) : null;

    /// <summary>The same, if it is of this type.</summary>
    public Resource? Find(TemplateValue reference, string type) => Find(reference) is { } found && found.Type == type ? found : null;

    private IEnumerable<KeyValuePair<string, TemplateValue>> Present(string section) =>
        Template.Root[section].Members.Where(member => member.Value["Condition"] is not { Exists: true } condition || Conditions[condition.Text]);
}

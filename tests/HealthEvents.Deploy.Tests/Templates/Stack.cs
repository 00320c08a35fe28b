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
                new Resource(member.Key, member.Value["Type"].Text, Resolved(member.Key, member.Value["Properties"]))),
        ];
        _byId = Resources.ToDictionary(static resource => resource.LogicalId, StringComparer.Ordinal);
        Outputs = TemplateValue.OfMembers(Present("Outputs").Select(member => KeyValuePair.Create(member.Key, Resolved(member.Key, member.Value))));
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

    public bool Has(string logicalId) => _byId.ContainsKey(logicalId);

    /// <summary>The function that a value names: by a reference, or by its name.</summary>
    public Resource? Function(TemplateValue value) => Named(value, "AWS::Lambda::Function", "FunctionName");

    /// <summary>The bus that a value names, likewise.</summary>
    public Resource? Bus(TemplateValue value) => Named(value, "AWS::Events::EventBus", "Name");

    /// <summary>The key of this stack that encrypts a queue or a topic, or null: it has none, or one that nobody knows.</summary>
    public Resource? KeyOf(Resource? encrypted) => encrypted is null ? null : Find(encrypted["KmsMasterKeyId"]) switch
    {
        { Type: "AWS::KMS::Key" } key => key,
        { Type: "AWS::KMS::Alias" } alias => Find(alias["TargetKeyId"], "AWS::KMS::Key"),
        _ => null,
    };

    private Resource? Named(TemplateValue value, string type, string property) => !value.Exists ? null
        : Find(value, type) ?? OfType(type).FirstOrDefault(resource => resource[property].Exists && resource[property].Text == value.Text);

    private IEnumerable<KeyValuePair<string, TemplateValue>> Present(string section) =>
        Template.Root[section].Members.Where(member => member.Value["Condition"] is not { Exists: true } condition
            || (Conditions.TryGetValue(condition.Text, out var isTrue)
                ? isTrue
                : throw new FormatException($"{Template.Name}: {member.Key} has the condition {condition}, which is not in Conditions.")));

    private TemplateValue Resolved(string id, TemplateValue value)
    {
        try
        {
            return value.Resolve(Conditions);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{Template.Name}: in {id} {exception.Message}", exception);
        }
    }
}

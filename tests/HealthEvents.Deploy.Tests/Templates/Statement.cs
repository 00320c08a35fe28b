namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>A statement of a policy, and the resource whose template holds it.</summary>
public sealed record Statement(Resource Owner, TemplateValue Value)
{
    // Others are unknown to the tests.
    private static readonly string[] RoleTypes = ["AWS::IAM::ManagedPolicy", "AWS::IAM::Policy", "AWS::IAM::Role"];

    /// <summary>Its <c>Sid</c>, if it has one, for messages.</summary>
    public string Name => Value["Sid"] is { Exists: true } sid ? $"statement {sid}" : "a statement";

    public IEnumerable<string> Actions => Value["Action"].Items.Select(static action => action.Text);

    public IEnumerable<TemplateValue> Resources => Value["Resource"].Items;

    /// <summary>The kind and the name of each principal: <c>("Service", "events.amazonaws.com")</c>. A lone <c>*</c> is of the kind <c>*</c>.</summary>
    public IEnumerable<(string Kind, TemplateValue Name)> Principals => Value["Principal"] is { IsMap: true, Function: null } kinds
        ? kinds.Members.SelectMany(static kind => kind.Value.Items, static (kind, principal) => (kind.Key, principal))
        : Value["Principal"].Items.Select(static principal => (principal.Text, principal));

    public IEnumerable<string> Services => Principals.Where(static principal => principal.Kind == "Service").Select(static principal => ServicePrincipals.NameOf(principal.Name.Text));

    /// <summary>What a role, or another identity, may do.</summary>
    public static IEnumerable<Statement> OfRoles(Stack stack) => stack.OfType(RoleTypes)
        .SelectMany(static resource => resource.Properties.Members
            .Where(static member => member.Key != "AssumeRolePolicyDocument")
            .SelectMany(member => In(resource, member.Value)));

    /// <summary>What this role may do, by its own policies and by those that are attached to it.</summary>
    public static IEnumerable<Statement> OfRole(Resource role, Stack stack) => stack.RoleStatements.Where(statement =>
        statement.Owner == role
        || statement.Owner["Roles"].Items.Any(item => stack.Find(item) == role)
        || stack.Find(statement.Owner["RoleName"]) == role
        || role["ManagedPolicyArns"].Items.Any(item => stack.Find(item) == statement.Owner));

    /// <summary>Who may become a role.</summary>
    public static IEnumerable<Statement> OfTrust(Stack stack) => stack.OfType("AWS::IAM::Role").SelectMany(static role => In(role, role["AssumeRolePolicyDocument"]));

    /// <summary>Who may use a queue, a topic, a key, a bus or another resource.</summary>
    public static IEnumerable<Statement> OfResources(Stack stack) => stack.Resources
        .Where(static resource => !RoleTypes.Contains(resource.Type, StringComparer.Ordinal))
        .SelectMany(static resource => In(resource, resource.Properties));

    /// <summary>Whether it lets this service do this.</summary>
    public bool Lets(string service, string action) => Services.Contains(service, StringComparer.Ordinal) && Does(action);

    /// <summary>Whether one of its actions is this one, be it by a star at the end.</summary>
    public bool Does(string action) => Actions.Any(own => own == action || (own.EndsWith('*') && action.StartsWith(own[..^1], StringComparison.Ordinal)));

    public IEnumerable<StatementCondition> Conditions => Value["Condition"].Members
        .SelectMany(static condition => condition.Value.Members, static (condition, key) => new StatementCondition(condition.Key, key.Key, key.Value));

    /// <summary>Whether it says for whom a service may come: for a resource of the stack, or for its account.</summary>
    public bool NamesTheSource(Stack stack) =>
        Conditions.Any(condition => (condition.IsSourceArn || condition.IsSourceAccount) && condition.Problem(stack) is null);

    /// <summary>Whether only principals of the one organization pass.</summary>
    public bool IsOfTheOrganization(Stack stack) => Conditions.Any(condition => condition.IsOrganization && condition.Problem(stack) is null);

    // Some resources take their policy as a text of JSON.
    private static IEnumerable<Statement> In(Resource owner, TemplateValue value) => value.DescendantsAndSelf().SelectMany(inner => inner switch
    {
        { IsMap: true } when inner["Effect"].Exists => [new Statement(owner, inner)],
        _ when inner.Text.TrimStart().StartsWith('{') && inner.Text.Contains("\"Effect\"", StringComparison.Ordinal) => In(owner, TemplateReader.Read(owner.LogicalId, inner.Text)),
        _ => Array.Empty<Statement>().AsEnumerable(),
    });
}

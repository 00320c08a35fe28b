using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>What the policies within a piece of JSON grant that matters: something to everybody, or everything to somebody.</summary>
/// <remarks>Source: IAM user guide, "IAM JSON policy elements reference".</remarks>
internal sealed class PolicyGrants
{
    private const int Deepest = 64;

    /// <summary>The actions that everybody may take, in their order.</summary>
    public HashSet<string> Everybody { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the policies that allow everything on everything; empty for one without a name.</summary>
    public HashSet<string> Administrators { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there was a policy at all.</summary>
    public bool HasPolicy { get; private set; }

    public static PolicyGrants Of(params ReadOnlySpan<RawJson> places)
    {
        var grants = new PolicyGrants();
        foreach (var place in places)
        {
            // An encoded policy has the word too.
            if (place.Utf8.Span.IndexOf("Statement"u8) >= 0 || place.Utf8.Span.IndexOf("Effect"u8) >= 0)
            {
                grants.Visit(ConfigJson.Parse(place), "", Deepest);
            }
        }

        return grants;
    }

    private void Visit(JsonElement value, string name, int room)
    {
        if (room == 0)
        {
            return;
        }

        value = ConfigJson.Opened(value);
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Visit(item, name, room - 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            VisitObject(value, name, room);
        }
    }

    private void VisitObject(JsonElement value, string name, int room)
    {
        if (ConfigJson.Member(value, "statement") is { ValueKind: not JsonValueKind.Undefined } statements)
        {
            HasPolicy = true;
            foreach (var statement in ConfigJson.Items(statements))
            {
                ReadStatement(statement, name);
            }
        }
        else if (ConfigJson.Member(value, "effect").ValueKind != JsonValueKind.Undefined)
        {
            ReadStatement(value, name);
        }
        else if (ConfigJson.Flag(ConfigJson.Member(value, "isDefaultVersion")) != false)
        {
            // Only the default version of a managed policy is in force.
            name = ConfigJson.Text(value, "policyName") ?? ConfigJson.Text(value, "versionId") ?? name;
            foreach (var member in value.EnumerateObject())
            {
                Visit(member.Value, name, room - 1);
            }
        }
    }

    private void ReadStatement(JsonElement statement, string name)
    {
        if (statement.ValueKind != JsonValueKind.Object || ConfigJson.Text(statement, "effect") is not "Allow")
        {
            return;
        }

        var principal = ConfigJson.Member(statement, "principal");
        var isOfResource = principal.ValueKind != JsonValueKind.Undefined;
        if (ConfigJson.Member(statement, "notPrincipal").ValueKind != JsonValueKind.Undefined || (isOfResource && IsEverybody(principal)))
        {
            if (!PolicyCondition.KeepsStrangersOut(ConfigJson.Member(statement, "condition")))
            {
                Everybody.UnionWith(Actions(statement));
            }
        }
        else if (!isOfResource && Holds(statement, "action", "*", "*:*") && Holds(statement, "resource", "*", "*"))
        {
            Administrators.Add(name);
        }
    }

    private static bool IsEverybody(JsonElement principal)
    {
        if (principal.ValueKind != JsonValueKind.Object)
        {
            return HoldsStar(principal);
        }

        foreach (var sort in principal.EnumerateObject())
        {
            if ((sort.NameEquals("AWS") || sort.NameEquals("*")) && HoldsStar(sort.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsStar(JsonElement values) => ConfigJson.Items(values).Any(static value => ConfigJson.Text(value) == "*");

    private static bool Holds(JsonElement statement, string member, string text, string other) =>
        ConfigJson.Items(ConfigJson.Member(statement, member)).Any(value => ConfigJson.Text(value) is { } found && (found == text || found == other));

    private static IEnumerable<string> Actions(JsonElement statement)
    {
        var actions = ConfigJson.Member(statement, "action");
        if (actions.ValueKind == JsonValueKind.Undefined)
        {
            // NotAction: all but these.
            return ["*"];
        }

        return ConfigJson.Items(actions).Select(static action => ConfigJson.Text(action) ?? "*");
    }
}

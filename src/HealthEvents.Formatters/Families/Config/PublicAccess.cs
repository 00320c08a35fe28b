using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>Tells where the public access block of a bucket or an account is switched off, and where an ACL lets everybody in.</summary>
/// <remarks>
/// Source of the members: awslabs/aws-config-resource-schema, AWS::S3::Bucket and AWS::S3::AccountPublicAccessBlock. AWS Config keeps the
/// ACL as a text of JSON; of the groups it knows only the end of their address, <c>AllUsers</c> and <c>AuthenticatedUsers</c> (Amazon S3
/// user guide, "Access control list overview").
/// </remarks>
internal static class PublicAccess
{
    private const string Block = "PublicAccessBlockConfiguration";
    private const string Acl = "AccessControlList";
    private const int Most = 4;

    private static readonly string[] Settings = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

    // Each of the four settings has the word in its name.
    public static bool IsBlock(string path) => path.Contains("Public", StringComparison.OrdinalIgnoreCase);

    public static bool IsAcl(string path) => ConfigPath.IsOf(path, Acl);

    public static void ReadBlock(ConfigChanges changes)
    {
        var (off, on, told) = (new List<string>(), new List<string>(), new List<int>());
        for (var i = 0; i < changes.All.Count; i++)
        {
            var change = changes.All[i];
            var path = ConfigPath.Within(change.Path);
            var first = ConfigPath.Part(ref path);
            var setting = first.Equals(Block, StringComparison.OrdinalIgnoreCase) ? path : first;
            var isWhole = setting.IsEmpty;
            var count = off.Count + on.Count;
            foreach (var name in Settings)
            {
                if (isWhole || setting.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    var (was, now) = (Flag(change.Before, name, isWhole), Flag(change.After, name, isWhole));
                    if (was == true ? now != true && (now == false || change.After.IsEmpty || isWhole) : changes.IsState && now == false)
                    {
                        off.Add(char.ToUpperInvariant(name[0]) + name[1..]);
                    }
                    else if (now == true && was != true && !changes.IsState)
                    {
                        on.Add(char.ToUpperInvariant(name[0]) + name[1..]);
                    }
                }
            }

            if (off.Count + on.Count > count)
            {
                told.Add(i);
            }
        }

        if (off.Count > 0)
        {
            changes.Add(ConfigWeight.Opening, changes.IsState ? ConfigChangeWords.BlockOff : ConfigChangeWords.BlockSwitchedOff, changes.Listed(off, Most));
        }

        if (on.Count > 0)
        {
            changes.Add(ConfigWeight.Relief, ConfigChangeWords.BlockSwitchedOn, changes.Listed(on, Most));
        }

        changes.Tell(told);
    }

    public static void ReadAcl(ConfigChanges changes)
    {
        var (before, after) = (new Grants(), new Grants());
        var (told, isWhole) = (new List<int>(), true);
        for (var i = 0; i < changes.All.Count; i++)
        {
            var change = changes.All[i];
            var path = ConfigPath.Within(change.Path);
            if (!ConfigPath.Part(ref path).Equals(Acl, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            Visit(ConfigJson.Parse(change.Before), before);
            Visit(ConfigJson.Parse(change.After), after);
            isWhole &= path.IsEmpty && (change.After.IsEmpty || after.IsRead);
            told.Add(i);
        }

        var isOpened = Say(changes, after.Everybody, before.Everybody, changes.IsState ? ConfigChangeWords.AclOpen : ConfigChangeWords.AclOpened);
        isOpened |= Say(changes, after.Accounts, before.Accounts, changes.IsState ? ConfigChangeWords.AclOpenToAccounts : ConfigChangeWords.AclOpenedToAccounts);
        if (isOpened)
        {
            changes.Tell(told);
        }
        else if (isWhole && before.Count > 0 && after.Count == 0)
        {
            changes.Add(ConfigWeight.Relief, ConfigChangeWords.AclClosed, changes.Listed([.. before.Everybody.Union(before.Accounts, StringComparer.OrdinalIgnoreCase)], Most));
            changes.Tell(told);
        }
    }

    private static bool Say(ConfigChanges changes, HashSet<string> now, HashSet<string> was, Phrase label)
    {
        string[] opened = [.. now.Where(permission => !was.Contains(permission))];
        if (opened.Length > 0)
        {
            changes.Add(ConfigWeight.Opening, label, changes.Listed(opened, Most));
        }

        return opened.Length > 0;
    }

    private static bool? Flag(RawJson json, string name, bool isWhole)
    {
        var value = ConfigJson.Parse(json);
        return ConfigJson.Flag(isWhole ? ConfigJson.Member(value, name) : value);
    }

    // The list, {"grantList":[...]} or one grant.
    private static void Visit(JsonElement value, Grants grants)
    {
        var list = ConfigJson.Member(value, "grantList");
        if (list.ValueKind == JsonValueKind.Undefined)
        {
            list = ConfigJson.Member(value, "grants");
        }

        grants.IsRead |= list.ValueKind is JsonValueKind.Array or JsonValueKind.Null;
        foreach (var grant in ConfigJson.Items(list.ValueKind == JsonValueKind.Undefined ? value : list))
        {
            var grantee = ConfigJson.Member(grant, "grantee");
            var group = ConfigJson.Text(grantee) ?? ConfigJson.Text(grantee, "uri") ?? ConfigJson.Text(grantee, "identifier") ?? ConfigJson.Text(grantee, "id");
            var permission = OneLine.Of(ConfigJson.Text(grant, "permission") ?? "*", 40);
            if (group?.EndsWith("AllUsers", StringComparison.OrdinalIgnoreCase) == true)
            {
                grants.Everybody.Add(permission);
            }
            else if (group?.EndsWith("AuthenticatedUsers", StringComparison.OrdinalIgnoreCase) == true)
            {
                grants.Accounts.Add(permission);
            }
        }
    }

    private sealed class Grants
    {
        public HashSet<string> Everybody { get; } = new(StringComparer.OrdinalIgnoreCase);

        public HashSet<string> Accounts { get; } = new(StringComparer.OrdinalIgnoreCase);

        public bool IsRead { get; set; }

        public int Count => Everybody.Count + Accounts.Count;
    }
}

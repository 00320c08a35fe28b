namespace HealthEvents.Formatters;

/// <summary>Tells where a policy lets everybody in, or makes somebody an administrator.</summary>
internal static class PolicyChanges
{
    private const int Most = 4;
    private const int LongestName = 80;

    public static bool IsOf(string path) => path.Contains("polic", StringComparison.OrdinalIgnoreCase);

    public static void Read(ConfigChanges changes)
    {
        var isIdentity = changes.Item.ResourceType is { } type
            && (type.StartsWith("AWS::IAM::", StringComparison.Ordinal) || type.StartsWith("AWS::SSO::", StringComparison.Ordinal));
        var (everybody, nobody) = (new List<string>(), new List<string>());
        var (before, after) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        var isWhole = true;
        var isPartial = false;
        for (var i = 0; i < changes.All.Count; i++)
        {
            var change = changes.All[i];
            if (!IsOf(change.Path))
            {
                continue;
            }

            var (was, now) = (PolicyGrants.Of(change.Before), PolicyGrants.Of(change.After));
            if (!was.HasPolicy && !now.HasPolicy && change.Path.Contains(".Statement.", StringComparison.OrdinalIgnoreCase) && now.Everybody.Count == 0)
            {
                // A part of a statement, such as its principal, does not say what the statement does.
                isPartial = true;
            }

            var count = everybody.Count;
            everybody.AddRange(now.Everybody.Where(action => !was.Everybody.Contains(action)));
            nobody.AddRange(was.Everybody.Where(action => !now.Everybody.Contains(action)));
            isWhole &= now.HasPolicy || change.After.IsEmpty;
            if (everybody.Count > count && now.HasPolicy)
            {
                changes.Tell(i);
            }

            if (isIdentity)
            {
                before.UnionWith(Administrators(change.Path, change.Before, was));
                var names = after.Count;
                after.AddRange(Administrators(change.Path, change.After, now));
                if (after.Count > names && change.Before.IsEmpty)
                {
                    changes.Tell(i);
                }
            }
        }

        if (isPartial)
        {
            // The policy as it is now does.
            everybody.AddRange(PolicyGrants.Of(changes.Item.Configuration, changes.Item.SupplementaryConfiguration).Everybody);
        }

        Say(changes, everybody, nobody, isWhole);
        after.RemoveAll(before.Contains);
        if (after.Count > 0)
        {
            changes.Add(ConfigWeight.Opening, ConfigChangeWords.Administrator, changes.Listed([.. after.Distinct(StringComparer.Ordinal)], Most));
        }
    }

    private static void Say(ConfigChanges changes, List<string> everybody, List<string> nobody, bool isWhole)
    {
        if (everybody.Count > 0)
        {
            var name = changes.Item.ResourceType switch
            {
                "AWS::S3::Bucket" => changes.IsState ? ConfigChangeWords.BucketPolicyOpen : ConfigChangeWords.BucketPolicyOpened,
                "AWS::IAM::Role" => changes.IsState ? ConfigChangeWords.TrustPolicyOpen : ConfigChangeWords.TrustPolicyOpened,
                _ => changes.IsState ? ConfigChangeWords.PolicyOpen : ConfigChangeWords.PolicyOpened,
            };
            changes.Add(ConfigWeight.Opening, name, Actions(changes, everybody));
        }
        else if (nobody.Count > 0 && isWhole && !changes.IsState
            && PolicyGrants.Of(changes.Item.Configuration, changes.Item.SupplementaryConfiguration).Everybody.Count == 0)
        {
            changes.Add(ConfigWeight.Relief, ConfigChangeWords.PolicyClosed, Actions(changes, nobody));
        }
    }

    private static string Actions(ConfigChanges changes, List<string> actions) =>
        changes.Listed([.. actions.Distinct(StringComparer.OrdinalIgnoreCase).Select(static action => OneLine.Of(action, LongestName))], Most);

    // AdministratorAccess is a policy of AWS's own that allows everything. Its text is not in the role that has it.
    private static IEnumerable<string> Administrators(string path, RawJson json, PolicyGrants grants)
    {
        var names = grants.Administrators.Select(static name => name.Length == 0 ? "*" : OneLine.Of(name, LongestName));
        return path.Contains("AttachedManagedPolicies", StringComparison.OrdinalIgnoreCase)
            && ConfigJson.Items(ConfigJson.Parse(json)).Any(static policy => ConfigJson.Text(policy, "policyArn")?.EndsWith(
                ":iam::aws:policy/AdministratorAccess", StringComparison.Ordinal) == true)
            ? names.Append("AdministratorAccess")
            : names;
    }
}

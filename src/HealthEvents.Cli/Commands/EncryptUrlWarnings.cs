namespace HealthEvents.Cli.Commands;

/// <summary>What is allowed, and yet often not what was meant: said before KMS is asked.</summary>
internal static class EncryptUrlWarnings
{
    private const string AliasPrefix = "alias/";

    public static IEnumerable<string> Of(string key, IReadOnlyCollection<string> context)
    {
        if (context.Count == 0)
        {
            yield return "warning: without --encryption-context, everybody who may use the key can open the address, and a role whose policy asks for a context, " +
                "such as that of the sample's stack, cannot. For a function: --encryption-context LambdaFunctionName=NAME.";
        }

        if (key.StartsWith(AliasPrefix, StringComparison.OrdinalIgnoreCase))
        {
            yield return "warning: an alias is looked up in the account and region of your credentials, and a policy takes none as its resource. " +
                "Allow kms:Decrypt on the ARN of the key behind it, in the region of the function.";
        }
        else if (!key.StartsWith("arn:", StringComparison.Ordinal) && !key.StartsWith("mrk-", StringComparison.Ordinal) && !Guid.TryParse(key, out _))
        {
            yield return $"warning: --key-id is not the id or ARN of a key. If it is the name of an alias, write it with its prefix: {AliasPrefix}NAME.";
        }
    }
}

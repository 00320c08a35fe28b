using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>Tells whether the condition of a policy keeps strangers out.</summary>
/// <remarks>
/// Sources: Amazon S3 user guide, "The meaning of public", for the keys, and for that only fixed values count; AWS Key Management
/// Service developer guide, "AWS KMS condition keys", for <c>kms:CallerAccount</c>; IAM user guide, "IAM JSON policy elements: Condition
/// operators". A key or an operator that is not here keeps nobody out: a doubt is told.
/// </remarks>
internal static class PolicyCondition
{
    private const int ArnParts = 6;
    private const int AccountPart = 4;

    private static readonly string[] Keys =
    [
        "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:SourceAccount", "aws:SourceArn",
        "aws:SourceIp", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceOwner", "aws:SourceVpc", "aws:SourceVpce", "aws:userid",
        "aws:VpcSourceIp", "kms:CallerAccount", "s3:DataAccessPointAccount", "s3:DataAccessPointArn",
        "s3:x-amz-server-side-encryption-aws-kms-key-id",
    ];

    private static readonly string[] Addresses = ["aws:SourceIp", "aws:VpcSourceIp"];

    private static readonly string[] Operators =
        ["StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike", "IpAddress"];

    public static bool KeepsStrangersOut(JsonElement condition)
    {
        if (condition.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        foreach (var test in condition.EnumerateObject())
        {
            if (IsOneOf(Operators, Bare(test.Name)) && test.Value.ValueKind == JsonValueKind.Object && NamesSomebody(test.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesSomebody(JsonElement keys)
    {
        foreach (var key in keys.EnumerateObject())
        {
            if (IsOneOf(Keys, key.Name) && !HoldsAnybody(key.Value, IsOneOf(Addresses, key.Name)))
            {
                return true;
            }
        }

        return false;
    }

    // One value that anybody may have lets everybody in; so does a list without a value that can be read.
    private static bool HoldsAnybody(JsonElement values, bool areAddresses)
    {
        var count = 0;
        foreach (var value in ConfigJson.Items(values))
        {
            count++;
            if (ConfigJson.Text(value) is not { Length: > 0 } text || (areAddresses && AddressRange.HoldsAnybody(text)) || !IsFixed(text))
            {
                return true;
            }
        }

        return count == 0;
    }

    // A wildcard or a variable stands for anybody, unless the account or the organization around it is fixed.
    private static bool IsFixed(string value) => !IsOpen(value) || HasAccount(value) || HasOrganization(value);

    private static bool IsOpen(ReadOnlySpan<char> value) => value.ContainsAny('*', '?') || value.Contains("${", StringComparison.Ordinal);

    // arn:aws:iam::111122223333:role/*
    private static bool HasAccount(ReadOnlySpan<char> value)
    {
        Span<Range> parts = stackalloc Range[ArnParts];
        return value.StartsWith("arn:", StringComparison.Ordinal) && value.Split(parts, ':') == ArnParts
            && AccountId.Is(value[parts[AccountPart]]);
    }

    // o-a1b2c3d4e5/r-ab12/*
    private static bool HasOrganization(ReadOnlySpan<char> value) =>
        value.StartsWith("o-", StringComparison.Ordinal) && value.IndexOf('/') is > 2 and var end && !IsOpen(value[..end]);

    // ForAnyValue:StringEquals asks for one of them; ForAllValues is true where there is none, and so is ...IfExists.
    private static string Bare(string test) =>
        test.StartsWith("ForAnyValue:", StringComparison.OrdinalIgnoreCase) ? test["ForAnyValue:".Length..] : test;

    private static bool IsOneOf(string[] names, string name) => Array.Exists(names, one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
}

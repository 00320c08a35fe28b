namespace HealthEvents.Ssm;

/// <summary>Reads the names of parameters and secrets out of their ARNs.</summary>
internal static class AwsName
{
    /// <summary>What Secrets Manager adds to a name in its ARN: a hyphen and six characters.</summary>
    private const int SuffixLength = 7;

    /// <summary>Whether a text is an ARN of a service.</summary>
    public static bool IsArnOf(string text, string service) => text.Split(':', 4) is ["arn", _, var named, _] && named == service;

    /// <summary>The region of an ARN, or <see langword="null"/> where the text is a name.</summary>
    public static string? RegionOf(string text) => text.Split(':', 6) is ["arn", _, _, { Length: > 0 } region, _, _] ? region : null;

    /// <summary>The name in the ARN of a secret, or <see langword="null"/> where it is not certain.</summary>
    public static string? SecretNameIn(string arn) =>
        arn.Split(':') is ["arn", _, "secretsmanager", _, _, "secret", var name]
        && name.Length > SuffixLength
        && name[^SuffixLength] == '-'
        && name.AsSpan(name.Length - SuffixLength + 1).IndexOfAnyExcept(AsciiLettersAndDigits) < 0
            ? name[..^SuffixLength]
            : null;

    private static readonly System.Buffers.SearchValues<char> AsciiLettersAndDigits =
        System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}

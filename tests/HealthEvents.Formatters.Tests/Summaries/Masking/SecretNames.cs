using FsCheck;
using FsCheck.Fluent;

namespace HealthEvents.Formatters.Tests;

/// <summary>Makes names and values of credentials, and has the harmless ones that look like them.</summary>
internal static class SecretNames
{
    private static readonly string[] Ends =
    [
        "password", "passwd", "pwd", "secret", "token", "credential", "credentials", "authorization", "cookie", "access key",
        "secret key", "api key", "private key", "signing key", "encryption key", "auth key", "account key", "license key", "shared key",
        "master key", "client key", "ssh key",
    ];

    private static readonly string[] Before = ["", "db", "my", "x", "github", "slack app", "user 2", "prod eu", "SAP", "root"];

    private static readonly string[] Harmless =
    [
        "object key", "partition key", "sort key", "public key", "key id", "kms key id", "secret arn", "token id", "next token",
        "client token", "password policy", "password last used", "cookie domain", "secret name id", "token type", "authorization type",
        "credential source", "monkey", "keyboard", "tokenizer", "secretary", "stage", "instance id", "hash key", "foreign key",
    ];

    /// <summary>Names whose value is a credential.</summary>
    public static Gen<string> Name { get; } =
        from before in Gen.Elements(Before)
        from end in Gen.Elements(Ends)
        from style in Gen.Choose(0, 5)
        select Joined($"{before} {end}".Trim(), style);

    /// <summary>Values that must not be seen. Each has letters that stand nowhere else.</summary>
    public static Gen<string> Value { get; } =
        from parts in Gen.Elements("qzxj", "QZXJ9", "7qzxj7", "qzxj-", "qzxj_", "qzxj/", "qzxj+", "qzxj@", "qzxj:", "qzxj$", "qzxj!x", "qzxj,x", "qzxj;x").ListOf(3)
        select $"{string.Concat(parts)}qzxj";

    /// <summary>200 names that are not those of credentials, with values.</summary>
    public static IReadOnlyList<(string Name, string Value)> HarmlessPairs { get; } =
        [.. Enumerable.Range(0, 200).Select(static i => (Joined(Harmless[i % Harmless.Length], i / Harmless.Length % 6), $"seen{i}x"))];

    private static string Joined(string words, int style)
    {
        var parts = words.Split(' ');
        return style switch
        {
            0 => string.Join('_', parts),
            1 => string.Join('-', parts),
            2 => string.Join('.', parts),
            3 => string.Join('_', parts).ToUpperInvariant(),
            4 => string.Concat(parts.Select(static part => char.ToUpperInvariant(part[0]) + part[1..])),
            _ => parts[0] + string.Concat(parts.Skip(1).Select(static part => char.ToUpperInvariant(part[0]) + part[1..])),
        };
    }
}

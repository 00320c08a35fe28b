using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>Where a secret is kept that is not an address, such as a shared secret, a password or a token. Bindable: texts, numbers and lists only.</summary>
public sealed class SecretOptions : SecretStoreOptions
{
    /// <summary>The secret, or where it is kept. One of:
    /// <list type="bullet">
    /// <item><c>kms:BASE64</c>: encrypted with KMS; <c>kms:env:NAME</c>: the same, kept in an environment variable.</item>
    /// <item><c>env:NAME</c>: an environment variable that holds any other form.</item>
    /// <item><c>secretsmanager:ID</c> or the secret's ARN: a secret of Secrets Manager, read through the AWS Parameters and Secrets Lambda Extension, or outside Lambda with the package HealthEvents.Ssm.</item>
    /// <item><c>ssm:NAME</c> or the parameter's ARN: a parameter of SSM, read in the same ways.</item>
    /// <item>The prefix of an <see cref="ISecretStore"/> of your own, and what that store reads.</item>
    /// <item>Any other text: the secret itself.</item>
    /// </list>
    /// White space and byte order marks around a secret are not part of it. Wherever it is kept, a secret of fewer than 16 characters
    /// is refused, and so is one that looks like a placeholder, such as <c>&lt;secret&gt;</c> or <c>change-me</c>, or has a control
    /// character.
    /// </summary>
    /// <value><see langword="null"/> by default: required.</value>
    [JsonConverter(typeof(RedactedSourceJsonConverter))]
    public string? Value { get; set; }

    /// <summary>How long a secret is used before it is read again. Where that fails, the old one stays for a day at most.</summary>
    /// <value>1 hour by default; from 1 second to 1 day.</value>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);
}

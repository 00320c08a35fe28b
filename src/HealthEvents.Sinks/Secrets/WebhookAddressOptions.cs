using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>Where the address of a webhook is kept. Bindable: texts, numbers and lists only.</summary>
public class WebhookAddressOptions : SecretStoreOptions
{
    /// <summary>The address, or where it is kept. One of:
    /// <list type="bullet">
    /// <item><c>https://...</c>: the address itself, with or without <c>https://</c>.</item>
    /// <item><c>kms:BASE64</c>: encrypted with KMS; <c>kms:env:NAME</c>: the same, kept in an environment variable.</item>
    /// <item><c>env:NAME</c>: an environment variable that holds any other form.</item>
    /// <item><c>secretsmanager:ID</c> or the secret's ARN: a secret of Secrets Manager, read through the AWS Parameters and Secrets Lambda Extension, or outside Lambda with the package HealthEvents.Ssm.</item>
    /// <item><c>ssm:NAME</c> or the parameter's ARN: a parameter of SSM, read in the same ways.</item>
    /// <item>The prefix of an <see cref="ISecretStore"/> of your own, and what that store reads.</item>
    /// </list>
    /// </summary>
    /// <value><see langword="null"/> by default: required, unless the sink has a provider of its own.</value>
    [JsonConverter(typeof(RedactedSourceJsonConverter))]
    public string? Address { get; set; }

    /// <summary>How long an address is used before it is read again.</summary>
    /// <value>1 hour by default; from 1 second to 1 day.</value>
    public TimeSpan AddressLifetime { get; set; } = TimeSpan.FromHours(1);
}

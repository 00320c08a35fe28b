using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>Where the address of a webhook is kept. Bindable: texts, numbers and lists only.</summary>
public class WebhookAddressOptions
{
    /// <summary>The address, or where it is kept. One of:
    /// <list type="bullet">
    /// <item><c>https://...</c>: the address itself, with or without <c>https://</c>.</item>
    /// <item><c>kms:BASE64</c>: encrypted with KMS; <c>kms:env:NAME</c>: the same, kept in an environment variable.</item>
    /// <item><c>env:NAME</c>: an environment variable that holds any other form.</item>
    /// <item><c>secretsmanager:ID</c> or the secret's ARN: a secret of Secrets Manager, read through the AWS Parameters and Secrets Lambda Extension, or outside Lambda with the package HealthEvents.Ssm.</item>
    /// <item><c>ssm:NAME</c> or the parameter's ARN: a parameter of SSM, read in the same ways.</item>
    /// <item>The prefix of an <see cref="IWebhookUrlStore"/> of your own, and what that store reads.</item>
    /// </list>
    /// </summary>
    /// <value><see langword="null"/> by default: required, unless the sink has a provider of its own.</value>
    [JsonConverter(typeof(RedactedAddressJsonConverter))]
    public string? Address { get; set; }

    /// <summary>The KMS encryption context as <c>name=value</c> entries. It must be exactly the one used for encrypting.</summary>
    /// <value>Empty by default: then <c>LambdaFunctionName=</c> and the name of the running function, or none outside Lambda.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> EncryptionContext { get; } = [];

    /// <summary>Whether a ciphertext that the context does not open is tried once more without any context, as old blueprints wrote them.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool TryWithoutEncryptionContext { get; set; } = true;

    /// <summary>Whether an address in clear is refused: only KMS, Secrets Manager, SSM and stores of your own may hold it.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool RequireEncryption { get; set; }

    /// <summary>The id, ARN or alias of the only KMS key that may be used.</summary>
    /// <value><see langword="null"/> by default: KMS finds the key named in the ciphertext.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public string? KmsKeyId { get; set; }

    /// <summary>Grant tokens for KMS, at most 10.</summary>
    /// <value>Empty by default.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> KmsGrantTokens { get; } = [];

    /// <summary>The member that holds the address, where what is stored is a JSON object.</summary>
    /// <value><see langword="null"/> by default: the whole text is the address.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public string? SecretMember { get; set; }

    /// <summary>How long an address is used before it is read again.</summary>
    /// <value>1 hour by default; from 1 second to 1 day.</value>
    public TimeSpan AddressLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long it may take to read the address again. The old one serves when that takes longer.</summary>
    internal virtual TimeSpan RefreshLimit => TimeSpan.FromSeconds(5);
}

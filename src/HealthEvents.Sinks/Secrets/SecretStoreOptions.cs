using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>How a secret is read from where it is kept. Bindable: texts, numbers and lists only.</summary>
public abstract class SecretStoreOptions
{
    /// <summary>The KMS encryption context as <c>name=value</c> entries. It must be exactly the one used for encrypting.</summary>
    /// <value>Empty by default: then <c>LambdaFunctionName=</c> and the name of the running function, or none outside Lambda.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> EncryptionContext { get; } = [];

    /// <summary>Whether a ciphertext that the context does not open is tried once more without any context, as old blueprints wrote them.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool TryWithoutEncryptionContext { get; set; } = true;

    /// <summary>Whether a secret in clear is refused: only KMS, Secrets Manager, SSM and stores of your own may hold it.</summary>
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

    /// <summary>The member that is the secret, where what is stored is a JSON object.</summary>
    /// <value><see langword="null"/> by default: the whole text is the secret.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public string? SecretMember { get; set; }

    /// <summary>How long it may take to read the secret again. The old one serves when that takes longer.</summary>
    internal virtual TimeSpan RefreshLimit => TimeSpan.FromSeconds(5);
}

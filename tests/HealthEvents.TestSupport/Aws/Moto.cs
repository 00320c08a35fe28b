using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace HealthEvents.TestSupport;

/// <summary>KMS as the emulator moto_server plays it.</summary>
public static class Moto
{
    /// <summary>The environment variable that names the address of a running moto_server.</summary>
    public const string Variable = "HEALTHEVENTS_MOTO";

    private const string Region = "eu-west-1";

    public static string? Address { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : null;

    /// <summary>Why a test of it is skipped, or <see langword="null"/> where one is running.</summary>
    public static string? WhyAbsent => Address is null ? $"Set {Variable} to the address of a running moto_server." : null;

    /// <summary>What makes the AWS SDK of another process talk to the emulator.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AWS_ENDPOINT_URL"] = Address ?? "",
        ["AWS_REGION"] = Region,
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
    };

    /// <summary>Makes a key.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> CreateKeyAsync()
    {
        using var kms = CreateClient();
        return (await kms.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata.KeyId;
    }

    /// <summary>Encrypts a text under a new key.</summary>
    /// <returns>The ciphertext in base64.</returns>
    public static async Task<string> EncryptAsync(string text, params (string Name, string Value)[] context) =>
        await EncryptAsync(await CreateKeyAsync(), text, context);

    /// <summary>Encrypts a text under a key.</summary>
    /// <returns>The ciphertext in base64.</returns>
    public static async Task<string> EncryptAsync(string keyId, string text, IEnumerable<(string Name, string Value)> context)
    {
        using var kms = CreateClient();
        using var plaintext = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = plaintext, EncryptionContext = Context(context) });
        return Convert.ToBase64String(encrypted.CiphertextBlob.ToArray());
    }

    /// <summary>Decrypts what is in base64.</summary>
    public static async Task<string> DecryptAsync(string ciphertext, params (string Name, string Value)[] context)
    {
        using var kms = CreateClient();
        using var blob = new MemoryStream(Convert.FromBase64String(ciphertext));
        var decrypted = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = Context(context) });
        return Encoding.UTF8.GetString(decrypted.Plaintext.ToArray());
    }

    /// <summary>A client that talks to the emulator.</summary>
    public static AmazonKeyManagementServiceClient CreateClient() => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonKeyManagementServiceConfig { ServiceURL = Address, AuthenticationRegion = Region, MaxErrorRetry = 1 });

    private static Dictionary<string, string> Context(IEnumerable<(string Name, string Value)> context) =>
        context.ToDictionary(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal);
}

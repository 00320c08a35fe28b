using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace HealthEvents.EndToEnd;

/// <summary>KMS as the emulator moto_server plays it.</summary>
internal static class Moto
{
    /// <summary>The environment variable that names the address of a running moto_server.</summary>
    public const string Variable = "HEALTHEVENTS_MOTO";

    private const string Region = "eu-west-1";

    public static string? Address { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : null;

    /// <summary>What makes the AWS SDK of another process talk to the emulator.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AWS_ENDPOINT_URL"] = Address ?? "",
        ["AWS_REGION"] = Region,
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
    };

    /// <summary>Encrypts a text under a new key.</summary>
    /// <returns>The address as <c>send</c> takes it: <c>kms:BASE64</c>.</returns>
    public static async Task<string> EncryptAsync(string text, params (string Name, string Value)[] context)
    {
        using var kms = new AmazonKeyManagementServiceClient(
            new BasicAWSCredentials("test", "test"),
            new AmazonKeyManagementServiceConfig { ServiceURL = Address, AuthenticationRegion = Region });
        var key = await kms.CreateKeyAsync(new CreateKeyRequest());
        using var plaintext = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var encrypted = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = key.KeyMetadata.KeyId,
            Plaintext = plaintext,
            EncryptionContext = context.ToDictionary(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal),
        });
        return $"kms:{Convert.ToBase64String(encrypted.CiphertextBlob.ToArray())}";
    }
}

using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace ColdStart;

/// <summary>Encrypts an address with a new key of a running moto_server.</summary>
internal static class MotoKms
{
    public static async Task<string> EncryptAsync(Uri moto, string address)
    {
        using var client = new AmazonKeyManagementServiceClient("test", "test", new AmazonKeyManagementServiceConfig
        {
            ServiceURL = moto.ToString(),
            AuthenticationRegion = "eu-west-1",
        });
        var key = await client.CreateKeyAsync(new CreateKeyRequest());
        using var plaintext = new MemoryStream(Encoding.UTF8.GetBytes(address));
        var sealedAddress = await client.EncryptAsync(new EncryptRequest
        {
            KeyId = key.KeyMetadata.KeyId,
            Plaintext = plaintext,
            EncryptionContext = new Dictionary<string, string>(StringComparer.Ordinal) { ["LambdaFunctionName"] = "alerts" },
        });
        return Convert.ToBase64String(sealedAddress.CiphertextBlob.ToArray());
    }
}

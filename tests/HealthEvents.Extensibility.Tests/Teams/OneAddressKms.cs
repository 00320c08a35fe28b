using System.Text;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace HealthEvents.Extensibility.Tests;

/// <summary>A KMS that decrypts everything to one address.</summary>
internal sealed class OneAddressKms(string address) : AmazonKeyManagementServiceClient(
    new AnonymousAWSCredentials(), new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.USEast1 })
{
    public override Task<DecryptResponse> DecryptAsync(DecryptRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new DecryptResponse { Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(address)) });
}

using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace HealthEvents.Ssm.Tests;

/// <summary>An SSM that answers in this process.</summary>
internal sealed class FakeSsm(Func<GetParameterRequest, string?> answer) : AmazonSimpleSystemsManagementClient(
    new AnonymousAWSCredentials(), new AmazonSimpleSystemsManagementConfig { RegionEndpoint = RegionEndpoint.EUWest1 })
{
    public List<GetParameterRequest> Requests { get; } = [];

    /// <summary>What Secrets Manager said, where SSM asked it.</summary>
    public string? SourceResult { get; init; }

    public override Task<GetParameterResponse> GetParameterAsync(GetParameterRequest request, CancellationToken cancellationToken = default)
    {
        Requests.Add(request);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new GetParameterResponse { Parameter = answer(request) is { } value ? new Parameter { Value = value, SourceResult = SourceResult } : null });
    }

    public static AmazonServiceException Error(string code, int status = 400) =>
        new AmazonSimpleSystemsManagementException($"The service returned an error with Error Code {code} and HTTP Body: s3cr3t") { ErrorCode = code, StatusCode = (HttpStatusCode)status };
}

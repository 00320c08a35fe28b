using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using HealthEvents.Sinks;

namespace HealthEvents.Ssm;

/// <summary>
/// Asks SSM for one parameter, decrypted, and says what to do where it is refused. The SDK's own exception is not kept as the
/// inner one: its text holds the body of the response.
/// </summary>
/// <param name="client">Gives the client.</param>
/// <param name="context">Which secret it is.</param>
/// <param name="place">What SSM is asked for, in words.</param>
/// <param name="permissions">What the role needs.</param>
internal sealed class ParameterQuery(Func<IAmazonSimpleSystemsManagement> client, SecretContext context, string place, string permissions)
{
    /// <summary>Asks.</summary>
    /// <param name="name">The name or ARN of the parameter.</param>
    /// <param name="region">The region that it must be in, or <see langword="null"/> for that of the client.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The parameter, which has a value.</returns>
    /// <exception cref="SecretException">It cannot be read.</exception>
    public async ValueTask<Parameter> GetAsync(string name, string? region, CancellationToken cancellationToken)
    {
        try
        {
            var ssm = client();
            if (region is not null && ssm.Config.RegionEndpoint?.SystemName is { } asked && asked != region)
            {
                throw new SecretException(
                    $"{context.SubjectAtStart} is kept in {region}, but the client of SSM asks {asked}. Give the store a client for that region.");
            }

            var response = await ssm.GetParameterAsync(new GetParameterRequest { Name = name, WithDecryption = true }, cancellationToken).ConfigureAwait(false);
            return response.Parameter is { Value: not null } parameter ? parameter : throw new SecretException($"SSM responded without a value for {context.Subject}.");
        }
        catch (Exception exception) when (exception is not SecretException && !cancellationToken.IsCancellationRequested)
        {
            throw FailureOf(exception);
        }
    }

    private SecretException FailureOf(Exception exception) =>
        new($"SSM could not give {context.Subject}: {AdviceFor(exception)}.") { IsTransient = IsTransient(exception) };

    /// <summary>Source: Systems Manager API reference, "GetParameter", errors, and "Common errors".</summary>
    private static bool IsTransient(Exception exception) => exception switch
    {
        InternalServerErrorException => true,
        AmazonServiceException { ErrorCode: "ThrottlingException" or "RequestLimitExceeded" or "ServiceUnavailable" } => true,
        AmazonServiceException service => (int)service.StatusCode >= 500 || service.InnerException is HttpRequestException,
        HttpRequestException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    private string AdviceFor(Exception exception) => exception switch
    {
        ParameterNotFoundException or ParameterVersionNotFoundException => $"{place} does not exist in this account and region, or the role may not see it. Allow {permissions}, and kms:Decrypt",
        InvalidKeyIdException => "the key that encrypts it is not known, or the role may not use it. Allow kms:Decrypt on the key",
        AmazonServiceException { ErrorCode: "AccessDeniedException" } => $"access was denied. Allow {permissions}, and kms:Decrypt on the key that encrypts it",
        AmazonServiceException service => $"{service.ErrorCode ?? "an error"} (HTTP {(int)service.StatusCode})",
        AmazonClientException => "the AWS SDK could not make the call. Set the region with AWS_REGION, and credentials that it finds",
        _ => $"the AWS SDK could not make the call ({exception.GetType().Name}). Check the network, the region, and AWS_ENDPOINT_URL where it is set",
    };
}

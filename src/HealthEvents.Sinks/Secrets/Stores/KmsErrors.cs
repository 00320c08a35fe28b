using System.Net.Sockets;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace HealthEvents.Sinks;

/// <summary>
/// Says what to do about an error of KMS. The SDK's own exception is not kept as the inner one: its text holds the body of
/// the response.
/// </summary>
internal static class KmsErrors
{
    /// <summary>Source: KMS API reference, "Decrypt", errors; <c>ThrottlingException</c> arrives as HTTP 400.</summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        AmazonServiceException { ErrorCode: "ThrottlingException" or "RequestLimitExceeded" or "KeyUnavailableException" or "DependencyTimeoutException" or "KMSInternalException" } => true,
        KeyUnavailableException or DependencyTimeoutException or KMSInternalException => true,
        AmazonServiceException service => (int)service.StatusCode >= 500 || service.InnerException is HttpRequestException,
        HttpRequestException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    public static bool IsAccessDenied(Exception exception) => exception is AmazonServiceException { ErrorCode: "AccessDeniedException" };

    public static string Describe(Dictionary<string, string>? context) =>
        context is null ? "none" : string.Join(", ", context.Select(static entry => Misplaced.ShownName($"{entry.Key}={entry.Value}")));

    public static SecretException Explain(string subject, Exception exception, string contexts)
    {
        var advice = exception switch
        {
            InvalidCiphertextException =>
                $"the encryption context does not match, or the ciphertext is damaged. Tried with the encryption context {contexts}. " +
                "It must be exactly the one used for encrypting, upper and lower case included: was the function renamed, or was the ciphertext made for another function or an alias? " +
                "Encrypt it again, or set the option EncryptionContext",
            IncorrectKeyException => "the ciphertext was made with another key than the option KmsKeyId names",
            NotFoundException => "the key does not exist in this account and region. A ciphertext opens only in the region of its key",
            DisabledException => "the key is disabled. Enable it",
            KMSInvalidStateException => "the key cannot be used in its state, such as pending deletion",
            InvalidKeyUsageException => "the key is not one for encrypting and decrypting",
            InvalidGrantTokenException => "a grant token is not valid. Correct the option KmsGrantTokens",
            _ when IsAccessDenied(exception) =>
                "access was denied. Allow kms:Decrypt on the key to this role, and check the key's region, and the policy's condition on kms:EncryptionContext " +
                $"(sent: {contexts})",
            AmazonServiceException service => $"{service.ErrorCode ?? "an error"} (HTTP {(int)service.StatusCode})",
            AmazonClientException client =>
                $"the AWS SDK could not make the call: {client.Message.TrimEnd('.', ' ', '\n', '\r')}. Set the region with AWS_REGION, and credentials that it finds",
            HttpRequestException { InnerException: SocketException socket } =>
                $"there is no connection to KMS ({socket.SocketErrorCode}). Check the network, the region, and AWS_ENDPOINT_URL where it is set",
            _ => $"the AWS SDK could not make the call ({exception.GetType().Name}). Check the network, the region, and AWS_ENDPOINT_URL where it is set",
        };

        return new SecretException($"KMS could not decrypt {subject}: {advice}.")
        {
            IsTransient = IsTransient(exception),
        };
    }
}

using Amazon.KeyManagementService.Model;

namespace HealthEvents.Sinks;

/// <summary>One decryption, repeated as <see cref="KmsRetry"/> decides.</summary>
internal sealed class KmsDecryption(byte[] ciphertext, Dictionary<string, string>? encryptionContext, SecretContext context)
{
    private int _attempts;

    /// <exception cref="Exception">What the AWS SDK threw at the last attempt.</exception>
    public ValueTask<byte[]> RunAsync(CancellationToken cancellationToken) =>
        RetryLoop.RunAsync(this, static (call, token) => call.AttemptAsync(token), context.Services.TimeProvider, cancellationToken);

    private async ValueTask<RetryDecision<byte[]>> AttemptAsync(CancellationToken cancellationToken)
    {
        _attempts++;
        try
        {
            return new(await DecryptAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested
            && KmsRetry.WaitAfter(exception, _attempts, context.Services.Jitter) is { } wait)
        {
            return new([], wait);
        }
    }

    private async ValueTask<byte[]> DecryptAsync(CancellationToken cancellationToken)
    {
        var options = context.Options;
        using var blob = new MemoryStream(ciphertext, writable: false);
        var request = new DecryptRequest
        {
            CiphertextBlob = blob,
            EncryptionContext = encryptionContext,
            KeyId = string.IsNullOrWhiteSpace(options.KmsKeyId) ? null : options.KmsKeyId,
            GrantTokens = options.KmsGrantTokens.Count == 0 ? null : [.. options.KmsGrantTokens],
        };

        var response = await context.Services.KeyManagement().DecryptAsync(request, cancellationToken).ConfigureAwait(false);
        using var plaintext = response.Plaintext ?? new MemoryStream();
        return plaintext.ToArray();
    }
}

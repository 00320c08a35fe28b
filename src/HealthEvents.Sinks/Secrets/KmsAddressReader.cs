using System.Text;
using System.Text.Unicode;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Opens the ciphertexts of every generation of the public blueprints.</summary>
internal sealed class KmsAddressReader(string sink, WebhookAddressOptions options, SinkServices services)
{
    /// <summary>KMS takes no more.</summary>
    private const int MaxCiphertextBytes = 6144;

    private readonly KmsRetry _retry = new(services);
    private readonly ILogger _logger = services.LoggerFactory.CreateLogger<KmsAddressReader>();

    public async ValueTask<string> ReadAsync(string stored, CancellationToken cancellationToken)
    {
        if (InClear(stored) is { } address)
        {
            SinkLog.AddressInClear(_logger, sink);
            return address;
        }

        var plaintext = await DecryptAsync(Decode(WebhookUrlRepair.Unwrap(stored)), cancellationToken).ConfigureAwait(false);
        return Utf8.IsValid(plaintext)
            ? Encoding.UTF8.GetString(plaintext)
            : throw new WebhookUrlException($"The ciphertext of the sink '{sink}' opens, but holds no text. Encrypt the address itself (with the AWS CLI: --plaintext fileb://FILE).");
    }

    /// <summary>Finds what is wrong without asking KMS.</summary>
    /// <returns>The address, where it is kept in clear.</returns>
    /// <exception cref="WebhookUrlException">Something is wrong.</exception>
    public string? Check(string stored)
    {
        var address = InClear(stored);
        if (address is null)
        {
            Decode(WebhookUrlRepair.Unwrap(stored));
            ConfiguredContext();
        }

        return address;
    }

    /// <summary>Base64 has neither dots nor colons, and every address has one of them.</summary>
    private string? InClear(string stored)
    {
        var text = WebhookUrlRepair.Unwrap(stored);
        if (!text.AsSpan().ContainsAny('.', ':'))
        {
            return null;
        }

        return options.RequireEncryption
            ? throw new WebhookUrlException($"The address of the sink '{sink}' should be a KMS ciphertext but is kept in clear, which its option RequireEncryption forbids.")
            : text;
    }

    private byte[] Decode(string stored)
    {
        // A published copy of the blueprint sets the variable to this literal, where a reference was meant.
        if (stored.Equals("kmsEncryptedHookUrlParameter", StringComparison.OrdinalIgnoreCase))
        {
            throw new WebhookUrlException(
                $"The ciphertext of the sink '{sink}' is the literal text 'kmsEncryptedHookUrlParameter': the template sets the name of its parameter where a reference to it belongs (!Ref kmsEncryptedHookUrlParameter).");
        }

        var base64 = new StringBuilder(stored.Length + 3);
        foreach (var character in stored)
        {
            if (!char.IsWhiteSpace(character) && character != '=')
            {
                base64.Append(character switch { '-' => '+', '_' => '/', _ => character });
            }
        }

        base64.Append('=', (4 - (base64.Length % 4)) % 4);
        var bytes = new byte[base64.Length / 4 * 3];
        if (!Convert.TryFromBase64String(base64.ToString(), bytes, out var length))
        {
            throw new WebhookUrlException($"The ciphertext of the sink '{sink}' is not base64. Store the CiphertextBlob that 'aws kms encrypt' prints.");
        }

        return length is > 0 and <= MaxCiphertextBytes
            ? bytes[..length]
            : throw new WebhookUrlException($"The ciphertext of the sink '{sink}' has {length} bytes; KMS takes 1 to {MaxCiphertextBytes}.");
    }

    private async ValueTask<byte[]> DecryptAsync(byte[] ciphertext, CancellationToken cancellationToken)
    {
        var context = ConfiguredContext();
        try
        {
            return await CallAsync(ciphertext, context, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidCiphertextException mismatch) when (context is not null && options.TryWithoutEncryptionContext)
        {
            return await DecryptWithoutContextAsync(ciphertext, context, mismatch, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is not WebhookUrlException)
        {
            throw KmsErrors.Explain(sink, exception, KmsErrors.Describe(context));
        }
    }

    private async ValueTask<byte[]> DecryptWithoutContextAsync(
        byte[] ciphertext, Dictionary<string, string> context, InvalidCiphertextException mismatch, CancellationToken cancellationToken)
    {
        try
        {
            var plaintext = await CallAsync(ciphertext, context: null, cancellationToken).ConfigureAwait(false);
            SinkLog.OpenedWithoutContext(_logger, sink, KmsErrors.Describe(context));
            return plaintext;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A policy that asks for the context, as ours does, refuses every call without one: the cause is the first error.
            throw KmsErrors.IsAccessDenied(exception)
                ? KmsErrors.Explain(sink, mismatch, KmsErrors.Describe(context))
                : KmsErrors.Explain(sink, exception, $"{KmsErrors.Describe(context)}, then none");
        }
    }

    private ValueTask<byte[]> CallAsync(byte[] ciphertext, Dictionary<string, string>? context, CancellationToken cancellationToken) =>
        _retry.RunAsync(
            async token =>
            {
                using var blob = new MemoryStream(ciphertext, writable: false);
                var request = new DecryptRequest
                {
                    CiphertextBlob = blob,
                    EncryptionContext = context,
                    KeyId = string.IsNullOrWhiteSpace(options.KmsKeyId) ? null : options.KmsKeyId,
                    GrantTokens = options.KmsGrantTokens.Count == 0 ? null : [.. options.KmsGrantTokens],
                };

                var response = await services.KeyManagement().DecryptAsync(request, token).ConfigureAwait(false);
                using var plaintext = response.Plaintext ?? new MemoryStream();
                return plaintext.ToArray();
            },
            cancellationToken);

    private Dictionary<string, string>? ConfiguredContext()
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in options.EncryptionContext)
        {
            var sign = entry.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
            {
                throw new WebhookUrlException($"An entry of the option EncryptionContext of the sink '{sink}' is not 'name=value'.");
            }

            context[entry[..sign]] = entry[(sign + 1)..];
        }

        if (context.Count == 0 && services.Environment.Get(LambdaVariables.FunctionName) is { Length: > 0 } function)
        {
            context[LambdaVariables.ContextName] = function;
        }

        return context.Count == 0 ? null : context;
    }
}

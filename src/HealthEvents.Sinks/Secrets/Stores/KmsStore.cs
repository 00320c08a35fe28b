using System.Text;
using System.Text.Unicode;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>A ciphertext that KMS opens, as every generation of the public blueprints made it.</summary>
internal sealed class KmsStore : IWebhookUrlStore
{
    public string Prefix => "kms:";

    public string Form => $"{Prefix}BASE64";

    public bool CanReadAtStart => true;

    public void ThrowIfInvalid(string value, WebhookUrlContext context)
    {
        if (InClear(value, context) is { } address)
        {
            WebhookUrl.Parse(address, context.Services.UrlRules);
            return;
        }

        KmsCiphertext.Decode(WebhookUrlRepair.Unwrap(value), context.Sink);
        EncryptionContext(context);
    }

    public async ValueTask<string> ReadAsync(string value, WebhookUrlContext context, CancellationToken cancellationToken = default)
    {
        if (InClear(value, context) is { } address)
        {
            SinkLog.AddressInClear(Logger(context), context.Sink);
            return address;
        }

        var ciphertext = KmsCiphertext.Decode(WebhookUrlRepair.Unwrap(value), context.Sink);
        var plaintext = await DecryptAsync(ciphertext, context, cancellationToken).ConfigureAwait(false);
        return Utf8.IsValid(plaintext)
            ? Encoding.UTF8.GetString(plaintext)
            : throw new WebhookUrlException($"The ciphertext of the sink '{context.Sink}' opens, but holds no text. Encrypt the address itself (with the AWS CLI: --plaintext fileb://FILE).");
    }

    /// <summary>Finds an address where a ciphertext should be. Base64 has neither dots nor colons, and every address has one of them.</summary>
    private static string? InClear(string value, WebhookUrlContext context)
    {
        var text = WebhookUrlRepair.Unwrap(value);
        if (!text.AsSpan().ContainsAny('.', ':') || KmsCiphertext.IsResponse(text))
        {
            return null;
        }

        return context.Options.RequireEncryption
            ? throw new WebhookUrlException($"The address of the sink '{context.Sink}' should be a KMS ciphertext but is kept in clear, which its option RequireEncryption forbids.")
            : text;
    }

    private static async ValueTask<byte[]> DecryptAsync(byte[] ciphertext, WebhookUrlContext context, CancellationToken cancellationToken = default)
    {
        var encryptionContext = EncryptionContext(context);
        try
        {
            return await new KmsDecryption(ciphertext, encryptionContext, context).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidCiphertextException mismatch) when (encryptionContext is not null && context.Options.TryWithoutEncryptionContext)
        {
            return await DecryptWithoutContextAsync(ciphertext, encryptionContext, mismatch, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is not WebhookUrlException)
        {
            throw KmsErrors.Explain(context.Sink, exception, KmsErrors.Describe(encryptionContext));
        }
    }

    private static async ValueTask<byte[]> DecryptWithoutContextAsync(
        byte[] ciphertext,
        Dictionary<string, string> encryptionContext,
        InvalidCiphertextException mismatch,
        WebhookUrlContext context,
        CancellationToken cancellationToken)
    {
        try
        {
            var plaintext = await new KmsDecryption(ciphertext, encryptionContext: null, context).RunAsync(cancellationToken).ConfigureAwait(false);
            SinkLog.OpenedWithoutContext(Logger(context), context.Sink, KmsErrors.Describe(encryptionContext));
            return plaintext;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A policy that asks for the context, as ours does, refuses every call without one: the cause is the first error.
            throw KmsErrors.IsAccessDenied(exception)
                ? KmsErrors.Explain(context.Sink, mismatch, KmsErrors.Describe(encryptionContext))
                : KmsErrors.Explain(context.Sink, exception, $"{KmsErrors.Describe(encryptionContext)}, then none");
        }
    }

    private static Dictionary<string, string>? EncryptionContext(WebhookUrlContext context)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in context.Options.EncryptionContext)
        {
            var sign = entry.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
            {
                throw new WebhookUrlException($"An entry of the option EncryptionContext of the sink '{context.Sink}' is not 'name=value'.");
            }

            entries[entry[..sign]] = entry[(sign + 1)..];
        }

        if (entries.Count == 0 && context.Services.Environment.Get(LambdaVariables.FunctionName) is { Length: > 0 } function)
        {
            entries[LambdaVariables.ContextName] = function;
        }

        return entries.Count == 0 ? null : entries;
    }

    private static ILogger Logger(WebhookUrlContext context) => context.Services.LoggerFactory.CreateLogger<KmsStore>();
}

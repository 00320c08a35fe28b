using System.Text;
using System.Text.Unicode;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>A ciphertext that KMS opens, as every generation of the public blueprints made it.</summary>
internal sealed class KmsStore : ISecretStore
{
    public string Prefix => "kms:";

    public string Form => $"{Prefix}BASE64";

    public bool CanReadAtStart => true;

    public void ThrowIfInvalid(string value, SecretContext context)
    {
        if (InClear(value, context) is { } address)
        {
            context.Kept.ThrowIfInvalid(address, context.Services);
            return;
        }

        KmsCiphertext.Decode(WebhookUrlRepair.Unwrap(value), context.Kept.Owner);
        EncryptionContext(context);
    }

    public async ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default)
    {
        if (InClear(value, context) is { } address)
        {
            SinkLog.AddressInClear(Logger(context), context.Kept.Name);
            return address;
        }

        var ciphertext = KmsCiphertext.Decode(WebhookUrlRepair.Unwrap(value), context.Kept.Owner);
        var plaintext = await DecryptAsync(ciphertext, context, cancellationToken).ConfigureAwait(false);
        return Utf8.IsValid(plaintext)
            ? Encoding.UTF8.GetString(plaintext)
            : throw new SecretException($"The ciphertext of {context.Kept.Owner} opens, but holds no text. Encrypt the {context.Kept.Word} itself (with the AWS CLI: --plaintext fileb://FILE).");
    }

    /// <summary>Finds an address where a ciphertext should be. Other secrets cannot be told from one.</summary>
    private static string? InClear(string value, SecretContext context)
    {
        var text = WebhookUrlRepair.Unwrap(value);
        if (!context.Kept.IsPlainly(text) || KmsCiphertext.IsResponse(text))
        {
            return null;
        }

        return context.Options.RequireEncryption
            ? throw new SecretException($"{context.SubjectAtStart} should be a KMS ciphertext but is kept in clear, which its option RequireEncryption forbids.")
            : text;
    }

    private static async ValueTask<byte[]> DecryptAsync(byte[] ciphertext, SecretContext context, CancellationToken cancellationToken = default)
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
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is not SecretException)
        {
            throw KmsErrors.Explain(context.Subject, exception, KmsErrors.Describe(encryptionContext));
        }
    }

    private static async ValueTask<byte[]> DecryptWithoutContextAsync(
        byte[] ciphertext,
        Dictionary<string, string> encryptionContext,
        InvalidCiphertextException mismatch,
        SecretContext context,
        CancellationToken cancellationToken)
    {
        try
        {
            var plaintext = await new KmsDecryption(ciphertext, encryptionContext: null, context).RunAsync(cancellationToken).ConfigureAwait(false);
            context.Kept.TellOpenedWithoutContext(Logger(context), KmsErrors.Describe(encryptionContext));
            return plaintext;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A policy that asks for the context, as ours does, refuses every call without one: the cause is the first error.
            throw KmsErrors.IsAccessDenied(exception)
                ? KmsErrors.Explain(context.Subject, mismatch, KmsErrors.Describe(encryptionContext))
                : KmsErrors.Explain(context.Subject, exception, $"{KmsErrors.Describe(encryptionContext)}, then none");
        }
    }

    private static Dictionary<string, string>? EncryptionContext(SecretContext context)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in context.Options.EncryptionContext)
        {
            var sign = entry.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
            {
                throw new SecretException($"An entry of the option EncryptionContext of {context.Kept.Owner} is not 'name=value'.");
            }

            entries[entry[..sign]] = entry[(sign + 1)..];
        }

        if (entries.Count == 0 && context.Services.Environment.Get(LambdaVariables.FunctionName) is { Length: > 0 } function)
        {
            entries[LambdaVariables.ContextName] = function;
        }

        return entries.Count == 0 ? null : entries;
    }

    private static ILogger Logger(SecretContext context) => context.Services.LoggerFactory.CreateLogger<KmsStore>();
}

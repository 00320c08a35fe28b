using System.CommandLine;
using System.Text;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using HealthEvents.Sinks;

namespace HealthEvents.ConsoleHost.Commands;

/// <summary><c>encrypt-url</c>: makes the ciphertext of an address, free of the traps of doing it by hand, and proves that it opens.</summary>
internal sealed class EncryptUrlCommand : Command
{
    /// <summary>KMS encrypts no more, and no address comes near it.</summary>
    private const int MaxBytes = 4096;

    private static readonly SinkServices Services = new() { UrlRules = new WebhookUrlRules { AllowLoopback = true } };

    private readonly Option<string> _key = new("--key-id") { HelpName = "ID", Description = "The id, ARN or alias of the KMS key.", Required = true };
    private readonly EncryptionContextOption _context = new();

    public EncryptUrlCommand(Surroundings surroundings)
        : base("encrypt-url", "Read the address of a webhook from standard input, and print it encrypted with KMS, as base64.")
    {
        Add(_key);
        Add(_context);
        SetAction((parsed, cancellationToken) => RunAsync(surroundings, parsed.GetValue(_key)!, parsed.GetValue(_context) ?? [], cancellationToken));
    }

    private static async Task<int> RunAsync(Surroundings surroundings, string key, string[] context, CancellationToken cancellationToken)
    {
        var address = await ReadAddressAsync(surroundings.Input, cancellationToken);
        string ciphertext;
        try
        {
            ciphertext = await EncryptAsync(address, key, context, cancellationToken);
            await ProveAsync(address, ciphertext, context, cancellationToken);
        }
        catch (AmazonServiceException exception)
        {
            return await FailAsync(surroundings, $"KMS does not encrypt: {exception.ErrorCode}. Check --key-id, its region, and that you may kms:Encrypt with it.");
        }
        catch (AmazonClientException exception)
        {
            return await FailAsync(surroundings, $"the AWS SDK could not ask KMS: {exception.Message}");
        }
        catch (WebhookUrlException exception)
        {
            return await FailAsync(surroundings, $"encrypted, but it does not open again. {exception.Message}");
        }

        await surroundings.Output.WriteLineAsync(ciphertext);
        return ExitStatus.Well;
    }

    /// <summary>Without the newline that nearly every way of typing it adds, and without quotes.</summary>
    private static async Task<string> ReadAddressAsync(Stream input, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(input, Encoding.UTF8);
        var buffer = new char[MaxBytes + 1];
        var length = await reader.ReadBlockAsync(buffer, cancellationToken);
        var address = new string(buffer, 0, length).Trim().Trim('"', '\'');
        try
        {
            WebhookUrl.Parse(address, Services.UrlRules);
        }
        catch (WebhookUrlException exception)
        {
            throw new CliException($"standard input: {exception.Message}", exception);
        }

        return address;
    }

    private static async Task<string> EncryptAsync(string address, string key, string[] context, CancellationToken cancellationToken)
    {
        using var plaintext = new MemoryStream(Encoding.UTF8.GetBytes(address));
        var request = new EncryptRequest
        {
            KeyId = key,
            Plaintext = plaintext,
            EncryptionContext = context.Length == 0 ? null : context.Select(static entry => entry.Split('=', 2)).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal),
        };
        var response = await Services.KeyManagement().EncryptAsync(request, cancellationToken);
        using var ciphertext = response.CiphertextBlob;
        return Convert.ToBase64String(ciphertext.ToArray());
    }

    /// <summary>Opens it in the way that a function will.</summary>
    private static async Task ProveAsync(string address, string ciphertext, string[] context, CancellationToken cancellationToken)
    {
        var options = new WebhookAddressOptions { Address = $"kms:{ciphertext}", TryWithoutEncryptionContext = false };
        foreach (var entry in context)
        {
            options.EncryptionContext.Add(entry);
        }

        var opened = await WebhookUrlProviders.FromOptions("encrypt-url", options, Services).GetAsync(cancellationToken);
        if (!opened.Equals(WebhookUrl.Parse(address, Services.UrlRules)))
        {
            throw new WebhookUrlException("Another address came out.");
        }
    }

    private static async Task<int> FailAsync(Surroundings surroundings, string message)
    {
        await surroundings.Error.WriteLineAsync($"healthevents: {message.ReplaceLineEndings(" ")}");
        return ExitStatus.Failed;
    }
}

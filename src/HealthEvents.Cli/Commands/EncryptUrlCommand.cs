using System.CommandLine;
using System.Net.Sockets;
using System.Text;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using HealthEvents.Cli.Output;
using HealthEvents.Sinks;

namespace HealthEvents.Cli.Commands;

/// <summary><c>encrypt-url</c>: encrypts an address without the traps of doing it by hand, and proves that it decrypts.</summary>
internal sealed class EncryptUrlCommand : Command
{
    /// <summary>KMS encrypts at most this much. Addresses are far shorter.</summary>
    private const int MaxBytes = 4096;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Option<string> _key = new("--key-id") { HelpName = "ID", Description = "The id, ARN or alias of the KMS key.", Required = true };
    private readonly EncryptionContextOption _context = new();
    private readonly AllowHostOption _hosts = new();
    private readonly VerboseOption _verbose = new();

    public EncryptUrlCommand(Surroundings surroundings)
        : base("encrypt-url", "Read the address of a webhook from standard input, and print it encrypted with KMS, as base64.")
    {
        Add(_key);
        Add(_context);
        Add(_hosts);
        Add(_verbose);
        SetAction((parsed, cancellationToken) => RunAsync(surroundings, parsed, cancellationToken));
    }

    private async Task<int> RunAsync(Surroundings surroundings, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var logs = ErrorLog.CreateFactory(surroundings, parsed.GetValue(_verbose));
        var services = new SinkServices
        {
            LoggerFactory = logs,
            UrlRules = new WebhookUrlRules { AllowLoopback = true, AllowedHosts = parsed.GetValue(_hosts) ?? [] },
        };
        var context = parsed.GetValue(_context) ?? [];
        var address = await ReadAddressAsync(surroundings.Input, services, cancellationToken).WaitAsync(cancellationToken);
        using var tooLate = new CancellationTokenSource(Limit, surroundings.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLate.Token, cancellationToken);
        var key = parsed.GetRequiredValue(_key);
        foreach (var warning in EncryptUrlWarnings.Of(key, context))
        {
            await ErrorLine.WriteAsync(surroundings, warning);
        }

        string ciphertext;
        try
        {
            ciphertext = await EncryptAsync(address, key, context, services, either.Token);
            await ProveAsync(address, ciphertext, context, services, either.Token);
        }
        catch (SecretException exception)
        {
            return await FailAsync(surroundings, $"encrypted, but it does not open again. {exception.Message}");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return await FailAsync(surroundings, Explain(exception, tooLate.IsCancellationRequested));
        }

        await surroundings.Output.WriteLineAsync(ciphertext);
        return ExitStatus.Well;
    }

    /// <summary>Says what to do about an exception. Its text is shown only if the SDK itself wrote it.</summary>
    private static string Explain(Exception exception, bool isTooLate) => exception switch
    {
        _ when isTooLate => $"KMS did not answer within {Limit.TotalSeconds:0} s. Check the network, the region, and AWS_ENDPOINT_URL where it is set.",
        AmazonServiceException service => $"KMS did not encrypt it: {service.ErrorCode}. Check --key-id, its region, and that you may kms:Encrypt with it.",
        AmazonClientException client => $"the AWS SDK could not ask KMS: {client.Message.TrimEnd('.', ' ', '\n', '\r')}. Set the region with AWS_REGION, and credentials that it finds; with IAM Identity Center, sign in with \"aws sso login\" first.",
        HttpRequestException { InnerException: SocketException socket } => $"there is no connection to KMS ({socket.SocketErrorCode}). Check the network, the region, and AWS_ENDPOINT_URL where it is set.",
        _ => $"the AWS SDK could not ask KMS ({exception.GetType().Name}). Check the network, the region, and AWS_ENDPOINT_URL where it is set.",
    };

    /// <summary>Reads the address without quotes, and without the newline that nearly every way of typing it adds.</summary>
    private static async Task<string> ReadAddressAsync(Stream input, SinkServices services, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(input, Encoding.UTF8);
        var buffer = new char[MaxBytes + 1];
        var length = await reader.ReadBlockAsync(buffer, cancellationToken);
        var address = new string(buffer, 0, length).Trim().Trim('"', '\'');
        try
        {
            WebhookUrl.Parse(address, services.UrlRules);
        }
        catch (SecretException exception)
        {
            throw new CliException($"standard input: {AllowHostOption.Named(exception.Message)}", exception);
        }

        return address;
    }

    private static async Task<string> EncryptAsync(string address, string key, string[] context, SinkServices services, CancellationToken cancellationToken)
    {
        using var plaintext = new MemoryStream(Encoding.UTF8.GetBytes(address));
        var request = new EncryptRequest
        {
            KeyId = key,
            Plaintext = plaintext,
            EncryptionContext = context.Length == 0 ? null : context.Select(static entry => entry.Split('=', 2)).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal),
        };
        var response = await services.KeyManagement().EncryptAsync(request, cancellationToken);
        using var ciphertext = response.CiphertextBlob;
        return Convert.ToBase64String(ciphertext.ToArray());
    }

    /// <summary>Decrypts it in the way that a function will.</summary>
    private static async Task ProveAsync(string address, string ciphertext, string[] context, SinkServices services, CancellationToken cancellationToken)
    {
        var options = new WebhookAddressOptions { Address = $"kms:{ciphertext}", TryWithoutEncryptionContext = false };
        foreach (var entry in context)
        {
            options.EncryptionContext.Add(entry);
        }

        var opened = await WebhookUrlProviders.FromOptions("encrypt-url", options, services).GetAsync(cancellationToken);
        if (!opened.Equals(WebhookUrl.Parse(address, services.UrlRules)))
        {
            throw new SecretException("Another address came out.");
        }
    }

    private static async Task<int> FailAsync(Surroundings surroundings, string message)
    {
        await ErrorLine.WriteAsync(surroundings, message);
        return ExitStatus.Failed;
    }
}

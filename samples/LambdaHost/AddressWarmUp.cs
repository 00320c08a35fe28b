using HealthEvents.Sinks;
using Microsoft.Extensions.Logging;

namespace LambdaHost;

/// <summary>
/// Reads the addresses while Lambda starts the process, so that the first event does not wait for KMS. What is wrong in the
/// configuration itself stops the start. What KMS refuses may be allowed by the next event, so it is asked again then.
/// </summary>
internal sealed class AddressWarmUp(TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly List<Func<CancellationToken, Task>> _reads = [];

    /// <summary>Adds the address of a sink.</summary>
    /// <param name="sink">What the variables of the sink begin with.</param>
    /// <param name="options">Where the address is kept.</param>
    /// <param name="addresses">Knows it.</param>
    public void Add(string sink, WebhookAddressOptions options, IWebhookUrlProvider addresses)
    {
        const string environment = "env:";
        const string encrypted = "kms:";
        var (variable, address) = ($"{sink}__{nameof(options.Address)}", options.Address?.Trim() ?? "");
        if (address.StartsWith(environment, StringComparison.OrdinalIgnoreCase))
        {
            variable = address[environment.Length..].Trim();
            address = Environment.GetEnvironmentVariable(variable)?.Trim() ?? "";
        }

        if (address.StartsWith(encrypted, StringComparison.OrdinalIgnoreCase) && address.Length > encrypted.Length)
        {
            _reads.Add(token => TryAsync(variable, addresses, token));
        }
        else if (!IsBehindExtension(address))
        {
            _reads.Add(token => CheckAsync(variable, addresses, token));
        }
    }

    /// <summary>Reads them all, for three seconds at most.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An address in clear is missing or not usable.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        await Task.WhenAll(_reads.Select(read => read(either.Token)));
    }

    /// <summary>The extension for Secrets Manager and SSM answers only while an event is handled.</summary>
    private static bool IsBehindExtension(string address) =>
        address.StartsWith("secretsmanager:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("ssm:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("arn:", StringComparison.OrdinalIgnoreCase);

    private static async Task CheckAsync(string variable, IWebhookUrlProvider addresses, CancellationToken cancellationToken)
    {
        try
        {
            await addresses.GetAsync(cancellationToken);
        }
        catch (WebhookUrlException exception)
        {
            throw FunctionSettings.Wrong(variable, exception.Message);
        }
    }

    private async Task TryAsync(string variable, IWebhookUrlProvider addresses, CancellationToken cancellationToken)
    {
        try
        {
            await addresses.GetAsync(cancellationToken);
        }
        catch (WebhookUrlException exception)
        {
            HostLog.AddressNotRead(log, variable, exception.Message);
        }
        catch (OperationCanceledException)
        {
            HostLog.AddressNotRead(log, variable, "no answer in time.");
        }
    }
}

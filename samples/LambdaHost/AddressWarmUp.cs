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

    /// <summary>Checks the address of a sink as far as that goes without asking anybody, and adds it.</summary>
    /// <param name="sink">What the variables of the sink begin with.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="options">Where the address is kept.</param>
    /// <param name="addresses">Knows it.</param>
    /// <param name="services">What the address is checked with.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An address is missing or not usable.</exception>
    public void Add(string sink, string name, WebhookAddressOptions options, IWebhookUrlProvider addresses, SinkServices services)
    {
        var source = new WebhookUrlSource(name, options, services);
        var variable = source.Variable ?? $"{sink}__{nameof(options.Address)}";
        try
        {
            source.ThrowIfInvalid();
        }
        catch (SecretException exception)
        {
            throw FunctionSettings.Wrong(variable, exception.Message);
        }

        if (source.CanReadAtStart)
        {
            _reads.Add(token => TryAsync(variable, addresses, token));
        }
    }

    /// <summary>Reads them all, for three seconds at most.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        await Task.WhenAll(_reads.Select(read => read(either.Token)));
    }

    private async Task TryAsync(string variable, IWebhookUrlProvider addresses, CancellationToken cancellationToken)
    {
        try
        {
            await addresses.GetAsync(cancellationToken);
        }
        catch (SecretException exception)
        {
            HostLog.AddressNotRead(log, variable, exception.Message);
        }
        catch (OperationCanceledException)
        {
            HostLog.AddressNotRead(log, variable, "no answer in time.");
        }
    }
}

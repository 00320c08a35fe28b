using System.Diagnostics.CodeAnalysis;
using HealthEvents.Sinks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Follows the options of a sink: when they are reloaded, the address is read from where they then say it is.</summary>
internal sealed class ReloadingWebhookUrlProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    string sink, IOptionsMonitor<TOptions> options, SinkServices services) : IWebhookUrlProvider
    where TOptions : WebhookSinkOptions
{
    private readonly ILogger _logger = services.LoggerFactory.CreateLogger<WebhookUrlSource>();
    private volatile Current? _current;

    public ValueTask<WebhookUrl> GetAsync(CancellationToken cancellationToken = default) => Provider().GetAsync(cancellationToken);

    public ValueTask<WebhookUrl> RefreshAsync(WebhookUrl refused, CancellationToken cancellationToken = default) =>
        Provider().RefreshAsync(refused, cancellationToken);

    private IWebhookUrlProvider Provider()
    {
        var current = _current;
        TOptions latest;
        try
        {
            // The monitor hands out the same object until a reload.
            latest = options.Get(sink);
        }
        catch (OptionsValidationException exception) when (current is not null)
        {
            SinkLog.OptionsNotReloaded(_logger, sink, exception.Message);
            return current.Provider;
        }

        if (current is null || !ReferenceEquals(current.Options, latest))
        {
            var made = new Current(latest, WebhookUrlProviders.FromOptions(sink, latest, services));
            var seen = Interlocked.CompareExchange(ref _current, made, current);
            return ReferenceEquals(seen, current) ? made.Provider : _current!.Provider;
        }

        return current.Provider;
    }

    private sealed record Current(TOptions Options, IWebhookUrlProvider Provider);
}

using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Keeps the address of a sink for a lifetime.</summary>
internal sealed class CachedWebhookUrlProvider(
    string sink, Func<CancellationToken, ValueTask<WebhookUrl>> read, SecretLifetime lifetime, TimeProvider clock, ILogger logger)
    : Cached<WebhookUrl>(new AddressSubject(sink), read, lifetime, clock, logger), IQuickUrlProvider;

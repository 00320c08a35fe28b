using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Keeps a secret that is not an address for a lifetime.</summary>
internal sealed class CachedSecretProvider(
    string name, Func<CancellationToken, ValueTask<Secret>> read, SecretLifetime lifetime, TimeProvider clock, ILogger logger)
    : Cached<Secret>(new NamedSubject(name), read, lifetime, clock, logger), ISecretProvider;

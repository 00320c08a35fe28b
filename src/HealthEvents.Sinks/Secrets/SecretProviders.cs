using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Makes the providers of secrets that are not addresses. All of them cache, and keep an old secret when a refresh fails.</summary>
public static class SecretProviders
{
    /// <summary>Makes the provider that the form of <see cref="SecretOptions.Value"/> asks for. Nothing is read before the first use.</summary>
    /// <param name="name">What logs and errors call the secret within a sentence, such as <c>the shared secret of the endpoint /aws/events</c>.</param>
    /// <param name="options">Where the secret is kept.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="ArgumentException">The name is empty, or an option other than <see cref="SecretOptions.Value"/> is not valid.</exception>
    public static ISecretProvider FromOptions(string name, SecretOptions options, SinkServices? services = null)
    {
        services ??= new SinkServices();
        var source = new SecretSource(name, options, services);
        if (SecretStoreOptionsRules.ProblemsOf(options, name) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        var logger = services.LoggerFactory.CreateLogger(typeof(SecretProviders));
        return new CachedSecretProvider(name, source.ReadAsync, SecretLifetime.Of(options), services.TimeProvider, logger);
    }
}

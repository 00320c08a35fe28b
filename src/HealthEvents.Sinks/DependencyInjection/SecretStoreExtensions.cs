using System.Diagnostics.CodeAnalysis;
using HealthEvents.Sinks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds places where the addresses of webhooks and other secrets are kept.</summary>
public static class SecretStoreExtensions
{
    /// <summary>Adds a store of your own, such as a vault. The addresses of all sinks, and all other secrets, may then begin with its prefix.</summary>
    /// <typeparam name="TStore">The store. It is made once, with services from the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static IHealthEventsBuilder AddSecretStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(
        this IHealthEventsBuilder builder)
        where TStore : class, ISecretStore
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<ISecretStore, TStore>();
        return builder;
    }

    /// <summary>Adds a store of your own, such as a vault. The addresses of all sinks, and all other secrets, may then begin with its prefix.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="store">The store. Of two with the same prefix the last counts, also before those of this package.</param>
    /// <returns>The same builder.</returns>
    public static IHealthEventsBuilder AddSecretStore(this IHealthEventsBuilder builder, ISecretStore store)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(store);
        builder.Services.AddSingleton(store);
        return builder;
    }
}

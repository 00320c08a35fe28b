using System.Diagnostics.CodeAnalysis;
using HealthEvents.Sinks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds places where the addresses of webhooks are kept.</summary>
public static class WebhookUrlStoreExtensions
{
    /// <summary>Adds a store of your own, such as a vault. Addresses of all sinks may then begin with its prefix.</summary>
    /// <typeparam name="TStore">The store. It is made once, with services from the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static IHealthEventsBuilder AddWebhookUrlStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(
        this IHealthEventsBuilder builder)
        where TStore : class, IWebhookUrlStore
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IWebhookUrlStore, TStore>();
        return builder;
    }

    /// <summary>Adds a store of your own, such as a vault. Addresses of all sinks may then begin with its prefix.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="store">The store. Of two with the same prefix the last counts, also before those of this package.</param>
    /// <returns>The same builder.</returns>
    public static IHealthEventsBuilder AddWebhookUrlStore(this IHealthEventsBuilder builder, IWebhookUrlStore store)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(store);
        builder.Services.AddSingleton(store);
        return builder;
    }
}

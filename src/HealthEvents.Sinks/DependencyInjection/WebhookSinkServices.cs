using System.Diagnostics.CodeAnalysis;
using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what one webhook sink is made of: options, validation, HTTP client, address, and the sink itself.</summary>
internal static class WebhookSinkServices
{
    /// <summary>Adds a sink of a built-in channel. The options are bound by the caller, where their type is known to the generator.</summary>
    public static WebhookSinkBuilder Add<TMessage, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IHealthEventsBuilder builder, string name, IConfiguration? section, ChannelRegistration<TMessage, TOptions> channel)
        where TOptions : WebhookSinkOptions, new() => Add<TMessage, TOptions>(
            builder,
            name,
            section,
            channel.Section,
            channel.Hosts,
            options => channel.CreateFormatter(options),
            (provider, options, surroundings) => channel.CreateChannel(options, surroundings, provider.GetService<IEventFormatter<TMessage>>()));

    /// <summary>Adds a sink of a channel of the user.</summary>
    public static WebhookSinkBuilder Add<TMessage>(IHealthEventsBuilder builder, string name, IConfiguration? section, WebhookChannel<TMessage> channel) =>
        Add<TMessage, WebhookSinkOptions>(
            builder, name, section, channel.Name, channel.AllowedHosts, checkMentions: static _ => { }, (_, _, _) => channel);

    private static WebhookSinkBuilder Add<TMessage, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IHealthEventsBuilder builder,
        string name,
        IConfiguration? section,
        string channel,
        IReadOnlyList<WebhookHost> hosts,
        Action<TOptions> checkMentions,
        Func<IServiceProvider, TOptions, SinkServices, WebhookChannel<TMessage>> create)
        where TOptions : WebhookSinkOptions
    {
        ArgumentNullException.ThrowIfNull(builder);
        WebhookSinkOptionsRules.ThrowIfInvalidName(name);
        var services = builder.Services;
        if (ServiceMarks.Of<SinkName>(services).Any(taken => taken.Name == name))
        {
            throw new ArgumentException($"There is a sink '{name}' already. Reports, options and the journal need names of their own.", nameof(name));
        }

        services.AddSingleton(new SinkName(name));
        services.AddKeyedSingleton(name, (provider, _) => provider.GetRequiredService<SinkServices>().For(hosts));
        services.AddOptions<TOptions>(name).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(provider => new WebhookSinkOptionsValidator<TOptions>(
            name, OptionKeys.PathOf(section, $"{channel}:{name}"), provider, checkMentions));
        services.AddSingleton<IEventSink>(provider =>
        {
            var surroundings = provider.GetRequiredKeyedService<SinkServices>(name);
            var monitor = provider.GetRequiredService<IOptionsMonitor<TOptions>>();
            var options = monitor.Get(name);
            var addresses = provider.GetKeyedService<IWebhookUrlProvider>(name)
                ?? new ReloadingWebhookUrlProvider<TOptions>(name, options, monitor, section, surroundings);
            return new WebhookSink<TMessage>(name, create(provider, options, surroundings), options, surroundings, addresses);
        });

        // Handlers that the host has for all its clients are left out: one that retries would post twice, one that logs would tell
        // the address. Those that are added to this client afterwards stay.
        var client = services.AddHttpClient(WebhookHttp.ClientName(name))
            .RemoveAllLoggers()
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(WebhookHttp.CreateHandler);
        return new WebhookSinkBuilder(name, services, client, provider => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name));
    }

    /// <summary>The names of the sinks that were added, in any case: so are the keys of configuration under which their options stand.</summary>
    public static IReadOnlySet<string> NamesIn(IServiceCollection services) =>
        ServiceMarks.Of<SinkName>(services).Select(static taken => taken.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Marks a name as taken.</summary>
    private sealed record SinkName(string Name);
}

using System.Diagnostics.CodeAnalysis;
using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;
using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds webhook sinks. Names are unique among all sinks; reports, logs and options use them.</summary>
public static class HealthEventsBuilderExtensions
{
    private const string SlackSection = "Slack";
    private const string GoogleChatSection = "GoogleChat";

    /// <summary>Adds a Slack webhook, with options from <c>Slack:NAME</c> in the section of <c>AddHealthEvents</c>, where there is one.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddSlackWebhook(this IHealthEventsBuilder builder, string name) =>
        AddSlack(builder, name, SectionOf(builder, SlackSection, name));

    /// <summary>Adds a Slack webhook.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="configure">Sets the options, after what the configuration says.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddSlackWebhook(this IHealthEventsBuilder builder, string name, Action<SlackWebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var added = AddSlack(builder, name, SectionOf(builder, SlackSection, name));
        builder.Services.Configure(name, configure);
        return added;
    }

    /// <summary>Adds a Slack webhook with options from a section of the configuration. A reload changes where the address is read.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="configuration">The section.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddSlackWebhook(this IHealthEventsBuilder builder, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return AddSlack(builder, name, configuration);
    }

    /// <summary>Adds a Google Chat webhook, with options from <c>GoogleChat:NAME</c> in the section of <c>AddHealthEvents</c>, where there is one.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddGoogleChatWebhook(this IHealthEventsBuilder builder, string name) =>
        AddGoogleChat(builder, name, SectionOf(builder, GoogleChatSection, name));

    /// <summary>Adds a Google Chat webhook.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="configure">Sets the options, after what the configuration says.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddGoogleChatWebhook(this IHealthEventsBuilder builder, string name, Action<GoogleChatWebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var added = AddGoogleChat(builder, name, SectionOf(builder, GoogleChatSection, name));
        builder.Services.Configure(name, configure);
        return added;
    }

    /// <summary>Adds a Google Chat webhook with options from a section of the configuration. A reload changes where the address is read.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="configuration">The section.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddGoogleChatWebhook(this IHealthEventsBuilder builder, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return AddGoogleChat(builder, name, configuration);
    }

    /// <summary>Takes the address from a provider of your own instead of the options.</summary>
    /// <param name="builder">The builder of the sink.</param>
    /// <param name="create">Makes the provider, once.</param>
    /// <returns>The same builder.</returns>
    public static IWebhookSinkBuilder WithUrlProvider(this IWebhookSinkBuilder builder, Func<IServiceProvider, IWebhookUrlProvider> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.AddKeyedSingleton(builder.Name, (provider, _) => create(provider));
        return builder;
    }

    /// <summary>Reads the address of this sink by a method of your own. It is repaired, checked and cached like any other.</summary>
    /// <param name="builder">The builder of the sink.</param>
    /// <param name="read">Reads the address as it is stored.</param>
    /// <returns>The same builder.</returns>
    public static IWebhookSinkBuilder WithUrl(this IWebhookSinkBuilder builder, Func<CancellationToken, ValueTask<string>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return builder.WithUrlProvider(provider => WebhookUrlProviders.FromDelegate(
            builder.Name,
            read,
            builder.GetOptions(provider),
            provider.GetRequiredService<SinkServices>()));
    }

    private static WebhookSinkBuilder AddSlack(IHealthEventsBuilder builder, string name, IConfiguration? section)
    {
        var added = Add<SlackWebhookOptions>(
            builder,
            name,
            section,
            SlackSection,
            static options => _ = new SlackFormatter(new SlackFormatterOptions { Mentions = options.Mentions }),
            (provider, options, addresses, surroundings) => new SlackWebhookSink(name, options, addresses, surroundings, provider.GetService<IEventFormatter<SlackMessage>>()));
        if (section is not null)
        {
            builder.Services.AddOptions<SlackWebhookOptions>(name).Bind(section);
        }

        return added;
    }

    private static WebhookSinkBuilder AddGoogleChat(IHealthEventsBuilder builder, string name, IConfiguration? section)
    {
        var added = Add<GoogleChatWebhookOptions>(
            builder,
            name,
            section,
            GoogleChatSection,
            static options => _ = new GoogleChatFormatter(new GoogleChatFormatterOptions { Mentions = options.Mentions }),
            (provider, options, addresses, surroundings) => new GoogleChatWebhookSink(name, options, addresses, surroundings, provider.GetService<IEventFormatter<GoogleChatMessage>>()));
        if (section is not null)
        {
            builder.Services.AddOptions<GoogleChatWebhookOptions>(name).Bind(section);
        }

        return added;
    }

    private static IConfigurationSection? SectionOf(IHealthEventsBuilder builder, string family, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Configuration?.GetSection(family).GetSection(name);
    }

    private static WebhookSinkBuilder Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IHealthEventsBuilder builder,
        string name,
        IConfiguration? section,
        string family,
        Action<TOptions> checkMentions,
        Func<IServiceProvider, TOptions, IWebhookUrlProvider, SinkServices, IEventSink> create)
        where TOptions : WebhookSinkOptions
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var services = builder.Services;
        if (services.Any(service => service is { IsKeyedService: false, ImplementationInstance: SinkName taken } && taken.Name == name))
        {
            throw new ArgumentException($"There is a sink '{name}' already. Reports, options and the journal need names of their own.", nameof(name));
        }

        services.AddSingleton(new SinkName(name));
        services.AddOptions<TOptions>(name).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(provider => new WebhookSinkOptionsValidator<TOptions>(
            name, OptionKeys.PathOf(section, $"{family}:{name}"), section, provider, checkMentions));
        services.AddSingleton(provider =>
        {
            var surroundings = provider.GetRequiredService<SinkServices>();
            var monitor = provider.GetRequiredService<IOptionsMonitor<TOptions>>();
            var options = monitor.Get(name);
            var addresses = provider.GetKeyedService<IWebhookUrlProvider>(name)
                ?? new ReloadingWebhookUrlProvider<TOptions>(name, options, monitor, surroundings);
            return create(provider, options, addresses, surroundings);
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

    /// <summary>Marks a name as taken.</summary>
    private sealed record SinkName(string Name);
}

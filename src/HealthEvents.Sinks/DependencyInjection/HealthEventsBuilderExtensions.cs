using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds webhook sinks one by one. Names are unique among all sinks; reports, logs and options use them.</summary>
public static class HealthEventsBuilderExtensions
{
    /// <summary>Adds a Slack webhook, with options from <c>Slack:NAME</c> in the section of <c>AddHealthEvents</c>, where there is one.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddSlackWebhook(this IHealthEventsBuilder builder, string name) =>
        AddSlack(builder, name, SectionOf(builder, BuiltInChannels.Slack.Section, name));

    /// <summary>Adds a Slack webhook.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="configure">Sets the options, after what the configuration says.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddSlackWebhook(this IHealthEventsBuilder builder, string name, Action<SlackWebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var added = AddSlack(builder, name, SectionOf(builder, BuiltInChannels.Slack.Section, name));
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
        AddGoogleChat(builder, name, SectionOf(builder, BuiltInChannels.GoogleChat.Section, name));

    /// <summary>Adds a Google Chat webhook.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="configure">Sets the options, after what the configuration says.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddGoogleChatWebhook(this IHealthEventsBuilder builder, string name, Action<GoogleChatWebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var added = AddGoogleChat(builder, name, SectionOf(builder, BuiltInChannels.GoogleChat.Section, name));
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

    /// <summary>
    /// Adds a webhook of a built-in channel, as <see cref="AddSlackWebhook(IHealthEventsBuilder, string, Action{SlackWebhookOptions})"/>
    /// does: for hosts that offer every channel by its name.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="channel">The channel: see <see cref="BuiltInChannels.All"/>.</param>
    /// <param name="configure">Sets the options, after what the configuration says.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddWebhookSink(
        this IHealthEventsBuilder builder, string name, BuiltInChannel channel, Action<WebhookSinkOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return channel.AddTo(builder, name, configure);
    }

    /// <summary>
    /// Adds a webhook of a channel of your own, with options from <c>CHANNEL:NAME</c> in the section of <c>AddHealthEvents</c>, where
    /// there is one.
    /// </summary>
    /// <typeparam name="TMessage">The message of the channel.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddWebhookSink<TMessage>(this IHealthEventsBuilder builder, string name, WebhookChannel<TMessage> channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return AddOwn(builder, name, channel, SectionOf(builder, channel.Name, name));
    }

    /// <summary>Adds a webhook of a channel of your own.</summary>
    /// <typeparam name="TMessage">The message of the channel.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="configure">Sets the options, after what the configuration says.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddWebhookSink<TMessage>(
        this IHealthEventsBuilder builder, string name, WebhookChannel<TMessage> channel, Action<WebhookSinkOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var added = AddWebhookSink(builder, name, channel);
        builder.Services.Configure(name, configure);
        return added;
    }

    /// <summary>
    /// Adds a webhook of a channel of your own with options from a section of the configuration. A reload changes where the address
    /// is read.
    /// </summary>
    /// <typeparam name="TMessage">The message of the channel.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the sink.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="configuration">The section.</param>
    /// <returns>A builder for this sink.</returns>
    public static IWebhookSinkBuilder AddWebhookSink<TMessage>(
        this IHealthEventsBuilder builder, string name, WebhookChannel<TMessage> channel, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(configuration);
        return AddOwn(builder, name, channel, configuration);
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
            provider.GetRequiredKeyedService<SinkServices>(builder.Name)));
    }

    private static WebhookSinkBuilder AddSlack(IHealthEventsBuilder builder, string name, IConfiguration? section)
    {
        var added = WebhookSinkServices.Add(builder, name, section, SlackRegistration.Instance);
        if (section is not null)
        {
            StrictConfiguration.Bind<SlackWebhookOptions>(
                builder.Services, name, section, section => SlackRegistration.Instance.ProblemsOf(section, name), static (section, options) => section.Bind(options));
        }

        return added;
    }

    private static WebhookSinkBuilder AddGoogleChat(IHealthEventsBuilder builder, string name, IConfiguration? section)
    {
        var added = WebhookSinkServices.Add(builder, name, section, GoogleChatRegistration.Instance);
        if (section is not null)
        {
            StrictConfiguration.Bind<GoogleChatWebhookOptions>(
                builder.Services, name, section, section => GoogleChatRegistration.Instance.ProblemsOf(section, name), static (section, options) => section.Bind(options));
        }

        return added;
    }

    private static WebhookSinkBuilder AddOwn<TMessage>(
        IHealthEventsBuilder builder, string name, WebhookChannel<TMessage> channel, IConfiguration? section)
    {
        var added = WebhookSinkServices.Add(builder, name, section, channel);
        if (section is not null)
        {
            StrictConfiguration.Bind<WebhookSinkOptions>(
                builder.Services,
                name,
                section,
                section => StrictConfiguration.ProblemsOf(section, OptionKeys.PathOf(section, name), OptionKeys.Webhook, static _ => false),
                static (section, options) => section.Bind(options));
        }

        return added;
    }

    private static IConfigurationSection? SectionOf(IHealthEventsBuilder builder, string channel, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Configuration?.GetSection(channel).GetSection(name);
    }
}

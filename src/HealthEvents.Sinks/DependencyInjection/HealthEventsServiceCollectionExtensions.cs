using Amazon.KeyManagementService;
using HealthEvents;
using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the reading and the delivery of events.</summary>
/// <remarks>
/// <para>
/// Inject <see cref="EventReader"/> and <see cref="IEventDispatcher"/> (or <see cref="EventDispatcher"/>), one of each for the
/// process.
/// </para>
/// <para>
/// What is registered already is kept: <see cref="EventReader"/>, <see cref="TimeProvider"/>, <see cref="IEventSummarizer"/>,
/// <see cref="IEventJournal"/>, <see cref="IDeadLetterHandler"/>, <see cref="IEnvironmentVariables"/>,
/// <see cref="IAccountDirectory"/>, and the host's <see cref="IAmazonKeyManagementService"/>. Every registered
/// <see cref="EventKind"/>, <see cref="EventFamily"/>, <see cref="IEventSink"/>, <see cref="EventRoute"/> and
/// <see cref="IEventEnricher"/> is used. Every registered <see cref="IProgress{T}"/> of <see cref="DispatchEntry"/> is told each entry
/// of every dispatch, as the one is that a caller hands over.
/// </para>
/// <para>
/// Options are validated when a generic host starts. Elsewhere resolve <see cref="IStartupValidator"/> and call it. In configuration
/// an unknown key is an error too. A reload changes where the addresses of sinks are kept, and <see cref="RoutingOptions"/>; what else
/// changed is logged, and holds from the next start.
/// <see cref="EventReaderOptions"/> and <see cref="EventSummarizerOptions"/> are set in code: they hold what no configuration can, and what
/// <see cref="HealthEventsOptions"/> says of buttons and links.
/// </para>
/// </remarks>
public static class HealthEventsServiceCollectionExtensions
{
    /// <summary>Registers the reader and the dispatcher with default options.</summary>
    /// <param name="services">The services.</param>
    /// <returns>A builder to add sinks, kinds and enrichers with.</returns>
    public static IHealthEventsBuilder AddHealthEvents(this IServiceCollection services) => Add(services, configuration: null);

    /// <summary>Registers the reader and the dispatcher.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder to add sinks, kinds and enrichers with.</returns>
    public static IHealthEventsBuilder AddHealthEvents(this IServiceCollection services, Action<HealthEventsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = Add(services, configuration: null);
        services.Configure(configure);
        return builder;
    }

    /// <summary>Registers the reader and the dispatcher, with options from configuration. The same section again changes nothing.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section, usually <c>HealthEvents</c>.</param>
    /// <returns>A builder to add sinks, kinds and enrichers with.</returns>
    public static IHealthEventsBuilder AddHealthEvents(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, configuration);
    }

    private static HealthEventsBuilder Add(IServiceCollection services, IConfiguration? configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<HealthEventsOptions>().ValidateOnStart();
        services.AddOptions<RoutingOptions>().ValidateOnStart();
        if (configuration is null)
        {
            AddValidators(services, configuration);
        }
        else if (!IsBound(services, configuration))
        {
            services.AddSingleton(new BoundSection(configuration));
            AddValidators(services, configuration);
            StrictConfiguration.Bind<HealthEventsOptions>(
                services, Options.Options.DefaultName, configuration, HealthEventsOptions.ProblemsOf, static (section, options) => section.Bind(options));
            StrictConfiguration.Bind<RoutingOptions>(
                services, Options.Options.DefaultName, configuration, RoutingOptions.ProblemsOf, static (section, options) => section.Bind(options));
            services.TryAddSingleton(provider => new ReloadNotice(configuration, LogsOf(provider).CreateLogger<HealthEventsOptions>()));
        }

        if (services.All(static service => service.ServiceType != typeof(EventReader)))
        {
            services.AddSingleton<ReadKinds>();
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IEnvironmentVariables>(ProcessEnvironmentVariables.Instance);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<EventReaderOptions>, RegisteredKinds>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<EventSummarizerOptions>, RegisteredKinds>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<EventSummarizerOptions>, ConfiguredLinks>());
        services.TryAddSingleton(static provider => new EventReader(provider.GetRequiredService<IOptions<EventReaderOptions>>().Value));
        services.TryAddSingleton<IEventSummarizer>(static provider => new EventSummarizer(provider.GetRequiredService<IOptions<EventSummarizerOptions>>().Value));
        services.TryAddSingleton<IEventJournal>(static provider => new InMemoryEventJournal(
            OptionsOf(provider).JournalCapacity, OptionsOf(provider).DuplicateWindow, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(CreateServices);
        services.TryAddSingleton(CreateDispatcher);
        services.TryAddSingleton<IEventDispatcher>(static provider => provider.GetRequiredService<EventDispatcher>());
        services.AddHttpClient(WebhookHttp.ExtensionClientName)
            .RemoveAllLoggers()
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(WebhookHttp.CreateExtensionHandler);
        return new HealthEventsBuilder(services, configuration);
    }

    private static void AddValidators(IServiceCollection services, IConfiguration? configuration)
    {
        services.AddSingleton<IValidateOptions<HealthEventsOptions>>(provider => new HealthEventsOptionsValidator(configuration, provider));
        services.AddSingleton<IValidateOptions<RoutingOptions>>(provider => new RoutingOptionsValidator(configuration, provider));
    }

    /// <summary>
    /// Whether a section was bound before: a second time its lists would be added again. Sections are made anew each time that somebody
    /// asks for one, and those of one configuration have its reload token.
    /// </summary>
    private static bool IsBound(IServiceCollection services, IConfiguration configuration) =>
        ServiceMarks.Of<BoundSection>(services).Any(bound => ReferenceEquals(bound.Section.GetReloadToken(), configuration.GetReloadToken())
            && string.Equals(OptionKeys.PathOf(bound.Section, ""), OptionKeys.PathOf(configuration, ""), StringComparison.OrdinalIgnoreCase));

    private static SinkServices CreateServices(IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        var defaults = new SinkServices();
        provider.GetService<ReloadNotice>();
        return new SinkServices
        {
            TimeProvider = provider.GetRequiredService<TimeProvider>(),
            LoggerFactory = LogsOf(provider),
            Environment = provider.GetRequiredService<IEnvironmentVariables>(),
            HttpClients = provider.GetRequiredService<IHttpClientFactory>(),
            KeyManagement = () => provider.GetService<IAmazonKeyManagementService>() ?? defaults.KeyManagement(),
            UrlRules = new WebhookUrlRules { AllowLoopback = options.AllowLoopbackWebhooks, AllowedHosts = [.. options.AllowedWebhookHosts] },
            Stores = [.. provider.GetServices<ISecretStore>()],
            Accounts = provider.GetService<IAccountDirectory>() ?? (options.Accounts.Count == 0 ? null : new AccountDirectory(options.Accounts)),
            IsCollector = options.IsCollector,
        };
    }

    private static EventDispatcher CreateDispatcher(IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        var surroundings = provider.GetRequiredService<SinkServices>();
        return new EventDispatcher(
            provider.GetServices<IEventSink>(),
            provider.GetRequiredService<IEventSummarizer>(),
            options,
            provider.GetRequiredService<IEventJournal>(),
            provider.GetService<IDeadLetterHandler>() ?? (string.IsNullOrWhiteSpace(options.DeadLetterFile) ? null : new DeadLetterFile(options.DeadLetterFile)),
            provider.GetRequiredService<TimeProvider>(),
            new Logger<EventDispatcher>(surroundings.LoggerFactory),
            provider.GetServices<IEventEnricher>(),
            names => RoutesOf(provider, names, options, surroundings),
            observers: provider.GetServices<IProgress<DispatchEntry>>());
    }

    private static Func<EventRouter> RoutesOf(IServiceProvider provider, IReadOnlyList<string> sinks, HealthEventsOptions options, SinkServices surroundings)
    {
        var coded = provider.GetServices<EventRoute>().ToArray();
        var followed = new FollowedRoutes(
            provider.GetRequiredService<IOptionsMonitor<RoutingOptions>>(),
            routing => new EventRouter(routing, sinks, options, surroundings.Accounts, coded),
            surroundings.LoggerFactory.CreateLogger<EventRouter>());
        return () => followed.Current;
    }

    private static ILoggerFactory LogsOf(IServiceProvider provider) => provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;

    private static HealthEventsOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<HealthEventsOptions>>().Value;

    /// <summary>Marks a section as bound.</summary>
    private sealed record BoundSection(IConfiguration Section);
}

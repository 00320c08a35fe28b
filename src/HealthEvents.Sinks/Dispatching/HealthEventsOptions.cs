using System.Globalization;
using System.Text.Json.Serialization;
using HealthEvents.Formatters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthEvents.Sinks;

/// <summary>What holds for all sinks. Bindable: texts, numbers, times and lists only.</summary>
public sealed class HealthEventsOptions
{
    /// <summary>How long a notification that was delivered is not told again by default: 24 hours.</summary>
    public static readonly TimeSpan DefaultDuplicateWindow = TimeSpan.FromHours(24);

    /// <summary>
    /// The reasons of events that are sent although they are suppressed by default: <c>config.scheduled</c>,
    /// <c>config.rule-evaluation-started</c>, <c>config.snapshot-delivery</c> and <c>config.history-delivery</c> (started or
    /// completed; failed ones are always sent), <c>unchanged</c> for updates of a resource in which AWS Config says that nothing
    /// changed, <c>muted</c> and <c>suppressed-by-aws</c> for alarms, <c>empty</c> for what has no content at all, or <c>*</c> for all.
    /// </summary>
    /// <value>Empty by default.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> SendAlso { get; } = [];

    /// <summary>Whether webhooks on this machine may be used, with http too: for tests and local receivers.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool AllowLoopbackWebhooks { get; set; }

    /// <summary>Hosts of your own that messages may be posted to over https, such as a Mattermost server: exact names without port.</summary>
    /// <value>Empty by default: only Slack and Google Chat.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> AllowedWebhookHosts { get; } = [];

    /// <summary>
    /// What people call the accounts: <c>123456789012=production</c>, or with the owner <c>123456789012=production;team payments</c>.
    /// An <see cref="HealthEvents.Formatters.IAccountDirectory"/> of your own wins over it.
    /// </summary>
    /// <remarks>Where any is named, every headline names its account: by the alias, or by the id of an account that is not listed.</remarks>
    /// <value>Empty by default: messages show account ids alone.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Accounts { get; } = [];

    /// <summary>
    /// Whether events of other accounts come together here, as in a delegated administrator account of AWS Health or behind a central
    /// event bus. Each headline then names its account, and messages of AWS Health link to the organization's view.
    /// </summary>
    /// <value>
    /// <see langword="false"/> by default: an event is taken for one of another account only where its envelope says so.
    /// </value>
    public bool IsCollector { get; set; }

    /// <summary>
    /// Buttons of your own for every message, each as its words, an equals sign, and an https address with placeholders behind its host:
    /// <c>Open ticket=https://tickets.example.com/new?title={title}&amp;id={identity}</c>. See
    /// <see cref="HealthEvents.Formatters.ButtonTemplate"/> for the placeholders.
    /// </summary>
    /// <value>Empty by default.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> Buttons { get; } = [];

    /// <summary>
    /// The address of the access portal of IAM Identity Center, such as <c>https://example.awsapps.com/start</c>: links to the AWS console
    /// then go by it, to the account of the event. See <see cref="HealthEvents.Formatters.IdentityCenterPortal"/>.
    /// </summary>
    /// <value><see langword="null"/> by default: links lead to the console itself.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public string? IdentityCenterUrl { get; set; }

    /// <summary>
    /// The permission sets that links by <see cref="IdentityCenterUrl"/> sign in with: <c>ReadOnlyAccess</c> for every account,
    /// <c>123456789012=OnCall</c> for one.
    /// </summary>
    /// <value>Empty by default: the portal lets the reader choose.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> IdentityCenterRoles { get; } = [];

    /// <summary>How many messages one sink sends at a time. The events of one lane are sent one after the other anyway.</summary>
    /// <value>4 by default; from 1 to 64.</value>
    public int MaxConcurrencyPerSink { get; set; } = 4;

    /// <summary>How long a message waits for one asynchronous enricher. What it would have added is then left out.</summary>
    /// <value>2 seconds by default; more than 0 and at most 1 minute.</value>
    public TimeSpan EnricherTimeout { get; set; } = EventEnrichment.DefaultTimeLimit;

    /// <summary>
    /// How long a notification that was delivered is not told again. An arrival of the same identity within that time is suppressed
    /// with the reason <c>duplicate</c>. A journal of your own keeps to a time of its own.
    /// </summary>
    /// <value>24 hours by default; more than 0 and at most 14 days. A number alone binds to days: 1.00:00:00 is one day.</value>
    public TimeSpan DuplicateWindow { get; set; } = DefaultDuplicateWindow;

    /// <summary>How many deliveries the in-memory journal remembers within that time. The oldest are forgotten first.</summary>
    /// <value>10,000 by default; at least 1.</value>
    public int JournalCapacity { get; set; } = InMemoryEventJournal.DefaultCapacity;

    /// <summary>The file that takes what could not be delivered. It holds raw events and is created for its owner only.</summary>
    /// <value><see langword="null"/> by default: what cannot be delivered is reported as failed.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public string? DeadLetterFile { get; set; }

    /// <summary>
    /// Reads the options from a configuration, where the sinks stand in sections beside them. The routes beside them are read by
    /// <see cref="RoutingOptions.Read"/>.
    /// </summary>
    /// <param name="configuration">The section of HealthEvents.</param>
    /// <returns>The options. Whether their values are possible is validated by whoever takes them.</returns>
    /// <exception cref="OptionsValidationException">A key is unknown, or a value has another form. The messages begin with the key, say what would be right, and repeat no value.</exception>
    public static HealthEventsOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var problems = StrictConfiguration.ProblemsOf(
            configuration, OptionKeys.PathOf(configuration, nameof(HealthEvents)), OptionKeys.All, IsSectionOfChannel, OptionKeys.Routing);
        StrictConfiguration.ThrowIfAny(problems, Options.DefaultName, typeof(HealthEventsOptions));
        return configuration.Get<HealthEventsOptions>() ?? new();
    }

    /// <summary>
    /// What is wrong for a host that adds its sinks in code. Sections may be for channels, packages or parts of the host that
    /// nobody knows here. The root of a configuration holds anything.
    /// </summary>
    internal static List<string> ProblemsOf(IConfiguration configuration)
    {
        var path = OptionKeys.PathOf(configuration, nameof(HealthEvents));
        var isRoot = configuration is not IConfigurationSection;
        return StrictConfiguration.ProblemsOf(configuration, path, OptionKeys.All, part => isRoot || IsSectionOfChannel(part) || HasNames(part) || IsEmpty(part), OptionKeys.Routing);
    }

    // A value where sinks belong is an address without the name of a sink.
    internal static bool IsSectionOfChannel(IConfigurationSection part) =>
        string.IsNullOrEmpty(part.Value) && BuiltInChannels.All.Any(channel => channel.Section.Equals(part.Key, StringComparison.OrdinalIgnoreCase));

    private static bool IsEmpty(IConfigurationSection part) => string.IsNullOrEmpty(part.Value) && !part.GetChildren().Any();

    private static bool HasNames(IConfigurationSection part) => part.GetChildren().Any(static child => !int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _));
}

using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The keys that configuration may have: the one list of them. What else stands there is a mistake that must show.</summary>
internal static class OptionKeys
{
    /// <summary>What of that which waits for a webhook is told in one message.</summary>
    public static IReadOnlyList<OptionKey> Joining { get; } =
    [
        new(nameof(JoiningOptions.Pages), OptionForm.Switch),
        new(nameof(JoiningOptions.Accounts), OptionForm.Switch),
        new(nameof(JoiningOptions.Flapping), OptionForm.Switch),
        new(nameof(JoiningOptions.Floods), OptionForm.Switch),
    ];

    /// <summary>The options of every webhook sink.</summary>
    public static IReadOnlyList<OptionKey> Webhook { get; } =
    [
        new(nameof(WebhookSinkOptions.Address), OptionForm.Text),
        new(nameof(WebhookSinkOptions.EncryptionContext), OptionForm.List),
        new(nameof(WebhookSinkOptions.TryWithoutEncryptionContext), OptionForm.Switch),
        new(nameof(WebhookSinkOptions.RequireEncryption), OptionForm.Switch),
        new(nameof(WebhookSinkOptions.KmsKeyId), OptionForm.Text),
        new(nameof(WebhookSinkOptions.KmsGrantTokens), OptionForm.List),
        new(nameof(WebhookSinkOptions.SecretMember), OptionForm.Text),
        new(nameof(WebhookSinkOptions.AddressLifetime), OptionForm.Duration),
        new(nameof(WebhookSinkOptions.Language), OptionForm.Text),
        new(nameof(WebhookSinkOptions.TimeZones), OptionForm.List),
        new(nameof(WebhookSinkOptions.Verbosity), OptionForm.Word) { Words = Enum.GetNames<Verbosity>() },
        new(nameof(WebhookSinkOptions.AttemptTimeout), OptionForm.Duration),
        new(nameof(WebhookSinkOptions.RetryBudget), OptionForm.Duration),
        new(nameof(WebhookSinkOptions.PaceInterval), OptionForm.Duration),
        new(nameof(WebhookSinkOptions.PaceBurst), OptionForm.Number),
        new(nameof(WebhookSinkOptions.PaceWait), OptionForm.Duration),
        new(nameof(WebhookSinkOptions.RetryAmbiguousFailures), OptionForm.Switch),
        new(nameof(WebhookSinkOptions.Joining), OptionForm.Section) { Keys = Joining },
    ];

    /// <summary>The options of Slack webhooks.</summary>
    public static IReadOnlyList<OptionKey> Slack { get; } = [.. Webhook, new(nameof(SlackWebhookOptions.Channel), OptionForm.Text), Mentions];

    /// <summary>The options of Google Chat webhooks.</summary>
    public static IReadOnlyList<OptionKey> GoogleChat { get; } = [.. Webhook, Mentions];

    /// <summary>The options that hold for all sinks.</summary>
    public static IReadOnlyList<OptionKey> All { get; } =
    [
        new(nameof(HealthEventsOptions.SendAlso), OptionForm.List),
        new(nameof(HealthEventsOptions.AllowLoopbackWebhooks), OptionForm.Switch),
        new(nameof(HealthEventsOptions.AllowedWebhookHosts), OptionForm.List),
        new(nameof(HealthEventsOptions.Accounts), OptionForm.List),
        new(nameof(HealthEventsOptions.IsCollector), OptionForm.Switch),
        new(nameof(HealthEventsOptions.Buttons), OptionForm.List),
        new(nameof(HealthEventsOptions.IdentityCenterUrl), OptionForm.Text),
        new(nameof(HealthEventsOptions.IdentityCenterRoles), OptionForm.List),
        new(nameof(HealthEventsOptions.MaxConcurrencyPerSink), OptionForm.Number),
        new(nameof(HealthEventsOptions.EnricherTimeout), OptionForm.Duration),
        new(nameof(HealthEventsOptions.DuplicateWindow), OptionForm.Duration),
        new(nameof(HealthEventsOptions.JournalCapacity), OptionForm.Number),
        new(nameof(HealthEventsOptions.DeadLetterFile), OptionForm.Text),
    ];

    /// <summary>The options of a route.</summary>
    public static IReadOnlyList<OptionKey> Route { get; } =
    [
        new(nameof(RouteOptions.Name), OptionForm.Text),
        new(nameof(RouteOptions.Families), OptionForm.List),
        new(nameof(RouteOptions.Kinds), OptionForm.List),
        new(nameof(RouteOptions.MinimumSeverity), OptionForm.Word) { Words = RouteWords.SeverityNames },
        new(nameof(RouteOptions.Lifecycles), OptionForm.Words) { Words = RouteWords.LifecycleNames },
        new(nameof(RouteOptions.Accounts), OptionForm.List),
        new(nameof(RouteOptions.Owners), OptionForm.List),
        new(nameof(RouteOptions.Regions), OptionForm.List),
        new(nameof(RouteOptions.Services), OptionForm.List),
        new(nameof(RouteOptions.ResourceTags), OptionForm.List),
        new(nameof(RouteOptions.Pattern), OptionForm.Pattern),
        new(nameof(RouteOptions.ActiveTimes), OptionForm.List),
        new(nameof(RouteOptions.Sinks), OptionForm.List),
        new(nameof(RouteOptions.Continue), OptionForm.Switch),
    ];

    /// <summary>The options of quiet hours.</summary>
    public static IReadOnlyList<OptionKey> Quiet { get; } =
    [
        new(nameof(QuietHoursOptions.Times), OptionForm.List),
        new(nameof(QuietHoursOptions.Below), OptionForm.Word) { Words = RouteWords.SeverityNames },
        new(nameof(QuietHoursOptions.Sinks), OptionForm.List),
    ];

    /// <summary>What stands beside the options that hold for all sinks, and is followed when it changes.</summary>
    public static IReadOnlyList<OptionKey> Routing { get; } =
    [
        new(nameof(RoutingOptions.Routes), OptionForm.Sections) { Keys = Route },
        new(nameof(RoutingOptions.QuietHours), OptionForm.Sections) { Keys = Quiet },
    ];

    private static OptionKey Mentions => new(nameof(SlackWebhookOptions.Mentions), OptionForm.Lists)
    {
        Words =
        [
            nameof(SeverityMentions.Critical), nameof(SeverityMentions.High), nameof(SeverityMentions.Medium), nameof(SeverityMentions.Low), nameof(SeverityMentions.Info),
        ],
    };

    /// <summary>The key of a section, or another name where there is none.</summary>
    public static string PathOf(IConfiguration? configuration, string otherwise) =>
        configuration is IConfigurationSection { Path.Length: > 0 } section ? section.Path : otherwise;
}

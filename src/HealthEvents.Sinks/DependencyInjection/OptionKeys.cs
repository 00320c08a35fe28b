using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The keys that configuration may have: the one list of them. What else stands there is a mistake that must show.</summary>
internal static class OptionKeys
{
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
        new(nameof(WebhookSinkOptions.PaceWait), OptionForm.Duration),
        new(nameof(WebhookSinkOptions.RetryAmbiguousFailures), OptionForm.Switch),
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

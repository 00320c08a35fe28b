using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Google Chat in the list of channels.</summary>
internal sealed class GoogleChatRegistration() : ChannelRegistration<GoogleChatMessage, GoogleChatWebhookOptions>("google-chat", "GoogleChat", "Google Chat")
{
    public static GoogleChatRegistration Instance { get; } = new();

    internal override IReadOnlyList<WebhookHost> Hosts => GoogleChatAddresses.Hosts;

    public override IEventFormatter<GoogleChatMessage> CreateFormatter(GoogleChatWebhookOptions options) =>
        new GoogleChatFormatter(new GoogleChatFormatterOptions { Mentions = options.Mentions });

    protected override WebhookChannel<GoogleChatMessage> CreateChannel(
        GoogleChatWebhookOptions options, IEventFormatter<GoogleChatMessage> formatter, ILoggerFactory logs) =>
        new GoogleChatChannel(Section, formatter);

    internal override IReadOnlyList<OptionKey> Keys => OptionKeys.GoogleChat;

    private protected override WebhookSinkOptions Bind(IConfiguration section) => section.Get<GoogleChatWebhookOptions>() ?? new();

    internal override IWebhookSinkBuilder AddTo(IHealthEventsBuilder builder, string name, Action<WebhookSinkOptions> configure) =>
        builder.AddGoogleChatWebhook(name, configure);
}

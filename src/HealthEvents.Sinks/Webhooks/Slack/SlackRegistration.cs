using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Slack in the list of channels.</summary>
internal sealed class SlackRegistration() : ChannelRegistration<SlackMessage, SlackWebhookOptions>("slack", "Slack", "Slack")
{
    public static SlackRegistration Instance { get; } = new();

    internal override IReadOnlyList<WebhookHost> Hosts => SlackAddresses.Hosts;

    public override IEventFormatter<SlackMessage> CreateFormatter(SlackWebhookOptions options) =>
        new SlackFormatter(new SlackFormatterOptions { Mentions = options.Mentions });

    protected override WebhookChannel<SlackMessage> CreateChannel(SlackWebhookOptions options, IEventFormatter<SlackMessage> formatter, ILoggerFactory logs) =>
        new SlackChannel(Section, options, formatter, logs.CreateLogger<SlackChannel>());

    internal override IReadOnlyList<OptionKey> Keys => OptionKeys.Slack;

    private protected override WebhookSinkOptions Bind(IConfiguration section) => section.Get<SlackWebhookOptions>() ?? new();

    internal override IWebhookSinkBuilder AddTo(IHealthEventsBuilder builder, string name, Action<WebhookSinkOptions> configure) =>
        builder.AddSlackWebhook(name, configure);
}

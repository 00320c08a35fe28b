using System.Text.Json.Serialization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>A room behind a Slack incoming webhook, a Slack workflow, or a server that speaks Slack's format.</summary>
public sealed class SlackWebhookOptions : WebhookSinkOptions
{
    /// <summary>Makes options with their defaults.</summary>
    /// <remarks>
    /// Source of the burst: Slack developer docs, "Rate limits": one message a second to a channel, with short bursts above that.
    /// </remarks>
    public SlackWebhookOptions() => PaceBurst = 3;

    /// <summary>
    /// The channel to post to, for servers such as Mattermost and Rocket.Chat. Slack's own webhooks are bound to a channel and
    /// would ignore it, so it is not sent to them.
    /// </summary>
    /// <value><see langword="null"/> by default: the channel of the webhook.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public string? Channel { get; set; }

    /// <summary>Who is mentioned, per severity: see <see cref="SlackFormatterOptions.Mentions"/>.</summary>
    /// <value>Nobody by default.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public SeverityMentions Mentions { get; } = new();
}

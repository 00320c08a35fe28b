using System.Net;
using System.Text.Json.Serialization.Metadata;
using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Slack: incoming webhooks, workflows, and servers that speak Slack's format.</summary>
internal sealed class SlackChannel(string name, SlackWebhookOptions options, IEventFormatter<SlackMessage> formatter, ILogger logger)
    : WebhookChannel<SlackMessage>
{
    private readonly string? _room = string.IsNullOrWhiteSpace(options.Channel) ? null : options.Channel;

    private int _isRoomIgnored;

    public override string Name => name;

    public override IEventFormatter<SlackMessage> Formatter => formatter;

    public override JsonTypeInfo<SlackMessage> MessageType => SlackJson.Message;

    public override IReadOnlyList<WebhookHost> AllowedHosts => SlackAddresses.Hosts;

    public override byte[] ToUtf8Bytes(SlackMessage message) => SlackJson.ToUtf8Bytes(message);

    public override WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body) => SlackResponses.Judge(status, body);

    public override string? ErrorIn(ReadOnlySpan<byte> body) => SlackResponses.WordIn(body);

    public override WebhookRequest CreateRequest(WebhookRequestContext context)
    {
        var address = context.Url.Reveal();
        var isWorkflow = SlackAddresses.IsWorkflow(address);
        var takesRoom = _room is not null && !isWorkflow && !SlackAddresses.IsOfSlack(address);
        if (_room is not null && !takesRoom && Interlocked.Exchange(ref _isRoomIgnored, 1) == 0)
        {
            SinkLog.ChannelIgnored(logger, context.Sink);
        }

        if (isWorkflow)
        {
            return new(SlackWorkflow.Variables(context.Delivery, context.Summary)) { IsOnlyForm = true };
        }

        if (takesRoom)
        {
            return RequestOf(MessageOf(context) with { Channel = _room });
        }

        return context.IsText ? RequestOf(MessageOf(context)) : new(FormatUtf8(context.Summary));
    }

    internal override byte[] FormatUtf8(EventSummary summary) => formatter is SlackFormatter ours ? ours.FormatUtf8(summary) : base.FormatUtf8(summary);
}

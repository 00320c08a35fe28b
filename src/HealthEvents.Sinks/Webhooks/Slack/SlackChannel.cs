using System.Net;
using System.Text;
using System.Text.Json;
using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Slack's side of a webhook.</summary>
internal sealed class SlackChannel(
    string sink, SlackWebhookOptions options, IEventFormatter<SlackMessage> formatter, ILogger logger) : IWebhookChannel
{
    /// <summary>As much as the formatter takes for the text of a message.</summary>
    private const int TextRoom = 3000;

    private int _isChannelIgnored;

    public WebhookMessage Format(EventDelivery delivery, EventSummary summary, WebhookUrl url) =>
        url.IsWorkflow ? Workflow(delivery, summary) : Message(formatter.Format(summary), url);

    public WebhookMessage FormatAsText(EventDelivery delivery, EventSummary summary, WebhookUrl url) =>
        url.IsWorkflow ? Workflow(delivery, summary) : Message(TextOnly(summary), url);

    public WebhookResponse Read(HttpStatusCode status, ReadOnlySpan<byte> body) => SlackResponses.Read(status, body);

    public string? ErrorIn(ReadOnlySpan<byte> body) => SlackResponses.WordIn(body);

    private WebhookMessage Workflow(EventDelivery delivery, EventSummary summary)
    {
        if (!string.IsNullOrWhiteSpace(options.Channel))
        {
            TellThatChannelIsIgnored();
        }

        return new(SlackWorkflow.Variables(delivery, summary), HasOneForm: true);
    }

    /// <summary>The headline as the formatter makes it, so that mentions stay, and the rest as escaped text.</summary>
    private SlackMessage TextOnly(EventSummary summary)
    {
        try
        {
            var message = formatter.Format(summary).ToTextOnly();
            var room = TextRoom - (message.Text?.Length ?? 0) - 1;
            return room < 100 ? message : message with { Text = $"{message.Text}\n{Escape(TextForm.BodyOf(summary), room)}" };
        }
        catch (Exception)
        {
            return new SlackMessage { Text = Escape(TextForm.Of(summary), TextRoom) };
        }
    }

    private WebhookMessage Message(SlackMessage message, WebhookUrl url)
    {
        var json = SlackJson.ToUtf8Bytes(message);
        if (string.IsNullOrWhiteSpace(options.Channel))
        {
            return new WebhookMessage(json);
        }

        if (url.IsSlackHost)
        {
            TellThatChannelIsIgnored();
            return new WebhookMessage(json);
        }

        // The message has no such member, since Slack's own webhooks take none; Mattermost and Rocket.Chat do.
        var channel = Encoding.UTF8.GetBytes($$"""{"channel":"{{JsonEncodedText.Encode(options.Channel)}}",""");
        return new WebhookMessage((byte[])[.. channel, .. json.AsSpan(1)]);
    }

    private void TellThatChannelIsIgnored()
    {
        if (Interlocked.Exchange(ref _isChannelIgnored, 1) == 0)
        {
            SinkLog.ChannelIgnored(logger, sink);
        }
    }

    private static string Escape(string text, int room) =>
        TextForm.Escape(text, room, static character => character switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => null });
}

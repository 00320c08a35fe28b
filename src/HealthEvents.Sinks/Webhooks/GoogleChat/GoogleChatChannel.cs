using System.Net;
using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Sinks;

/// <summary>Google Chat's side of a webhook.</summary>
internal sealed class GoogleChatChannel(string sink, IEventFormatter<GoogleChatMessage> formatter) : IWebhookChannel
{
    /// <summary>Servers were seen to refuse texts beyond 4,096 characters.</summary>
    private const int TextRoom = 4000;

    private const string BrokenAngle = "<\u200B";

    public WebhookMessage Format(EventDelivery delivery, EventSummary summary, WebhookUrl url) =>
        Message(formatter.Format(summary), delivery);

    public WebhookMessage FormatAsText(EventDelivery delivery, EventSummary summary, WebhookUrl url) =>
        Message(TextOnly(summary), delivery);

    public WebhookResponse Read(HttpStatusCode status, ReadOnlySpan<byte> body) => GoogleChatResponses.Read(status, body);

    public string? ErrorIn(ReadOnlySpan<byte> body) => GoogleChatResponses.ErrorIn(body);

    /// <summary>The headline as the formatter makes it, so that mentions and the thread stay, and the rest as text that mentions nobody.</summary>
    private GoogleChatMessage TextOnly(EventSummary summary)
    {
        try
        {
            var message = formatter.Format(summary).ToTextOnly();
            var room = TextRoom - (message.Text?.Length ?? 0) - 1;
            return room < 100 ? message : message with { Text = $"{message.Text}\n{Escape(TextForm.BodyOf(summary), room)}" };
        }
        catch (Exception)
        {
            return new GoogleChatMessage { Text = Escape(TextForm.Of(summary), TextRoom) };
        }
    }

    /// <summary>
    /// The reply option without a thread key is an error, and a key without the option is ignored: so both or none. The same
    /// request id makes Google answer a repetition with the message it already has. So it tells apart what is none: two sinks
    /// that share a space, and a muted alarm that AWS repeats under the same identity when it is to be told.
    /// </summary>
    private WebhookMessage Message(GoogleChatMessage message, EventDelivery delivery)
    {
        var id = ShortHash.Of($"{sink}|{delivery.Identity}|{delivery.QuietReason}");
        var reply = string.IsNullOrEmpty(message.Thread?.ThreadKey) ? "" : "&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD";
        return new WebhookMessage(GoogleChatJson.ToUtf8Bytes(message), $"requestId={id}{reply}");
    }

    private static string Escape(string text, int room) => TextForm.Escape(text, room, static character => character == '<' ? BrokenAngle : null);
}

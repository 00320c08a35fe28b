using System.Net;
using System.Text.Json.Serialization.Metadata;
using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Sinks;

/// <summary>Google Chat: webhooks of spaces.</summary>
internal sealed class GoogleChatChannel(string name, IEventFormatter<GoogleChatMessage> formatter) : WebhookChannel<GoogleChatMessage>
{
    public override string Name => name;

    public override IEventFormatter<GoogleChatMessage> Formatter => formatter;

    public override JsonTypeInfo<GoogleChatMessage> MessageType => GoogleChatJson.Message;

    public override IReadOnlyList<WebhookHost> AllowedHosts => GoogleChatAddresses.Hosts;

    public override byte[] ToUtf8Bytes(GoogleChatMessage message) => GoogleChatJson.ToUtf8Bytes(message);

    public override WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body) => GoogleChatResponses.Judge(status, body);

    public override string? ErrorIn(ReadOnlySpan<byte> body) => GoogleChatResponses.ErrorIn(body);

    /// <remarks>
    /// The reply option without a thread key is an error, and a key without the option is ignored: so both or none.
    /// </remarks>
    public override WebhookRequest CreateRequest(WebhookRequestContext context)
    {
        var message = MessageOf(context);
        var reply = string.IsNullOrEmpty(message.Thread?.ThreadKey) ? "" : "&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD";
        return RequestOf(message, $"requestId={RequestId(context.Sink, context.Delivery)}{reply}");
    }

    /// <remarks>Google Chat limits the space: all its webhooks share one pace.</remarks>
    protected override string? PaceScopeOf(WebhookUrl url) => GoogleChatAddresses.SpaceOf(url.Reveal());

    /// <summary>
    /// To a request id that it knows, Google responds with the message that it has. So the id is the same for repetitions of one
    /// message, and differs where there are two: for two sinks that share a space, for equal texts without an id, and for a muted
    /// alarm that AWS repeats under the same identity when it is to be told.
    /// </summary>
    private static string RequestId(string sink, EventDelivery delivery) => ShortHash.Of($"{sink}|{delivery.RepetitionKey}");
}

namespace HealthEvents;

/// <summary>
/// A request of a Lambda Function URL, of API Gateway (REST, HTTP or WebSocket) or of a load balancer: the post is in its body. All
/// else in it is about who sent it, headers and cookies among it, and is no part of an event.
/// </summary>
internal sealed class HttpRequest : Envelope
{
    public override bool Is(JsonValue value) =>
        value["requestContext"u8] is { IsObject: true } context
            ? HasAny(value) || context.Has("http"u8) || context.Has("elb"u8) || context.Has("connectionId"u8)
            : value["httpMethod"u8].IsString && (value.Has("headers"u8) || value.Has("body"u8));

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var within = OriginOf(value, origin.Within(EnvelopeNames.Http), reader.Count);
        var body = value["body"u8];
        if (!body.HasValue)
        {
            reader.AddUnreadable(default, within, new(ReadFailureKind.RequestWithoutBody));
        }
        else if (body.IsString && value["isBase64Encoded"u8].Boolean == true)
        {
            var text = body.Utf8Text;
            if (Base64Text.TryDecode(text.Span, out var bytes))
            {
                reader.ReadDocument(bytes, within);
            }
            else
            {
                reader.AddUnreadable(text, within, new(ReadFailureKind.NotBase64));
            }
        }
        else
        {
            reader.ReadContent(body, within);
        }
    }

    private static bool HasAny(JsonValue value) =>
        value.Has("headers"u8) || value.Has("rawPath"u8) || value.Has("httpMethod"u8) || value.Has("multiValueHeaders"u8);

    private static EventOrigin OriginOf(JsonValue request, EventOrigin within, int start)
    {
        // With raw delivery the headers are all that SNS says of its message.
        var headers = request["headers"u8];
        var isRaw = headers["x-amz-sns-rawdelivery"u8].Boolean == true;
        var messageId = isRaw ? headers["x-amz-sns-message-id"u8].NonEmptyText : null;
        return within.OfRequest(messageId ?? request["requestContext"u8]["requestId"u8].NonEmptyText, start) with
        {
            MessageId = messageId ?? within.MessageId,
            TopicArn = isRaw ? headers["x-amz-sns-topic-arn"u8].Text : within.TopicArn,
            Enclosing = request,
        };
    }
}

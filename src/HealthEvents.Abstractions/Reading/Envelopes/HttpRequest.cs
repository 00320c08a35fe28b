using System.Buffers;
using System.Buffers.Text;

namespace HealthEvents;

/// <summary>
/// A request of a Lambda Function URL, of API Gateway (version 1 or 2, or over a web socket), of a load balancer, or of VPC Lattice:
/// the post is in its body.
/// </summary>
internal sealed class HttpRequest : Envelope
{
    public override bool Is(JsonValue value) =>
        value["requestContext"u8].IsObject
            ? value.Has("httpMethod"u8) || value.Has("rawPath"u8) || value.Has("headers"u8) || value.Has("multiValueHeaders"u8)
                || value["requestContext"u8].Has("connectionId"u8)
            : value["headers"u8].IsObject && value.Has("raw_path"u8);

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var within = OriginOf(value["headers"u8], origin.Within(EnvelopeNames.Http) with { Enclosing = value });
        var body = value["body"u8];
        if (!body.HasValue)
        {
            reader.AddUnreadable(value.Raw.Utf8, within, new(ReadFailureKind.RequestWithoutBody));
        }
        else if (body.IsString && (value["isBase64Encoded"u8].Boolean ?? value["is_base64_encoded"u8].Boolean) == true)
        {
            ReadBase64(body.Utf8Text, within, reader);
        }
        else
        {
            reader.ReadContent(body, within);
        }
    }

    // With raw delivery the headers are all that SNS says of its message.
    private static EventOrigin OriginOf(JsonValue headers, EventOrigin within) => headers["x-amz-sns-rawdelivery"u8].Boolean == true
        ? within with { MessageId = headers["x-amz-sns-message-id"u8].Text, TopicArn = headers["x-amz-sns-topic-arn"u8].Text }
        : within;

    private static void ReadBase64(ReadOnlyMemory<byte> text, EventOrigin within, DocumentReader reader)
    {
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text.Span, decoded, out _, out var length) == OperationStatus.Done)
        {
            reader.ReadDocument(decoded.AsMemory(0, length), within);
        }
        else
        {
            reader.AddUnreadable(text, within, new(ReadFailureKind.NotBase64));
        }
    }
}

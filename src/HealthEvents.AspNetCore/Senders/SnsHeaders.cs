using Microsoft.AspNetCore.Http;

namespace HealthEvents.AspNetCore;

/// <summary>What SNS says in headers. Nothing there is signed: it can refuse a post early, and trusts none.</summary>
/// <remarks>Source: SNS developer guide, "HTTP/HTTPS headers".</remarks>
internal static class SnsHeaders
{
    public const string MessageType = "x-amz-sns-message-type";
    public const string MessageId = "x-amz-sns-message-id";
    public const string TopicArn = "x-amz-sns-topic-arn";
    public const string RawDelivery = "x-amz-sns-rawdelivery";

    /// <summary>What the names of all of them begin with.</summary>
    public const string Prefix = "x-amz-sns-";

    /// <summary>Whether the body is the bare message, without JSON around it and without a signature.</summary>
    public static bool IsRaw(HttpRequest request) =>
        request.Headers.TryGetValue(RawDelivery, out var raw) && raw is not ["false"];

    /// <summary>Whether a header says what is expected, or is not there, as behind a proxy that takes it away.</summary>
    public static bool Agrees(HttpRequest request, string header, string expected) =>
        !request.Headers.TryGetValue(header, out var values) || (values is [{ } value] && value == expected);
}

using System.Text;
using System.Text.Json;
using HealthEvents;
using HealthEvents.Sns;
using LambdaHost.Responses;
using Microsoft.Extensions.Logging;

namespace LambdaHost;

/// <summary>
/// Lets in what SNS posts to the URL of the function only if a listed topic signed it. Where the URL asks for IAM, AWS has checked who
/// posts. The verifier is made for the first such post: the start of a function without a URL does not pay for it.
/// </summary>
internal sealed class SnsPosts(SnsPostSettings settings, TimeProvider clock, ILogger log)
{
    private readonly Lazy<SnsMessageVerifier> _verifier = new(() => new SnsMessageVerifier(settings.Verifier, timeProvider: clock));

    /// <summary>Checks an invocation whose events have been read.</summary>
    /// <param name="payload">The invocation.</param>
    /// <param name="events">What it holds.</param>
    /// <param name="cancellationToken">Ends the wait for a certificate.</param>
    /// <returns>
    /// <see langword="null"/> for whatever needs no signature. Else the message to read instead, of which everything is signed, or the
    /// response that refuses it.
    /// </returns>
    public async ValueTask<SnsPost?> CheckAsync(ReadOnlyMemory<byte> payload, IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken)
    {
        if (!settings.VerifyPosts || events[0].Envelopes is not [EnvelopeNames.Http, ..])
        {
            return null;
        }

        using var invocation = JsonDocument.Parse(payload);
        var request = invocation.RootElement;
        if (!IsOfSns(request, events) || IsOfIam(request))
        {
            return null;
        }

        if (IsRaw(request))
        {
            return Refused(403, "a raw delivery has no signature. Switch raw message delivery off for the subscription, or give the URL AWS_IAM authorization.");
        }

        if (BodyOf(request) is not { } body)
        {
            return Refused(403, "its body is not a message as SNS posts it.");
        }

        var verification = await _verifier.Value.VerifyAsync(body, cancellationToken);
        return verification.IsValid
            ? new SnsPost(verification.Message.ToSignedJson(), Refusal: default)
            : Refused(verification.Result == SnsVerificationResult.CertificateUnavailable ? 503 : 403, verification.Reason);
    }

    private SnsPost Refused(int status, string reason)
    {
        HostLog.PostRefused(log, status, reason);
        return new SnsPost(Message: default, HttpResponse.Of(status));
    }

    /// <summary>Also what holds a notification in another envelope: SNS posts none such, so nobody has signed it.</summary>
    private static bool IsOfSns(JsonElement request, IReadOnlyList<ReceivedEvent> events) =>
        HasHeader(request, "x-amz-sns-message-type") || IsRaw(request)
        || events.Any(static received => received.Envelopes.Any(static envelope => envelope is EnvelopeNames.Sns or EnvelopeNames.LambdaSns));

    private static bool IsRaw(JsonElement request) => HasHeader(request, "x-amz-sns-rawdelivery");

    /// <summary>Source: AWS Lambda developer guide, "Invoking Lambda function URLs", request payload format.</summary>
    private static bool IsOfIam(JsonElement request) =>
        Member(Member(Member(request, "requestContext"), "authorizer"), "iam").ValueKind == JsonValueKind.Object;

    // A REST API hands over the names as they were sent, and a load balancer may have several values for each.
    private static bool HasHeader(JsonElement request, string name) =>
        HasMember(Member(request, "headers"), name) || HasMember(Member(request, "multiValueHeaders"), name);

    private static bool HasMember(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static byte[]? BodyOf(JsonElement request)
    {
        if (Member(request, "body") is not { ValueKind: JsonValueKind.String } body)
        {
            return null;
        }

        if (Member(request, "isBase64Encoded").ValueKind != JsonValueKind.True)
        {
            return Encoding.UTF8.GetBytes(body.GetString()!);
        }

        return body.TryGetBytesFromBase64(out var bytes) ? bytes : null;
    }

    private static JsonElement Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;
}

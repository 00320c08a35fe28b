using System.Text;
using System.Text.Json;
using HealthEvents;
using HealthEvents.Sns;
using LambdaHost.Responses;
using Microsoft.Extensions.Logging;

namespace LambdaHost;

/// <summary>
/// Lets in what SNS posts to the URL of the function only if a listed topic signed it, and confirms the subscriptions of those. Where the URL
/// asks for IAM, AWS has checked who posts. The verifier is made for the first such post: the start of a function without a URL does not pay
/// for it.
/// </summary>
internal sealed class SnsPosts(SnsPostSettings settings, TimeProvider clock, ILogger log)
{
    private readonly Lazy<SnsMessageVerifier> _verifier = new(() => new SnsMessageVerifier(settings.Verifier, timeProvider: clock));
    private readonly Lazy<SnsSubscriptionConfirmer> _confirmer = new(() => new SnsSubscriptionConfirmer(timeProvider: clock, timeout: settings.Verifier.CertificateTimeout));

    /// <summary>Checks an invocation whose events have been read.</summary>
    /// <param name="payload">The invocation.</param>
    /// <param name="events">What it holds.</param>
    /// <param name="cancellationToken">Ends the wait for SNS.</param>
    /// <returns>
    /// <see langword="null"/> for whatever needs no signature. Else the message to read instead, of which everything is signed, or the
    /// response where there is nothing to deliver.
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
            return Refused(Malformed(request), "its body is not a message as SNS posts it.");
        }

        var verification = await _verifier.Value.VerifyAsync(body, cancellationToken);
        if (!verification.IsValid)
        {
            return Refused(
                verification.RedeliveryCanHelp ? 503 : verification.Result == SnsVerificationResult.Malformed ? Malformed(request) : 403, verification.Reason);
        }

        var isConfirmation = settings.ConfirmSubscriptions && verification.Message.Type == SnsMessageType.SubscriptionConfirmation;
        return isConfirmation && await ConfirmAsync(verification, verification.Message.TopicArn, cancellationToken) is { } answer
            ? new SnsPost(Message: default, answer)
            : new SnsPost(verification.Message.ToSignedJson(), Answer: default);
    }

    /// <summary>Confirms a subscription.</summary>
    /// <returns>The response, or <see langword="null"/> where it will not help to ask again: then people are told.</returns>
    private async ValueTask<byte[]?> ConfirmAsync(SnsVerification verification, string topic, CancellationToken cancellationToken)
    {
        var confirmation = await _confirmer.Value.ConfirmAsync(verification, cancellationToken);
        if (confirmation.IsConfirmed)
        {
            HostLog.Confirmed(log, topic);
            return "{}"u8.ToArray();
        }

        HostLog.NotConfirmed(log, topic, confirmation.Reason);
        return confirmation.Result == SnsConfirmationResult.Unavailable ? HttpResponse.Of(503) : null;
    }

    private SnsPost Refused(int status, string reason)
    {
        HostLog.PostRefused(log, status, reason);
        return new SnsPost(Message: default, HttpResponse.Of(status));
    }

    /// <summary>The status of what is not a message of SNS: where a header says that it is one, the post itself is broken.</summary>
    private static int Malformed(JsonElement request) => IsMarked(request) ? 400 : 403;

    /// <summary>Also what holds a notification in another envelope: SNS posts none such, so nobody has signed it.</summary>
    private static bool IsOfSns(JsonElement request, IReadOnlyList<ReceivedEvent> events) =>
        IsMarked(request) || IsRaw(request)
        || events.Any(static received => received.Envelopes.Any(static envelope => envelope is EnvelopeNames.Sns or EnvelopeNames.LambdaSns));

    private static bool IsMarked(JsonElement request) => HasHeader(request, "x-amz-sns-message-type");

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

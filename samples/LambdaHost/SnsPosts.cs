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
    /// <summary>Deeper than the reader goes: what is deeper still is not read as a request.</summary>
    private static readonly JsonDocumentOptions AsDeepAsEvents = new() { MaxDepth = 256 };

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

        if (Read(payload, events) is not { } request)
        {
            return Refused(403, "its headers or its body cannot be read, so nobody can say who sent it.");
        }

        if (request.IsOfIam || !request.IsOfSns)
        {
            return null;
        }

        if (request.IsRaw)
        {
            return Refused(403, "a raw delivery has no signature. Switch raw message delivery off for the subscription, or give the URL AWS_IAM authorization.");
        }

        var malformed = request.IsMarked ? 400 : 403;
        if (request.Body is not { } body)
        {
            return Refused(malformed, "its body is not a message as SNS posts it.");
        }

        var verification = await _verifier.Value.VerifyAsync(body, cancellationToken);
        if (!verification.IsValid)
        {
            return Refused(
                verification.RedeliveryCanHelp ? 503 : verification.Result == SnsVerificationResult.Malformed ? malformed : 403, verification.Reason);
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

    /// <summary>Also what holds a notification in another envelope: SNS posts none such, so nobody has signed it.</summary>
    private static bool HoldsSns(IReadOnlyList<ReceivedEvent> events) =>
        events.Any(static received => received.Envelopes.Any(static envelope => envelope is EnvelopeNames.Sns or EnvelopeNames.LambdaSns));

    /// <summary>What decides about a request, or <see langword="null"/> where a text in it is none, such as half of a surrogate.</summary>
    /// <remarks>Source: AWS Lambda developer guide, "Invoking Lambda function URLs", request payload format.</remarks>
    private static HttpPost? Read(ReadOnlyMemory<byte> payload, IReadOnlyList<ReceivedEvent> events)
    {
        try
        {
            using var invocation = JsonDocument.Parse(payload, AsDeepAsEvents);
            var request = invocation.RootElement;
            var isMarked = HasHeader(request, "x-amz-sns-message-type");
            var isRaw = HasHeader(request, "x-amz-sns-rawdelivery");
            var isOfSns = isMarked || isRaw || HoldsSns(events);
            var isOfIam = Member(Member(Member(request, "requestContext"), "authorizer"), "iam").ValueKind == JsonValueKind.Object;
            return new HttpPost(isOfSns, isMarked, isRaw, isOfIam, isOfSns ? BodyOf(request) : null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

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

    /// <summary>An HTTP request.</summary>
    /// <param name="IsOfSns">Whether a header or the content says that SNS posts it.</param>
    /// <param name="IsMarked">Whether a header says that SNS posts it.</param>
    /// <param name="IsRaw">Whether a header says that it has the bare message and no signature.</param>
    /// <param name="IsOfIam">Whether AWS has checked who posts.</param>
    /// <param name="Body">The body, or <see langword="null"/> where it is not a text, or of somebody else.</param>
    private sealed record HttpPost(bool IsOfSns, bool IsMarked, bool IsRaw, bool IsOfIam, byte[]? Body);
}

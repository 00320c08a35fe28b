using HealthEvents.Sns;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.AspNetCore;

/// <summary>SNS, by its signature: the topic first, then everything else.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="verifier">Checks messages.</param>
/// <param name="confirmer">Confirms subscriptions.</param>
/// <param name="memory">Knows the messages that were handled.</param>
/// <param name="isMarked">Whether the headers must say that it is SNS. Otherwise the body must.</param>
internal sealed class SnsSender(
    EndpointSettings endpoint, SnsMessageVerifier verifier, SnsSubscriptionConfirmer confirmer, HandledMessages memory, bool isMarked) : PostSender
{
    private readonly HashSet<string> _topics = new(endpoint.Options.Sns.TopicArns, StringComparer.Ordinal);

    public override string Name => "SNS";

    public override TimeSpan Deadline => endpoint.Options.SnsDeadline;

    public override bool IsKnownByBody => true;

    public override bool Claims(HttpRequest request) => isMarked ? request.Headers.ContainsKey(SnsHeaders.MessageType) : _topics.Count > 0;

    public override ValueTask<PostDecision> DecideAsync(HttpContext context, CancellationToken cancellationToken) => new(Decide(context.Request));

    public override async ValueTask<PostDecision> OpenAsync(HttpContext context, byte[] body, CancellationToken cancellationToken)
    {
        var verification = await verifier.VerifyAsync(body, cancellationToken).ConfigureAwait(false);
        if (!verification.IsValid)
        {
            return PostDecision.Ended(RefusalOf(verification));
        }

        var message = verification.Message;
        if (!SnsHeaders.Agrees(context.Request, SnsHeaders.MessageType, message.Type.ToString())
            || !SnsHeaders.Agrees(context.Request, SnsHeaders.TopicArn, message.TopicArn)
            || !SnsHeaders.Agrees(context.Request, SnsHeaders.MessageId, message.MessageId))
        {
            return PostDecision.Ended(PostAnswer.NotTrusted("its headers name another type, topic or message than its body"));
        }

        var content = new PostContent
        {
            // Of what arrived, only this was signed.
            Body = message.ToSignedJson(),
            Origin = new EventOrigin(),
            Id = message.MessageId,
            Memory = memory,
            MemoryKey = $"{message.TopicArn}\n{message.MessageId}",
        };
        return memory.Begin(content.MemoryKey) switch
        {
            MessageTurn.Taken => await TakeAsync(verification, content, cancellationToken).ConfigureAwait(false),
            MessageTurn.Handled => PostDecision.Ended(Known(content)),
            _ => PostDecision.Ended(PostAnswer.ComeAgain("This message is being worked on.", "another post of the same message is being worked on", PostAnswer.Soon)),
        };
    }

    private PostDecision Decide(HttpRequest request)
    {
        if (_topics.Count == 0)
        {
            return PostDecision.Ended(PostAnswer.NotTrusted("no topic is listed: set Sns:TopicArns"));
        }

        return request.Headers.TryGetValue(SnsHeaders.TopicArn, out var topics) && (topics is not [{ } topic] || !_topics.Contains(topic))
            ? PostDecision.Ended(PostAnswer.NotTrusted("its topic is not one of Sns:TopicArns"))
            : PostDecision.Accepted;
    }

    private PostAnswer RefusalOf(SnsVerification verification) => verification.Result switch
    {
        _ when verification.RedeliveryCanHelp => PostAnswer.ComeAgain("The signature cannot be checked at the moment.", verification.Reason),
        SnsVerificationResult.Malformed when isMarked => PostAnswer.Malformed("The body is not the JSON of a message of SNS.", verification.Reason),
        SnsVerificationResult.Malformed => PostAnswer.NotTrusted("it has no signature of SNS, no key, and no authorization of the app trusts it"),
        _ => PostAnswer.NotTrusted(verification.Reason),
    };

    private PostAnswer Known(PostContent content)
    {
        EndpointLog.Repeated(endpoint.Logger, endpoint.Pattern, content.Id);
        return PostAnswer.Handled;
    }

    private async ValueTask<PostDecision> TakeAsync(SnsVerification verification, PostContent content, CancellationToken cancellationToken)
    {
        if (verification.Message!.Type != SnsMessageType.SubscriptionConfirmation)
        {
            return PostDecision.Opened(content);
        }

        if (!endpoint.Options.ConfirmSubscriptions)
        {
            EndpointLog.ConfirmationWaits(endpoint.Logger, endpoint.Pattern, verification.Message.TopicArn);
            return PostDecision.Opened(content);
        }

        return await ConfirmAsync(verification, content, cancellationToken).ConfigureAwait(false) is { } answer
            ? PostDecision.Ended(answer)
            : PostDecision.Opened(content);
    }

    /// <summary>Confirms a subscription.</summary>
    /// <returns>The answer, or <see langword="null"/> where it will not help to ask again: then people are told.</returns>
    private async ValueTask<PostAnswer?> ConfirmAsync(SnsVerification verification, PostContent content, CancellationToken cancellationToken)
    {
        SnsConfirmation confirmation;
        try
        {
            confirmation = await confirmer.ConfirmAsync(verification, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            content.End(isHandled: false);
            throw;
        }

        var topic = verification.Message!.TopicArn;
        if (confirmation.IsConfirmed)
        {
            content.End(isHandled: true);
            EndpointLog.Confirmed(endpoint.Logger, endpoint.Pattern, topic);
            return PostAnswer.Handled;
        }

        EndpointLog.NotConfirmed(endpoint.Logger, endpoint.Pattern, topic, confirmation.Reason);
        if (confirmation.Result != SnsConfirmationResult.Unavailable)
        {
            return null;
        }

        content.End(isHandled: false);
        return PostAnswer.ComeAgain("The subscription cannot be confirmed at the moment.", confirmation.Reason);
    }
}

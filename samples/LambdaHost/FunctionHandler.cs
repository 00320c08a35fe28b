using HealthEvents;
using HealthEvents.Sinks;
using LambdaHost.Responses;

namespace LambdaHost;

/// <summary>Takes whatever triggers the function, and responds so that the trigger keeps what was not delivered.</summary>
internal sealed class FunctionHandler(EventReader reader, IEventDispatcher dispatcher, SnsPosts posts)
{
    /// <summary>Delivers the events of one invocation.</summary>
    /// <param name="payload">
    /// What the trigger sent: SNS, SQS, Kinesis, Firehose, EventBridge, CloudWatch Logs, an alarm action, a Config rule, an HTTP
    /// request, or anything else.
    /// </param>
    /// <param name="requestId">The id of the invocation, which stays the same when Lambda repeats it: by it a repetition is known again.</param>
    /// <param name="cancellationToken">Ends the work. What is not delivered by then has failed.</param>
    /// <returns>
    /// The response: for SQS and Kinesis, the records that must come again; for Firehose, the records; for a post of SNS that
    /// is refused or confirmed, what SNS is told.
    /// </returns>
    /// <exception cref="DispatchFailedException">Something failed, and the trigger knows success and failure only.</exception>
    public async Task<ReadOnlyMemory<byte>> HandleAsync(ReadOnlyMemory<byte> payload, string requestId, CancellationToken cancellationToken)
    {
        var events = reader.Read(payload, new EventOrigin { RequestId = requestId });
        if (await posts.CheckAsync(payload, events, cancellationToken) is { } post)
        {
            if (post.IsAnswered)
            {
                return post.Answer;
            }

            events = reader.Read(post.Message, new EventOrigin { RequestId = requestId, Envelopes = [EnvelopeNames.Http] });
        }

        var report = await dispatcher.DispatchAsync(events, cancellationToken);
        switch (events[0].Envelopes)
        {
            case [EnvelopeNames.LambdaSqs, ..]:
                return BatchResponse.OfQueue(report.BatchItemFailures);
            case [EnvelopeNames.LambdaKinesis, ..]:
                return BatchResponse.OfStream(report.BatchItemFailures);
            case [EnvelopeNames.Firehose, ..]:
                report.ThrowIfFailed();
                return FirehoseResponse.Of(payload.Span);
            default:
                report.ThrowIfFailed();
                return "{}"u8.ToArray();
        }
    }
}

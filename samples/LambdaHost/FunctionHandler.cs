using System.Text.Json;
using HealthEvents;
using HealthEvents.Sinks;

namespace LambdaHost;

/// <summary>Takes whatever triggers the function, and responds so that the trigger keeps what was not delivered.</summary>
internal sealed class FunctionHandler(EventReader reader, IEventDispatcher dispatcher)
{
    /// <summary>Delivers the events of one invocation.</summary>
    /// <param name="payload">What the trigger sent: SNS, SQS, EventBridge, an alarm action, a Config rule, an HTTP request, or anything else.</param>
    /// <param name="cancellationToken">Ends the work. What is not delivered by then has failed.</param>
    /// <returns>The response: for SQS, the records that must come again.</returns>
    /// <exception cref="DispatchFailedException">Something failed, and the trigger knows success and failure only.</exception>
    public async Task<ReadOnlyMemory<byte>> HandleAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var events = reader.Read(payload);
        var report = await dispatcher.DispatchAsync(events, cancellationToken);
        if (events[0].Envelopes is [EnvelopeNames.LambdaSqs, ..])
        {
            return WriteBatchResponse(report.BatchItemFailures);
        }

        report.ThrowIfFailed();
        return "{}"u8.ToArray();
    }

    /// <summary>Lambda deletes the records that are not named, if the trigger has <c>ReportBatchItemFailures</c>.</summary>
    private static byte[] WriteBatchResponse(IReadOnlyList<string> failures)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("batchItemFailures"u8);
            foreach (var id in failures)
            {
                writer.WriteStartObject();
                writer.WriteString("itemIdentifier"u8, id);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}

namespace HealthEvents;

/// <summary>
/// The record that Lambda sends to a destination. Of a failure the request is inside: where that holds an event, the event is
/// read; else the failure itself is one. Of a success the response is inside.
/// </summary>
internal sealed class LambdaDestination : Envelope
{
    public static bool IsRecord(JsonValue value)
    {
        // Requests over HTTP have a context of another sort. The records of streams hold no payload.
        var context = value["requestContext"u8];
        return context.IsObject && (context.Has("condition"u8)
            ? context.Has("functionArn"u8) || value.Has("requestPayload"u8) || value.Has("responseContext"u8)
            : context.Has("functionArn"u8) && value.Has("requestPayload"u8));
    }

    public override bool Is(JsonValue value) => IsRecord(value);

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader) =>
        Open(value, value, null, new EventProblems(value), origin, reader);

    /// <summary>Reads a record, alone or as the detail of an EventBridge event.</summary>
    public static void Open(
        JsonValue root, JsonValue record, EventBridgeEnvelope? envelope, EventProblems problems, EventOrigin origin, DocumentReader reader)
    {
        var invocation = LambdaInvocationReader.Read(record, problems);
        var within = origin.Within(EnvelopeNames.LambdaDestination) with { Enclosing = record };
        if (invocation.Condition == LambdaInvocationCondition.Success)
        {
            OpenSuccess(record, within, reader);
            return;
        }

        var payload = LambdaInvocationReader.PayloadOf(record);
        if (payload.HasValue && reader.TryReadFailed(payload, invocation, within))
        {
            return;
        }

        var arn = Arn.Parse(invocation.FunctionArn);
        var failure = new LambdaInvocationFailureEvent
        {
            Invocation = invocation,
            Account = arn.AccountOrNull,
            Region = arn.RegionOrNull,
            Time = invocation.Time,
        };
        reader.Add(failure, null, root.Bytes, envelope, within, problems.List);
    }

    private static void OpenSuccess(JsonValue record, EventOrigin within, DocumentReader reader)
    {
        var response = record["responsePayload"u8];
        if (response.HasValue)
        {
            reader.ReadValue(response, within);
        }
        else
        {
            reader.AddNotRecognized(record, within);
        }
    }
}

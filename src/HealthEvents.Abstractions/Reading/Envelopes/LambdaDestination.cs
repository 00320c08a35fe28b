namespace HealthEvents;

/// <summary>The record that Lambda sends to an on-failure destination: the request that failed is inside.</summary>
internal sealed class LambdaDestination : Envelope
{
    public static bool IsRecord(JsonValue value) =>
        value.Has("requestPayload"u8)
        && (value["requestContext"u8].Has("condition"u8) || value["requestContext"u8].Has("functionArn"u8) || value.Has("responseContext"u8));

    public override bool Is(JsonValue value) => IsRecord(value);

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var within = origin.Within(EnvelopeNames.LambdaDestination) with { Enclosing = value };
        var request = value["requestPayload"u8];
        if (request.HasValue)
        {
            reader.ReadValue(request, within);
        }
        else
        {
            reader.AddUnreadable(value.Raw.Utf8, within, new(ReadFailureKind.RecordWithoutContent));
        }
    }
}

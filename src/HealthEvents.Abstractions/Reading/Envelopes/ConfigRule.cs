namespace HealthEvents;

/// <summary>The invocation of a custom AWS Config rule.</summary>
internal sealed class ConfigRule : Envelope
{
    public override bool Is(JsonValue value) => value.Has("invokingEvent"u8);

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader) =>
        reader.ReadContent(value["invokingEvent"u8], origin.Within(EnvelopeNames.ConfigRule) with { Enclosing = value });
}

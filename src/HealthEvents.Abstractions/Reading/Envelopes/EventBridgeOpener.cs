namespace HealthEvents;

/// <summary>An EventBridge event: what its detail-type says, or the record of a failed invocation that was sent to a bus.</summary>
internal sealed class EventBridgeOpener : Envelope
{
    public override bool Is(JsonValue value) =>
        (value["detail-type"u8].IsString && (value.Has("source"u8) || value.Has("detail"u8)))
        || (value["source"u8].IsString && value.Has("detail"u8));

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var within = origin.Within(EnvelopeNames.EventBridge);
        var detail = value["detail"u8];

        // The detail of events from EventBridge Scheduler and from hand-made tests may be a text that holds the object.
        using var tokens = detail.IsString ? EmbeddedJson.TryParse(detail) : null;
        detail = tokens?.Root ?? detail;
        if (LambdaDestination.IsRecord(detail))
        {
            reader.ReadValue(detail, within);
            return;
        }

        var problems = new EventProblems(value);
        var fields = new EventFields(value, problems);
        var envelope = new EventBridgeEnvelope
        {
            Version = fields.Text("version"u8),
            Id = fields.NonEmptyText("id"u8),
            DetailType = fields.Text("detail-type"u8),
            Source = fields.Text("source"u8),
            Account = fields.NonEmptyText("account"u8),
            Time = fields.Date("time"u8),
            Region = fields.NonEmptyText("region"u8),
            Resources = fields.Texts("resources"u8),
            ReplayName = fields.Text("replay-name"u8),
        };
        reader.ReadEvent(value, detail, envelope, within, problems);
    }
}

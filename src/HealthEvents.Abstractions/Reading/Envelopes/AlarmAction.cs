namespace HealthEvents;

/// <summary>A CloudWatch alarm's Lambda action. The event is the whole document: account, region and ARN stand beside the data.</summary>
internal sealed class AlarmAction : Envelope
{
    public override bool Is(JsonValue value) =>
        value["alarmData"u8].IsObject && (value.Has("alarmArn"u8) || value.Has("accountId"u8));

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader) =>
        reader.ReadEvent(value, value, null, origin.Within(EnvelopeNames.AlarmAction), new EventProblems(value));
}

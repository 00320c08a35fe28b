namespace HealthEvents;

/// <summary>
/// The entries of a PutEvents request: one, a list, or the request itself. It is what test scripts hold, and not what
/// EventBridge delivers.
/// </summary>
internal sealed class PutEventsEntries : Envelope
{
    public override bool Is(JsonValue value)
    {
        foreach (var entry in Entries(value).Elements())
        {
            if (IsEntry(entry))
            {
                return true;
            }
        }

        return false;
    }

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var entries = Entries(value);
        var within = origin.Within(EnvelopeNames.PutEvents);
        foreach (var entry in entries.Elements())
        {
            if (reader.IsFull(entries, within))
            {
                return;
            }

            if (IsEntry(entry))
            {
                ReadEntry(entry, within, reader);
            }
            else
            {
                reader.AddUnreadable(entry.Bytes, within, new(ReadFailureKind.EntryWithoutDetail));
            }
        }
    }

    private static JsonValue Entries(JsonValue value) => value["Entries"u8] is { IsArray: true } entries ? entries : value;

    private static bool IsEntry(JsonValue entry) => entry.Has("DetailType"u8) && entry.Has("Detail"u8);

    private static void ReadEntry(JsonValue entry, EventOrigin within, DocumentReader reader)
    {
        var detail = entry["Detail"u8];
        using var tokens = detail.IsString ? EmbeddedJson.TryParse(detail) : null;
        var problems = new EventProblems(entry);
        var fields = new EventFields(entry, problems);
        var envelope = new EventBridgeEnvelope
        {
            DetailType = fields.Text("DetailType"u8),
            Source = fields.Text("Source"u8),
            Time = fields.Date("Time"u8),
            Resources = fields.Texts("Resources"u8),
        };
        reader.ReadEvent(entry, tokens?.Root ?? detail, envelope, within, problems);
    }
}

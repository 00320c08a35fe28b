namespace HealthEvents;

/// <summary>An EventBridge event: what its detail-type says, or the record of a failed invocation that was sent to a bus.</summary>
internal sealed class EventBridgeOpener : Envelope
{
    public override bool Is(JsonValue value) => IsLike(value);

    /// <summary>Whether it is an event where nothing else is meant: members may be missing, as in tests made by hand.</summary>
    public static bool IsLike(JsonValue value)
    {
        var hasDetail = value.Has("detail"u8);
        return (DetailTypeOf(value).IsString && (hasDetail || value.Has("source"u8)))
            || (hasDetail && (value["source"u8].IsString || (value.Has("account"u8) && value.Has("region"u8))));
    }

    /// <summary>Whether it is so much of an event that it is one wherever it stands.</summary>
    public static bool IsWhole(JsonValue value) =>
        value["detail"u8].HasValue && value["source"u8].IsString && DetailTypeOf(value).NonEmptyText is not null;

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var detail = value["detail"u8];

        // The detail of events from EventBridge Scheduler and from hand-made tests may be a text that holds the object.
        using var tokens = detail.IsString ? EmbeddedJson.TryParse(detail) : null;
        detail = tokens?.Root ?? detail;
        var problems = new EventProblems(value);
        var fields = new EventFields(value, problems);
        var envelope = new EventBridgeEnvelope
        {
            Version = fields.CommonTextOrEmpty("version"u8),
            Id = fields.NonEmptyText("id"u8),
            DetailType = DetailTypeOf(value).CommonText is { Length: > 0 } type ? type : null,
            Source = fields.CommonTextOrEmpty("source"u8),
            Account = fields.CommonText("account"u8),
            Time = fields.Date("time"u8),
            Region = fields.CommonText("region"u8),
            Resources = fields.Texts("resources"u8),
            ReplayName = fields.Text("replay-name"u8),
        };
        if (LambdaDestination.IsRecord(detail) && origin.Within(EnvelopeNames.EventBridge) is var within && reader.MayOpen(within))
        {
            LambdaDestination.Open(value, detail, envelope, problems, within, reader);
        }
        else
        {
            reader.ReadEvent(value, detail, envelope, origin, EnvelopeChains.With(origin.Envelopes, EnvelopeNames.EventBridge), problems);
        }
    }

    // Relays spell it as their language has it.
    private static JsonValue DetailTypeOf(JsonValue value) =>
        value["detail-type"u8] is { HasValue: true } type ? type
        : value.Either("detailType"u8, "DetailType"u8) is { HasValue: true } camel ? camel
        : value["detail_type"u8];
}

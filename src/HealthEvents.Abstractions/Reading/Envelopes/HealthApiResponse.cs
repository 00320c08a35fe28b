namespace HealthEvents;

/// <summary>What the API of AWS Health responds: a list of events, or of events with their details, and those that failed.</summary>
/// <remarks>
/// Source: AWS Health API reference, "DescribeEvents", "DescribeEventsForOrganization", "DescribeEventDetails",
/// "DescribeEventDetailsForOrganization".
/// </remarks>
internal sealed class HealthApiResponse : Envelope
{
    public override bool Is(JsonValue value)
    {
        foreach (var item in Items(value).Elements())
        {
            if (IsEvent(item) || IsEvent(item["event"u8]))
            {
                return true;
            }
        }

        return false;
    }

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var within = origin.Within(EnvelopeNames.List);
        UnknownList.Read(Items(value), within, reader);
        if (value["failedSet"u8] is { IsArray: true } failed)
        {
            UnknownList.Read(failed, within, reader);
        }
    }

    private static JsonValue Items(JsonValue value) =>
        value.Either("events"u8, "successfulSet"u8) is { IsArray: true } items ? items : default;

    private static bool IsEvent(JsonValue value) =>
        value.Has("eventTypeCode"u8) && (value.Has("arn"u8) || value.Has("eventArn"u8));
}

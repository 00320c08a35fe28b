namespace HealthEvents;

/// <summary>The envelopes we can open, in the order in which they are tried.</summary>
internal static class Envelopes
{
    private static readonly Envelope[] All =
    [
        new EventBridgeOpener(),
        new LambdaRecords(),
        new SnsMessage(),
        new AlarmAction(),
        new ConfigRule(),
        new LambdaDestination(),
        new CloudWatchLogs(),
        new HttpRequest(),
        new SqsMessages(),
        new KinesisRecords(),
        new FirehoseRecords(),
        new PutEventsEntries(),
        new HealthApiResponse(),
    ];

    /// <summary>Opens a value that is an envelope, and reads what is inside.</summary>
    /// <returns><see langword="false"/> if it is not an envelope.</returns>
    public static bool TryOpen(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        foreach (var envelope in All)
        {
            if (envelope.Is(value))
            {
                envelope.Open(value, origin, reader);
                return true;
            }
        }

        return false;
    }

    public static bool AreAround(JsonValue value)
    {
        // A list of small texts asks for each of them.
        foreach (var envelope in All)
        {
            if (envelope.Is(value))
            {
                return true;
            }
        }

        return value.IsString;
    }
}

namespace HealthEvents;

/// <summary>Reads what a subscription of CloudWatch Logs sends, after it was unzipped.</summary>
internal static class LogsSubscriptionReader
{
    public static IReadOnlyList<EventKind> Kinds { get; } =
    [
        new(OtherKinds.LogsSubscription, EventFamilies.Other, [EventMatcher.RootMembers("logGroup", "logEvents")], Read) { MakesEvents = true },
    ];

    private static OperationalEvent Read(EventContent content)
    {
        var message = content.Fields;
        return message.Text("messageType"u8) == "CONTROL_MESSAGE" ? Nothing(content) : ReadLines(message);
    }

    private static LogsSubscriptionEvent ReadLines(EventFields message)
    {
        var lines = message.List("logEvents"u8, ReadLine);
        return new LogsSubscriptionEvent
        {
            LogGroup = message.NonEmptyText("logGroup"u8),
            LogStream = message.NonEmptyText("logStream"u8),
            SubscriptionFilters = message.Texts("subscriptionFilters"u8),
            Lines = lines,
            Account = message.NonEmptyText("owner"u8),
            Time = lines is [var first, ..] ? first.Time : null,
        };
    }

    private static LogLine? ReadLine(EventFields line) =>
        line.TextOrJson("message"u8) is { } message ? new LogLine(line.Date("timestamp"u8), message) : null;

    // CloudWatch Logs tries whether the destination takes anything: nobody wrote this.
    private static UnrecognizedEvent Nothing(EventContent content)
    {
        var nothing = new UnrecognizedEvent { Kind = OtherKinds.Unreadable, Failure = new(ReadFailureKind.Empty) };
        content.AddProblem("$", nothing.Reason);
        return nothing;
    }
}

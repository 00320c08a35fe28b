namespace HealthEvents.Sinks;

/// <summary>The names of what this package emits, for <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry. They are stable.</summary>
public static class HealthEventsTelemetry
{
    /// <summary>The name of the activity source: one activity per dispatch, one per event and sink.</summary>
    public const string ActivitySourceName = "HealthEvents";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "HealthEvents";

    /// <summary>Counter: events that came to a dispatcher, by <see cref="KindTag"/>.</summary>
    public const string ReceivedCounter = "healthevents.events.received";

    /// <summary>Counter: events that nobody has a model for, by <see cref="KindTag"/>.</summary>
    public const string UnrecognizedCounter = "healthevents.events.unrecognized";

    /// <summary>Counter: events that were not sent on purpose, by <see cref="KindTag"/> and <see cref="SinkTag"/>.</summary>
    public const string SuppressedCounter = "healthevents.events.suppressed";

    /// <summary>
    /// Counter: the suppressed events that had been delivered before, by <see cref="KindTag"/> and <see cref="SinkTag"/>. They count
    /// as suppressed too.
    /// </summary>
    public const string DuplicatesCounter = "healthevents.events.duplicates";

    /// <summary>
    /// Counter: events that nobody was told of because no route takes them, or because of quiet hours, by <see cref="KindTag"/> and
    /// <see cref="ReasonTag"/>. They count as suppressed too, once at each sink.
    /// </summary>
    public const string UnroutedCounter = "healthevents.events.unrouted";

    /// <summary>Counter: messages that a service took, by <see cref="KindTag"/> and <see cref="SinkTag"/>.</summary>
    public const string SentCounter = "healthevents.messages.sent";

    /// <summary>Counter: attempts that are repeated, by <see cref="KindTag"/> and <see cref="SinkTag"/>.</summary>
    public const string RetriedCounter = "healthevents.messages.retried";

    /// <summary>Counter: messages that no service took, by <see cref="KindTag"/>, <see cref="SinkTag"/> and <see cref="OutcomeTag"/>.</summary>
    public const string FailedCounter = "healthevents.messages.failed";

    /// <summary>Counter: refreshes of an address that failed, so that the old one stays, by <see cref="SinkTag"/>.</summary>
    public const string AddressRefreshFailedCounter = "healthevents.address.refresh_failed";

    /// <summary>Counter: refreshes of a secret that is not an address that failed, so that the old one stays, by <see cref="SecretTag"/>.</summary>
    public const string SecretRefreshFailedCounter = "healthevents.secret.refresh_failed";

    /// <summary>Histogram in seconds: from the time the event names to its delivery, by <see cref="KindTag"/> and <see cref="SinkTag"/>.</summary>
    public const string DelayHistogram = "healthevents.delivery.delay";

    /// <summary>The kind of event, such as <c>health.event</c>.</summary>
    public const string KindTag = "healthevents.kind";

    /// <summary>The name of the sink.</summary>
    public const string SinkTag = "healthevents.sink";

    /// <summary>What logs call the secret, such as <c>the shared secret of the endpoint /aws/events</c>.</summary>
    public const string SecretTag = "healthevents.secret";

    /// <summary>Why an event was not routed: <c>no-route</c> or <c>quiet-hours</c>.</summary>
    public const string ReasonTag = "healthevents.reason";

    /// <summary>The outcome in the words of reports.</summary>
    public const string OutcomeTag = "healthevents.outcome";
}

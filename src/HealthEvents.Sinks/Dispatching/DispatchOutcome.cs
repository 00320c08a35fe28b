namespace HealthEvents.Sinks;

/// <summary>What became of one event at one sink.</summary>
public enum DispatchOutcome
{
    /// <summary>Not known. No report holds it; it is the value of an unset field.</summary>
    Unknown = 0,

    /// <summary><c>delivered</c>: the service took the message.</summary>
    Delivered = 1,

    /// <summary><c>suppressed</c>: not sent on purpose, and the report says why.</summary>
    Suppressed = 2,

    /// <summary><c>coalesced</c>: told in a message that was delivered for several events.</summary>
    Coalesced = 3,

    /// <summary><c>dead-lettered</c>: not delivered, but a handler has taken durable custody. The host acknowledges the record.</summary>
    DeadLettered = 4,

    /// <summary><c>failed</c>: nobody has it. The host must not acknowledge the record.</summary>
    Failed = 5,
}

namespace HealthEvents.Sinks;

/// <summary>What a journal says to a claim.</summary>
public enum JournalClaim
{
    /// <summary>Not known. No journal says it. It is the value of an unset field.</summary>
    Unknown = 0,

    /// <summary>The caller may deliver, and must then commit or release.</summary>
    Granted = 1,

    /// <summary>It was delivered before.</summary>
    AlreadyDelivered = 2,

    /// <summary>Somebody else is delivering it, and may yet fail.</summary>
    InProgress = 3,
}

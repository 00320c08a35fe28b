namespace HealthEvents;

/// <summary>How bad an event is: the P1 to P5 of on-call teams. Compare with <see cref="EventSeverities.IsAtLeast"/>: a smaller number is worse.</summary>
public enum EventSeverity
{
    /// <summary>Not known. The reader never yields it; it is the value of an unset field.</summary>
    Unknown = 0,

    /// <summary>P1: somebody must act at once.</summary>
    Critical = 1,

    /// <summary>P2: something is broken, or will be within days.</summary>
    High = 2,

    /// <summary>P3: needs attention in working hours.</summary>
    Medium = 3,

    /// <summary>P4: good to know.</summary>
    Low = 4,

    /// <summary>P5: for the record. Everything that is resolved is <see cref="Info"/>.</summary>
    Info = 5,
}

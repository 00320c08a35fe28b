namespace HealthEvents.Formatters;

/// <summary>How something that is over is said to have ended.</summary>
public enum EventOutcome
{
    /// <summary>Nothing particular is known: "Resolved".</summary>
    Unknown = 0,

    /// <summary>Planned work that was done: "Completed".</summary>
    Completed = 1,

    /// <summary>Planned work whose time has come and gone: "Ended". Whether all of it was done, nobody has said.</summary>
    Ended = 2,

    /// <summary>A notice that was withdrawn or needs no answer any more: "Closed".</summary>
    Closed = 3,
}

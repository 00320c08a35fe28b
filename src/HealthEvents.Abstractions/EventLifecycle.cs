namespace HealthEvents;

/// <summary>Where a story stands, derived from the facts of the event and not from its status member alone.</summary>
public enum EventLifecycle
{
    /// <summary>Not known. The reader never yields it; it is the value of an unset field.</summary>
    Unknown = 0,

    /// <summary>Announced, and not begun.</summary>
    Upcoming = 1,

    /// <summary>Going on.</summary>
    Open = 2,

    /// <summary>Over.</summary>
    Resolved = 3,

    /// <summary>A notice: it neither begins nor ends anything.</summary>
    Informational = 4,
}

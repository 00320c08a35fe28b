namespace HealthEvents;

/// <summary>How conditions do on an event, from worst to best.</summary>
internal enum PatternResult
{
    /// <summary>They do not hold.</summary>
    Fails = 0,

    /// <summary>They hold because all that they ask about is absent. In an array, that must be so in every element.</summary>
    Absent = 1,

    /// <summary>They hold, and a value of the event is among the reasons. In an array, one element suffices.</summary>
    Present = 2,
}

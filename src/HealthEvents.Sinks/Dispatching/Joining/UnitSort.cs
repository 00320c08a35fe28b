namespace HealthEvents.Sinks;

/// <summary>What makes events one message.</summary>
internal enum UnitSort
{
    /// <summary>There is only one.</summary>
    Single = 0,

    /// <summary>They are pages of one communication of AWS Health, or what it says to several accounts.</summary>
    Health = 1,

    /// <summary>They are changes of the state of one alarm.</summary>
    Flapping = 2,
}

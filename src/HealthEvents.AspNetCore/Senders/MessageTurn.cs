namespace HealthEvents.AspNetCore;

/// <summary>What is known of the id of a message that comes.</summary>
internal enum MessageTurn
{
    /// <summary>Not known: the value of an unset field.</summary>
    Unknown = 0,

    /// <summary>It is new, and whoever asked has it now.</summary>
    Taken = 1,

    /// <summary>Another post of it is being worked on.</summary>
    InWork = 2,

    /// <summary>It was handled before.</summary>
    Handled = 3,
}

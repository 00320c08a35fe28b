namespace HealthEvents.Formatters;

/// <summary>What a reader has to see first of the changes of a resource.</summary>
internal enum ConfigWeight
{
    /// <summary>It lets somebody in.</summary>
    Opening,

    /// <summary>It takes a protection away.</summary>
    Unprotected,

    /// <summary>It shuts somebody out again.</summary>
    Relief,

    /// <summary>People know it by a name of its own.</summary>
    Known,

    /// <summary>Tags.</summary>
    Tags,

    /// <summary>Any other property.</summary>
    Plain,

    /// <summary>What it is tied to: it follows from the rest.</summary>
    Relationships,
}

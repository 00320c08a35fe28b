namespace HealthEvents.Formatters;

/// <summary>What a member of a document that nobody models tells: the place in a message that it is for.</summary>
internal enum TellingSlot
{
    /// <summary>What happened, in a few words that stand alone.</summary>
    Title,

    /// <summary>What happened, in a sentence.</summary>
    Message,

    /// <summary>Why.</summary>
    Reason,

    /// <summary>How it ended, or how it stands.</summary>
    State,

    /// <summary>What was done.</summary>
    Action,

    /// <summary>What people call the thing that it happened to: a job, a pipeline, an alert.</summary>
    Name,

    Stage,

    /// <summary>What a process that ended left, where that is not 0.</summary>
    ExitCode,

    Severity,
    Type,

    /// <summary>How many of each severity.</summary>
    Counts,

    Category,
    Bucket,

    /// <summary>The name of an object in a bucket.</summary>
    ObjectKey,

    Resource,
    Host,
    User,
    Cost,
    Id,
    Time,
    Link,
    Runbook,

    /// <summary>Nothing to people: the version of a form, a place that the message names anyway.</summary>
    Nothing,
}

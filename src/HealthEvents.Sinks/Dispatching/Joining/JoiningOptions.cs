namespace HealthEvents.Sinks;

/// <summary>
/// What of that which waits for a webhook is told in one message. Events of different message groups of a FIFO queue are never joined,
/// and the order within a correlation never changes.
/// </summary>
public sealed class JoiningOptions
{
    /// <summary>Whether the pages of one communication of AWS Health become one message with the resources of all of them.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Pages { get; set; } = true;

    /// <summary>
    /// Whether one event of AWS Health that hits several accounts (the same ARN, lifecycle, category, severity, times and description)
    /// becomes one message.
    /// </summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Accounts { get; set; } = true;

    /// <summary>Whether three or more changes of the state of one alarm become one message. ALARM and its OK stay two.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Flapping { get; set; } = true;

    /// <summary>
    /// Whether what would need more than 5 seconds at the pace of the webhook becomes one message for each kind of event, which names
    /// the ten worst and counts the rest. What is critical is still told singly, and before: beyond 20 seconds of it only the ten that
    /// came first, after one message for the others. While ever more of it comes, those ten go once they have waited for
    /// 20 seconds.
    /// </summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Floods { get; set; } = true;
}

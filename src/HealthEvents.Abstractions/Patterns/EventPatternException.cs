namespace HealthEvents;

/// <summary>
/// An event pattern is not one: it is not JSON, or EventBridge would refuse it. The message says where, why and what to do; it
/// holds names of the pattern, cut where they are long, and none of its values.
/// </summary>
public sealed class EventPatternException : FormatException
{
    /// <summary>Makes the exception without a message.</summary>
    public EventPatternException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public EventPatternException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public EventPatternException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Where in the pattern, such as <c>detail.state[0].prefix</c>; <c>$</c> is the pattern itself.</summary>
    /// <value><see langword="null"/> where the pattern is not JSON.</value>
    public string? Path { get; init; }

    /// <summary>What is wrong there, and what would be right: the end of the message.</summary>
    /// <value><see langword="null"/> where the pattern is not JSON.</value>
    public string? Reason { get; init; }

    /// <summary>The line, from 1.</summary>
    /// <value>0 where it is not known.</value>
    public int Line { get; init; }

    /// <summary>The byte in the line, from 1.</summary>
    /// <value>0 where it is not known.</value>
    public int Column { get; init; }
}

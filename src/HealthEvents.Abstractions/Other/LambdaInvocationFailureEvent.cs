namespace HealthEvents;

/// <summary>
/// Lambda gave up on an event: no attempt at a function succeeded. It is about the function, since the event that was lost is
/// not one that is recognized; where it is, the event itself is read, and <see cref="ReceivedEvent.FailedInvocation"/> tells of
/// the failure.
/// </summary>
public sealed record LambdaInvocationFailureEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="OtherKinds.InvocationFailure"/>.</summary>
    public LambdaInvocationFailureEvent()
    {
        Kind = OtherKinds.InvocationFailure;
        Family = EventFamilies.Other;
    }

    /// <summary>Which function, how often it was tried, and why it failed.</summary>
    public LambdaInvocation Invocation { get; init; } = new();

    /// <inheritdoc/>
    public override EventLifecycle LifecycleAt(DateTimeOffset now) => EventLifecycle.Open;

    /// <inheritdoc/>
    public override EventSeverity SeverityAt(DateTimeOffset now) => EventSeverity.Medium;
}

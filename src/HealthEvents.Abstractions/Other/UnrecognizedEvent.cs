namespace HealthEvents;

/// <summary>
/// What is not an event of a known kind: JSON of another sort (<see cref="OtherKinds.Json"/>), or bytes that cannot be read
/// (<see cref="OtherKinds.Unreadable"/>). The bytes are in <see cref="OperationalEvent.Raw"/>.
/// </summary>
public sealed record UnrecognizedEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="OtherKinds.Json"/>.</summary>
    public UnrecognizedEvent()
    {
        Kind = OtherKinds.Json;
        Family = EventFamilies.Other;
    }

    /// <summary>The subject of the SNS message, or <see langword="null"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>Why it was not recognized. Messages say it in their language.</summary>
    public ReadFailure Failure { get; init; }

    /// <summary>
    /// Why it was not recognized, in English without its content. It is the text of <see cref="Failure"/>, unless words of your
    /// own are set.
    /// </summary>
    public string Reason { get => field ?? Failure.ToString(); init; }

    /// <summary><c>empty</c> where there is no content at all: an empty body, or an HTTP request without one.</summary>
    public override string? QuietReason =>
        Failure.Kind is ReadFailureKind.Empty or ReadFailureKind.RequestWithoutBody ? "empty" : null;
}

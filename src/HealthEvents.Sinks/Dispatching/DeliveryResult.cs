namespace HealthEvents.Sinks;

/// <summary>What became of a delivery at a sink.</summary>
public sealed record DeliveryResult
{
    private const string DuplicateReason = "duplicate";

    private DeliveryResult(DispatchOutcome outcome) => Outcome = outcome;

    /// <summary>
    /// <see cref="DispatchOutcome.Delivered"/>, <see cref="DispatchOutcome.Suppressed"/>, <see cref="DispatchOutcome.Coalesced"/> or
    /// <see cref="DispatchOutcome.Failed"/>.
    /// </summary>
    public DispatchOutcome Outcome { get; private init; }

    /// <summary>Why it was suppressed, where it was told instead, or what was unusual about the delivery; else <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>The last HTTP status, or <see langword="null"/> where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>What went wrong and what to do, without any secret; <see langword="null"/> unless it failed.</summary>
    public string? Error { get; init; }

    /// <summary>Whether a failure may pass by itself, so that trying again later makes sense.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether it failed because the service refused the message for good, and not the address. A part of what it told may be taken.</summary>
    internal bool IsMessageRefused { get; init; }

    /// <summary>Whether it was suppressed because it had been delivered before.</summary>
    internal bool IsDuplicate => Outcome == DispatchOutcome.Suppressed && Reason == DuplicateReason;

    /// <summary>The message was taken.</summary>
    /// <returns>A result to set details on.</returns>
    public static DeliveryResult Delivered() => new(DispatchOutcome.Delivered) { Attempts = 1 };

    /// <summary>The sink does not want this event.</summary>
    /// <param name="reason">Why: a short word in lower case with hyphens.</param>
    /// <returns>The result.</returns>
    public static DeliveryResult Suppressed(string reason) => new(DispatchOutcome.Suppressed) { Reason = reason };

    /// <summary>The event is told in a message that was delivered for another event, so it has none of its own.</summary>
    /// <param name="reason">Where it is told, such as the identity of the other event, without any secret.</param>
    /// <returns>The result.</returns>
    public static DeliveryResult Coalesced(string reason) => new(DispatchOutcome.Coalesced) { Reason = reason };

    /// <summary>The event was not delivered.</summary>
    /// <param name="error">What went wrong and what to do, without any secret.</param>
    /// <param name="isTransient">Whether it may pass by itself.</param>
    /// <returns>A result to set details on.</returns>
    public static DeliveryResult Failed(string error, bool isTransient) =>
        new(DispatchOutcome.Failed) { Error = error, IsTransient = isTransient };

    /// <summary>The same notification was delivered before.</summary>
    internal static DeliveryResult Duplicate() => Suppressed(DuplicateReason);

    /// <summary>Not sent, because an earlier event of its message group was not delivered. It must come again after that one.</summary>
    internal static DeliveryResult AfterFailureInItsGroup() =>
        Failed("not sent: an earlier event of its message group failed, and the group keeps its order", isTransient: true) with { Reason = "after-a-failure-in-its-group" };

    /// <summary>What it comes to for another arrival of the same notification.</summary>
    internal DeliveryResult ForAnotherArrival() => Outcome is DispatchOutcome.Delivered or DispatchOutcome.Coalesced ? Duplicate() : this;

    /// <summary>The same failure, where a dead-letter handler has taken the event.</summary>
    internal DeliveryResult AsDeadLettered() => this with { Outcome = DispatchOutcome.DeadLettered };

    /// <summary>A result with any outcome, for entries that tests make.</summary>
    internal static DeliveryResult Of(DispatchOutcome outcome) => new(outcome);
}

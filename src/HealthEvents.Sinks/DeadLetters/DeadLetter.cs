using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>An event that one sink could not deliver.</summary>
public sealed record DeadLetter
{
    /// <summary>The event, and how it came. Its raw bytes may hold credentials: keep them where only their owner can read.</summary>
    public required ReceivedEvent Received { get; init; }

    /// <summary>The name of the sink.</summary>
    public required string Sink { get; init; }

    /// <summary>The identity of the event.</summary>
    public required string Identity { get; init; }

    /// <summary>Whether the identity is only a hash of the content: two such letters are not known to be one notification.</summary>
    public bool IdentityIsContentHash { get; init; }

    /// <summary>When the delivery was given up.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What went wrong, without any secret.</summary>
    public string? Error { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>The last HTTP status, or <see langword="null"/>.</summary>
    public int? Status { get; init; }

    /// <summary>Names the event and the sink. An access key in the identity is masked.</summary>
    /// <returns>One line for logs.</returns>
    public override string ToString() => $"dead letter {CredentialMask.Mask(Identity)} of {Sink}";
}

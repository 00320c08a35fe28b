namespace ColdStart;

/// <summary>One cold start, in milliseconds from the start of the process.</summary>
internal sealed record Measurement
{
    /// <summary>When KMS was first asked: the runtime is up, the configuration read, the parts put together. Null if KMS is not a server of this process.</summary>
    public double? KmsAsked { get; init; }

    /// <summary>When the first invocation was asked for: the address is known.</summary>
    public required double NextAsked { get; init; }

    /// <summary>When the message was received: the event is read, told and posted.</summary>
    public required double Received { get; init; }

    /// <summary>The most memory the process had, in MiB.</summary>
    public required double PeakMemory { get; init; }
}

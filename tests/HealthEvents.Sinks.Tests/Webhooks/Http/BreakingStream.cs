namespace HealthEvents.Sinks.Tests;

/// <summary>Breaks at the first read.</summary>
internal sealed class BreakingStream : EndlessStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new IOException("The connection was reset.");
}

namespace HealthEvents.Sinks.Tests;

/// <summary>Gives nothing until its reader gives up.</summary>
internal sealed class HangingStream : EndlessStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}

using System.Runtime.InteropServices;

namespace HealthEvents.Cli;

/// <summary>Ctrl+C, and the polite request to end. The second one ends the program at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _interrupted = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Interrupt(signal, Cli.ExitStatus.Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Interrupt(signal, Cli.ExitStatus.Terminated));
    }

    public CancellationToken Token => _interrupted.Token;

    /// <summary>What a shell expects of a program that such a signal ended.</summary>
    public int ExitStatus { get; private set; } = Cli.ExitStatus.Interrupted;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _interrupted.Dispose();
    }

    private void Interrupt(PosixSignalContext signal, int status)
    {
        if (_interrupted.IsCancellationRequested)
        {
            return;
        }

        signal.Cancel = true;
        ExitStatus = status;
        _interrupted.Cancel();
    }
}

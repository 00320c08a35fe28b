using System.Runtime.InteropServices;

namespace HealthEvents.Cli.Output;

/// <summary>
/// Standard output. Once it cannot be written any more, the rest is dropped and <see cref="OutputState"/> knows: what is being
/// delivered must not stop halfway because its report cannot be shown.
/// </summary>
internal sealed class StandardOutput : Stream
{
    private const PosixSignal BrokenPipe = (PosixSignal)13;

    private readonly Stream _inner;
    private readonly OutputState _state;
    private readonly PosixSignalRegistration? _readerLeft;

    public StandardOutput(OutputState state)
    {
        _state = state;
        _inner = StandardStreams.IsOpen(StandardStreams.Output) ? Console.OpenStandardOutput() : Null;
        if (_inner == Null)
        {
            state.End();
        }
        else if (!OperatingSystem.IsWindows())
        {
            // The console's own stream drops what a pipe does not take, and says nothing.
            _readerLeft = PosixSignalRegistration.Create(BrokenPipe, signal =>
            {
                signal.Cancel = true;
                state.End();
            });
        }
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_state.Ended.IsCancellationRequested)
        {
            return;
        }

        try
        {
            _inner.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _state.Fail();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _readerLeft?.Dispose();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

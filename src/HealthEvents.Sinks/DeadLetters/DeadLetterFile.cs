using System.Runtime.CompilerServices;

namespace HealthEvents.Sinks;

/// <summary>
/// Keeps what could not be delivered in a file, one JSON object per line, flushed to the disk before the event counts as taken.
/// The file holds the raw bytes of events, which may hold credentials, so it is created for its owner only.
/// </summary>
/// <remarks>
/// One writer has the file at a time, of whatever process; another one waits up to two seconds, and then does not take its event.
/// A line that a crash cut off is closed by the next write and skipped by the reader.
/// </remarks>
public sealed class DeadLetterFile : IDeadLetterHandler
{
    /// <summary>How large the file may grow by default: 64 MiB.</summary>
    public const long DefaultMaxBytes = 64 * 1024 * 1024;

    private const byte LineFeed = (byte)'\n';

    private const int Attempts = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Gate _gate = new();
    private readonly string _path;
    private readonly long _maxBytes;
    private readonly TimeProvider _clock;

    /// <summary>Names the file. It is created by the first letter, in a folder that must exist.</summary>
    /// <param name="path">The path.</param>
    /// <param name="maxBytes">How large the file may grow. A letter that does not fit is not taken, so its event is reported as failed.</param>
    /// <param name="timeProvider">The clock to wait by, or <see langword="null"/> for the system clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public DeadLetterFile(string path, long maxBytes = DefaultMaxBytes, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        _path = path;
        _maxBytes = maxBytes;
        _clock = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written, is full, is not a regular file, or another writer has it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    public async ValueTask HandleAsync(DeadLetter letter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var line = DeadLetterLine.Write(letter);
        for (var attempt = 1; !TryAppend(line.Span, isLast: attempt == Attempts); attempt++)
        {
            await Task.Delay(Pause, _clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a file of dead letters, to send them again with <see cref="EventDispatcher.ReplayAsync"/>.</summary>
    /// <param name="path">The path.</param>
    /// <param name="read">Reads the raw bytes of an event, such as <c>reader.Read</c> of an event reader.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The letters in the order they were written. Lines that are not letters are skipped.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<DeadLetter> ReadAsync(
        string path,
        Func<ReadOnlyMemory<byte>, IReadOnlyList<ReceivedEvent>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(read);
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken).ConfigureAwait(false))
        {
            foreach (var letter in DeadLetterLine.Read(line, read))
            {
                yield return letter;
            }
        }
    }

    private bool TryAppend(ReadOnlySpan<byte> line, bool isLast)
    {
        // Flushing to the disk is a blocking call anyway, and letters are rare.
        lock (_gate)
        {
            try
            {
                using var file = Open();
                Append(file, line);
                return true;
            }
            catch (IOException exception) when (!isLast && IsTaken(exception))
            {
                return false;
            }
        }
    }

    /// <summary>Whether another has the file: the code of Windows, or EAGAIN of Linux or macOS.</summary>
    private static bool IsTaken(IOException exception) => exception.HResult is unchecked((int)0x80070020) or 11 or 35;

    private FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(_path, options);
    }

    private void Append(FileStream file, ReadOnlySpan<byte> line)
    {
        // A device such as /dev/null takes everything and keeps nothing. Setting its length throws.
        file.SetLength(file.Length);
        if (!OperatingSystem.IsWindows())
        {
            // A file that was there before may be open to others.
            File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var isCutOff = IsCutOff(file);
        if (file.Length + line.Length + 2 > _maxBytes)
        {
            throw new IOException($"The dead-letter file is full: it may hold {_maxBytes} bytes.");
        }

        file.Seek(0, SeekOrigin.End);
        if (isCutOff)
        {
            file.WriteByte(LineFeed);
        }

        file.Write(line);
        file.WriteByte(LineFeed);
        file.Flush(flushToDisk: true);
    }

    private static bool IsCutOff(FileStream file)
    {
        if (file.Length == 0)
        {
            return false;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != LineFeed;
    }

    /// <summary>What writers wait for. System.Threading.Lock does not exist on .NET 8.</summary>
    private sealed class Gate;
}

using System.Runtime.CompilerServices;

namespace HealthEvents.Sinks;

/// <summary>
/// Keeps what could not be delivered in a file, one JSON object per line, flushed to the disk before the event counts as taken.
/// The file holds the raw bytes of events, which may hold credentials, so it is created for its owner only.
/// </summary>
/// <remarks>
/// One writer has the file at a time, of whatever process and by whatever name; one of another process waits up to two seconds, and
/// then does not take its event. Readers and writers do not keep each other out. A line that a crash cut off is closed by the next
/// write and skipped by the reader.
/// </remarks>
public sealed class DeadLetterFile : IDeadLetterHandler
{
    /// <summary>How large the file may grow by default: 64 MiB.</summary>
    public const long DefaultMaxBytes = 64 * 1024 * 1024;

    /// <summary>How long a line may be that is read: 64 MiB, which holds an event of 48 MiB.</summary>
    public const int MaxLineBytes = 64 * 1024 * 1024;

    private const byte LineFeed = (byte)'\n';

    private const int Attempts = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

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
    /// <exception cref="IOException">
    /// The file cannot be written, is full, is not a regular file, or another process has it; or the letter is longer than
    /// <see cref="MaxLineBytes"/>.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    public async ValueTask HandleAsync(DeadLetter letter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var line = DeadLetterLine.Write(letter);
        if (line.Length > MaxLineBytes)
        {
            // Nobody would read it again.
            throw new IOException($"The letter is longer than a line may be: {MaxLineBytes} bytes.");
        }

        var file = SharedFile.Of(_path);
        for (var attempt = 1; !TryAppend(file, line); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new IOException("Another process has the dead-letter file.");
            }

            await Task.Delay(Pause, _clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Reads a file of dead letters, to send them again with <c>ReplayAsync</c> of a dispatcher. Others may read and write it meanwhile.
    /// A last line that is half written is left for the next time.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="read">Reads the raw bytes of an event, such as <c>reader.Read</c> of an event reader.</param>
    /// <param name="skipped">
    /// Is told of each line that is skipped: one that is not a letter, holds what cannot be read, or is longer than
    /// <see cref="MaxLineBytes"/>. Empty lines are not worth a word.
    /// </param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The letters that were there when the reading began, in the order they were written.</returns>
    /// <exception cref="IOException">The file cannot be read, or is not a regular file.</exception>
    public static async IAsyncEnumerable<DeadLetter> ReadAsync(
        string path,
        Func<ReadOnlyMemory<byte>, IReadOnlyList<ReceivedEvent>> read,
        Action<SkippedDeadLetter>? skipped = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(read);
        var lines = new SharedLines(SharedFile.Of(path), MaxLineBytes, TimeProvider.System);
        await foreach (var line in lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var letters = DeadLetterLine.Read(line, read, out var problem);
            foreach (var letter in letters)
            {
                yield return letter;
            }

            if (problem is not null && line.IsFinished)
            {
                skipped?.Invoke(new SkippedDeadLetter(line.Number, problem));
            }
        }
    }

    /// <summary>
    /// Whether two paths name the same file, be they relative or absolute, with or without symbolic links, or in another case where that
    /// makes no difference. Hard links count as different files.
    /// </summary>
    /// <param name="path">A path. The file need not exist.</param>
    /// <param name="other">Another path.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public static bool IsSameFile(string path, string other)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(other);
        return SharedFile.AreSame(path, other);
    }

    private bool TryAppend(SharedFile file, ReadOnlyMemory<byte> line) =>
        file.TryUse(Writing(), (Letters: this, Line: line), static (stream, state) => state.Letters.Append(stream, state.Line.Span));

    private static FileStreamOptions Writing()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
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
}

using System.Buffers;
using System.Runtime.CompilerServices;

namespace HealthEvents.Sinks;

/// <summary>
/// The lines of a file that others may write to meanwhile. It is open only while a piece of it is read, so nobody waits for a
/// reader that is slow. What is written after the reading began is not read.
/// </summary>
internal sealed class SharedLines(SharedFile file, int longestLine, TimeProvider clock)
{
    private const byte LineFeed = (byte)'\n';

    private const int PieceSize = 256 * 1024;

    /// <summary>How often a file that another process has is tried: for two seconds.</summary>
    private const int Attempts = 400;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private static readonly FileStreamOptions Reading = new()
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0,
    };

    /// <summary>Reads the lines. A text lives until the next line is asked for.</summary>
    /// <exception cref="IOException">The file cannot be read, or another process keeps it.</exception>
    public async IAsyncEnumerable<SharedLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var piece = new Piece(new byte[PieceSize]);
        var line = new ArrayBufferWriter<byte>();
        var (number, length, isTooLong) = (1, 0L, false);
        await ReadPieceAsync(piece, cancellationToken).ConfigureAwait(false);
        var end = piece.FileLength;
        while (piece.Count > 0)
        {
            for (var start = 0; start < piece.Count;)
            {
                var rest = piece.Bytes.AsMemory(start, piece.Count - start);
                var feed = rest.Span.IndexOf(LineFeed);
                var part = feed < 0 ? rest : rest[..feed];
                length += part.Length;
                isTooLong |= length > longestLine;
                if (!isTooLong)
                {
                    line.Write(part.Span);
                }

                start += part.Length + 1;
                if (feed >= 0)
                {
                    yield return new SharedLine(number++, line.WrittenMemory, isTooLong, IsFinished: true);
                    line.ResetWrittenCount();
                    (length, isTooLong) = (0, false);
                }
            }

            piece.Position += piece.Count;
            await ReadPieceAsync(piece, cancellationToken, end).ConfigureAwait(false);
        }

        if (length > 0)
        {
            yield return new SharedLine(number, line.WrittenMemory, isTooLong, IsFinished: false);
        }
    }

    private async ValueTask ReadPieceAsync(Piece piece, CancellationToken cancellationToken, long end = long.MaxValue)
    {
        cancellationToken.ThrowIfCancellationRequested();
        piece.Wanted = (int)Math.Min(piece.Bytes.Length, end - piece.Position);
        for (var attempt = 1; !file.TryUse(Reading, piece, static (stream, piece) => piece.Read(stream)); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new IOException("Another process has the file.");
            }

            await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed class Piece(byte[] bytes)
    {
        public byte[] Bytes => bytes;

        public long Position { get; set; }

        public int Wanted { get; set; }

        public int Count { get; private set; }

        public long FileLength { get; private set; }

        public void Read(FileStream stream)
        {
            if (!stream.CanSeek)
            {
                throw new IOException("It is not a regular file.");
            }

            FileLength = stream.Length;
            stream.Seek(Position, SeekOrigin.Begin);
            Count = stream.ReadAtLeast(bytes.AsSpan(0, Wanted), Wanted, throwOnEndOfStream: false);
        }
    }
}

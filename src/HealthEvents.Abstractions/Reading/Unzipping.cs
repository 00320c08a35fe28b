using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace HealthEvents;

/// <summary>
/// Unzips what was compressed with gzip, for one input. No piece may become larger than the bound, and all pieces together no
/// larger than the bound and many times what was zipped: a thousand small bombs must not cost a thousand times the bound.
/// </summary>
internal sealed class Unzipping(int maxBytes)
{
    /// <summary>How many bytes are kept of what is too large.</summary>
    public const int KeptOfTooLarge = 64 * 1024;

    // Logs shrink to a tenth, a bomb to a thousandth.
    private const int OrdinaryRatio = 16;

    // Header, an empty block, checksum and length: nothing shorter is gzip.
    private const int ShortestZipped = 20;

    private long _room = maxBytes;

    public static bool IsZipped(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    /// <summary>Unzips a piece, which may be of several members.</summary>
    /// <param name="zipped">The bytes.</param>
    /// <param name="failure">Why it could not be done.</param>
    /// <returns>What was unzipped; after a failure, the beginning of it or nothing.</returns>
    public ReadOnlyMemory<byte> Unzip(ReadOnlyMemory<byte> zipped, out ReadFailure failure)
    {
        _room += (long)OrdinaryRatio * zipped.Length;
        var most = (int)Math.Min(_room, maxBytes);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(zipped.Length * 4, most) + 1);
        try
        {
            var length = Fill(ref buffer, zipped, most);
            _room -= Math.Min(length, most);
            var kept = length > most ? Math.Min(KeptOfTooLarge, most) : length;
            failure = length > most ? new(ReadFailureKind.TooLarge, most, kept)
                : length == 0 && !IsOfNothing(zipped.Span) ? new(ReadFailureKind.NotGzip)
                : default;

            // The events keep this memory: it must not go back to the pool.
            return buffer.AsSpan(0, kept).ToArray();
        }
        catch (InvalidDataException)
        {
            failure = new(ReadFailureKind.NotGzip);
            return default;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads to the end, or one byte beyond what there may be.</summary>
    private static int Fill(ref byte[] buffer, ReadOnlyMemory<byte> zipped, int most)
    {
        var bytes = MemoryMarshal.TryGetArray(zipped, out var segment) ? segment : new ArraySegment<byte>(zipped.ToArray());
        using var source = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        using var unzipped = new GZipStream(source, CompressionMode.Decompress);
        var length = 0;
        while (length <= most)
        {
            if (length == buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(Math.Min(length, most) * 2);
                buffer.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }

            var read = unzipped.Read(buffer, length, Math.Min(buffer.Length, most + 1) - length);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return length;
    }

    // What ends too early unzips to nothing too, without an error.
    private static bool IsOfNothing(ReadOnlySpan<byte> zipped) =>
        zipped.Length >= ShortestZipped && !zipped[^8..].ContainsAnyExcept((byte)0);
}

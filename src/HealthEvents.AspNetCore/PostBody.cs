using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.AspNetCore;

/// <summary>Reads the body of a request once, into an array of its own: the events that are read from it keep it.</summary>
internal static class PostBody
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>Reads it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The body, or <see langword="null"/> where it has more.</returns>
    /// <exception cref="BadHttpRequestException">The server refuses it, such as for a limit of its own.</exception>
    /// <exception cref="IOException">The sender went away.</exception>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        // A length is only announced: memory is taken for what comes.
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            while (length <= limit)
            {
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(length * 2);
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }

                var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return buffer.AsSpan(0, length).ToArray();
                }

                length += read;
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

using System.Runtime.CompilerServices;

namespace HealthEvents.Sinks;

/// <summary>Reads the beginning of a body that somebody else sends: as much as is of use, and never more.</summary>
internal static class BoundedBody
{
    /// <summary>Fills a buffer as far as the body goes.</summary>
    /// <returns>How many bytes there are.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> ReadAsync(HttpContent content, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            return await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        }
    }
}

namespace HealthEvents.Sinks;

/// <summary>Reads the beginning of a body that somebody else sends: as much as is of use, and never more.</summary>
internal static class BoundedBody
{
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var length = content.Headers.ContentLength is { } announced && announced < limit ? (int)announced : Math.Min(limit, 1024);
            var buffer = new byte[Math.Max(length, 1)];
            var filled = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false)) > 0)
            {
                filled += read;
                if (filled == limit)
                {
                    break;
                }

                if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limit));
                }
            }

            return buffer.AsMemory(0, filled);
        }
    }
}

using System.Buffers;
using System.Text;

namespace HealthEvents;

/// <summary>
/// Reads events out of whatever AWS put around them. It never throws because of what it is given: what is not
/// understood is an event too, with its bytes and the reason.
/// </summary>
/// <remarks>Thread-safe. One reader serves a process.</remarks>
public sealed class EventReader
{
    private readonly int _maxBytes;
    private readonly int _maxDepth;
    private readonly int _maxEnvelopes;
    private readonly int _maxEvents;
    private readonly KindCatalog _kinds;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults. They are copied.</param>
    public EventReader(EventReaderOptions? options = null)
    {
        options ??= new EventReaderOptions();
        (_maxBytes, _maxDepth) = (options.MaxBytes, options.MaxDepth);
        (_maxEnvelopes, _maxEvents) = (options.MaxEnvelopes, options.MaxEvents);
        _kinds = new KindCatalog(options);
    }

    /// <summary>Reads the events in a document.</summary>
    /// <param name="utf8">
    /// The document in UTF-8. The events keep views of this memory: it belongs to them from now on and must not be
    /// written to.
    /// </param>
    /// <returns>At least one event, in the order of the records.</returns>
    public IReadOnlyList<ReceivedEvent> Read(ReadOnlyMemory<byte> utf8) => ReadFrom(utf8, EventOrigin.Unknown);

    /// <summary>Reads the events in a document that SNS carried.</summary>
    /// <param name="utf8">The document in UTF-8. The events keep views of this memory: it must not be written to.</param>
    /// <param name="messageId">The id of the SNS message, by which a redelivery is known again; <see langword="null"/> without one.</param>
    /// <returns>At least one event, in the order of the records.</returns>
    public IReadOnlyList<ReceivedEvent> Read(ReadOnlyMemory<byte> utf8, string? messageId) => ReadFrom(utf8, OriginOf(messageId));

    /// <summary>Reads the events in a document that something else took out of its envelopes.</summary>
    /// <param name="utf8">The document in UTF-8. The events keep views of this memory: it must not be written to.</param>
    /// <param name="origin">What the envelopes said.</param>
    /// <returns>At least one event, in the order of the records.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="origin"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<ReceivedEvent> Read(ReadOnlyMemory<byte> utf8, EventOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return ReadFrom(utf8, origin.AtStart());
    }

    /// <summary>Reads the events in a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>At least one event, in the order of the records.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<ReceivedEvent> Read(string document) => ReadFrom(Utf8Of(document), EventOrigin.Unknown);

    /// <summary>Reads the events in a document that SNS carried, such as the <c>Sns.Message</c> of a typed Lambda event.</summary>
    /// <param name="document">The document.</param>
    /// <param name="messageId">The id of the SNS message, by which a redelivery is known again; <see langword="null"/> without one.</param>
    /// <returns>At least one event, in the order of the records.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<ReceivedEvent> Read(string document, string? messageId) => ReadFrom(Utf8Of(document), OriginOf(messageId));

    /// <summary>Reads the events in a document that something else took out of its envelopes.</summary>
    /// <param name="document">The document, such as the <c>Body</c> of a typed SQS record.</param>
    /// <param name="origin">What the envelopes said.</param>
    /// <returns>At least one event, in the order of the records.</returns>
    /// <exception cref="ArgumentNullException">A parameter is <see langword="null"/>.</exception>
    public IReadOnlyList<ReceivedEvent> Read(string document, EventOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return ReadFrom(Utf8Of(document), origin.AtStart());
    }

    /// <summary>Reads the events in a stream, up to the bound on bytes. The stream is not closed.</summary>
    /// <param name="stream">The document in UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <returns>At least one event, in the order of the records.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public Task<IReadOnlyList<ReceivedEvent>> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        ReadAsync(stream, origin: null, cancellationToken);

    /// <summary>Reads the events in a stream that a host knows something of, up to the bound on bytes. The stream is not closed.</summary>
    /// <param name="stream">The document in UTF-8.</param>
    /// <param name="origin">What the host knows, such as the id of the request; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <returns>At least one event, in the order of the records.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public async Task<IReadOnlyList<ReceivedEvent>> ReadAsync(
        Stream stream, EventOrigin? origin = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var start = origin?.AtStart() ?? EventOrigin.Unknown;
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            var length = 0;
            while (length <= _maxBytes)
            {
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(length * 2);
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }

                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    // The events keep this memory: it must not go back to the pool.
                    return ReadFrom(buffer.AsSpan(0, length).ToArray(), start);
                }

                length += read;
            }

            return TooLarge(buffer.AsSpan(0, length), start);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Utf8Of(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Encoding.UTF8.GetBytes(document);
    }

    private static EventOrigin OriginOf(string? messageId) =>
        string.IsNullOrEmpty(messageId) ? EventOrigin.Unknown : new EventOrigin { MessageId = messageId }.AtStart();

    private DocumentReader NewReading() => new(_kinds, _maxBytes, _maxDepth, _maxEnvelopes, _maxEvents);

    private IReadOnlyList<ReceivedEvent> ReadFrom(ReadOnlyMemory<byte> utf8, EventOrigin origin)
    {
        if (utf8.Length > _maxBytes)
        {
            return TooLarge(utf8.Span, origin);
        }

        var reading = NewReading();
        reading.ReadDocument(utf8, origin);
        return reading.Events;
    }

    private IReadOnlyList<ReceivedEvent> TooLarge(ReadOnlySpan<byte> utf8, EventOrigin origin)
    {
        var kept = utf8[..Math.Min(utf8.Length, Unzipping.KeptOfTooLarge)].ToArray();
        var reading = NewReading();
        reading.AddUnreadable(kept, origin, new(ReadFailureKind.TooLarge, _maxBytes, kept.Length));
        return reading.Events;
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HealthEvents.Formatters;

/// <summary>
/// Writes the messages of any channel as JSON for a service: with letters of every language as they are, since nothing but
/// JSON's own characters needs an escape there.
/// </summary>
public static class MessageJson
{
    private const int UsualBytes = 4 * 1024;

    // No service takes more. A buffer that grew beyond it is not kept.
    private const int MostBytesKept = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The buffer of the last message of this thread: a new one costs as much as half of the message.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _kept;

    /// <summary>Makes the JSON of a message.</summary>
    /// <typeparam name="TMessage">The message.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="type">How it is written. Whether members that are <see langword="null"/> are left out is up to it.</param>
    /// <returns>UTF-8 JSON on one line.</returns>
    public static byte[] ToUtf8Bytes<TMessage>(TMessage message, JsonTypeInfo<TMessage> type)
    {
        // Taken, so that what throws leaves nothing behind.
        var buffer = _kept ?? new ArrayBufferWriter<byte>(UsualBytes);
        _kept = null;
        Write(buffer, message, type);
        var json = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= MostBytesKept)
        {
            buffer.ResetWrittenCount();
            _kept = buffer;
        }

        return json;
    }

    /// <summary>Writes the JSON of a message.</summary>
    /// <typeparam name="TMessage">The message.</typeparam>
    /// <param name="output">Where to: UTF-8 JSON on one line.</param>
    /// <param name="message">The message.</param>
    /// <param name="type">How it is written. Whether members that are <see langword="null"/> are left out is up to it.</param>
    public static void Write<TMessage>(IBufferWriter<byte> output, TMessage message, JsonTypeInfo<TMessage> type)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        JsonSerializer.Serialize(writer, message, type);
    }
}

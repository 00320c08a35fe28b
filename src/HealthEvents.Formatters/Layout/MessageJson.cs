using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HealthEvents.Formatters;

/// <summary>Writes messages as JSON.</summary>
internal static class MessageJson
{
    private const int UsualBytes = 4 * 1024;

    // No service takes more. A buffer that grew beyond it is not kept.
    private const int MostBytesKept = 64 * 1024;

    // The JSON goes to a service and not into HTML, so nothing but JSON's own characters needs an escape.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The buffer of the last message of this thread: a new one costs as much as half of the message.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _kept;

    public static byte[] ToUtf8Bytes<T>(T message, JsonTypeInfo<T> type)
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

    public static void Write<T>(IBufferWriter<byte> output, T message, JsonTypeInfo<T> type)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        JsonSerializer.Serialize(writer, message, type);
    }
}

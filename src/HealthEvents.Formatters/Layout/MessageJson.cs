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
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Makes the JSON of a message.</summary>
    /// <typeparam name="TMessage">The message.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="type">How it is written. Whether members that are <see langword="null"/> are left out is up to it.</param>
    /// <returns>UTF-8 JSON on one line.</returns>
    public static byte[] ToUtf8Bytes<TMessage>(TMessage message, JsonTypeInfo<TMessage> type)
    {
        var buffer = JsonBuffer.Take();
        Write(buffer, message, type);
        return buffer.ToArrayAndKeep();
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

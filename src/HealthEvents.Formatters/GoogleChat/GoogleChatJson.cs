using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthEvents.Formatters.GoogleChat;

/// <summary>
/// Makes the JSON of a message: without what is null, and with letters of every language as they are. Native AOT clean.
/// </summary>
public static class GoogleChatJson
{
    // The JSON goes to a service and not into HTML, so nothing but JSON's own characters needs an escape.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Makes the JSON of a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>UTF-8 JSON on one line.</returns>
    public static byte[] ToUtf8Bytes(GoogleChatMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        Write(buffer, message);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the JSON of a message.</summary>
    /// <param name="output">Where to: UTF-8 JSON on one line.</param>
    /// <param name="message">The message.</param>
    public static void Write(IBufferWriter<byte> output, GoogleChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var writer = new Utf8JsonWriter(output, Options);
        JsonSerializer.Serialize(writer, message, GoogleChatJsonContext.Default.GoogleChatMessage);
    }
}

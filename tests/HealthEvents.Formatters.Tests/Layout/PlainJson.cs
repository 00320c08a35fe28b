using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Formatters.Tests;

/// <summary>The JSON of messages as the serializer writes it: what our own writers are compared with.</summary>
internal static class PlainJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of<T>(T message, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            JsonSerializer.Serialize(writer, message, type);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void AssertSame(SlackMessage message) => AssertSame(Of(message, SlackJson.Message), SlackJson.ToUtf8Bytes(message));

    public static void AssertSame(GoogleChatMessage message) => AssertSame(Of(message, GoogleChatJson.Message), GoogleChatJson.ToUtf8Bytes(message));

    private static void AssertSame(byte[] expected, byte[] actual)
    {
        if (!expected.AsSpan().SequenceEqual(actual))
        {
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
            Assert.Equal(expected, actual);
        }
    }
}

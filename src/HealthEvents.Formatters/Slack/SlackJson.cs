using System.Buffers;
using System.Text.Json.Serialization.Metadata;

namespace HealthEvents.Formatters.Slack;

/// <summary>
/// Makes the JSON of a message: without what is null, and with letters of every language as they are. Native AOT clean.
/// </summary>
public static class SlackJson
{
    /// <summary>How a message is written as JSON, without reflection.</summary>
    public static JsonTypeInfo<SlackMessage> Message => SlackJsonContext.Default.SlackMessage;

    /// <summary>Makes the JSON of a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>UTF-8 JSON on one line.</returns>
    public static byte[] ToUtf8Bytes(SlackMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var json = JsonBuffer.Take();
        SlackMessageWriter.Write(json, message);
        return json.ToArrayAndKeep();
    }

    /// <summary>Writes the JSON of a message.</summary>
    /// <param name="output">Where to: UTF-8 JSON on one line.</param>
    /// <param name="message">The message.</param>
    public static void Write(IBufferWriter<byte> output, SlackMessage message)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(message);
        var json = JsonBuffer.Take();
        SlackMessageWriter.Write(json, message);
        output.Write(json.Written);
        json.Keep();
    }
}

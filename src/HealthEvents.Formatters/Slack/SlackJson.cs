using System.Buffers;

namespace HealthEvents.Formatters.Slack;

/// <summary>
/// Makes the JSON of a message: without what is null, and with letters of every language as they are. Native AOT clean.
/// </summary>
public static class SlackJson
{
    /// <summary>Makes the JSON of a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>UTF-8 JSON on one line.</returns>
    public static byte[] ToUtf8Bytes(SlackMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return MessageJson.ToUtf8Bytes(message, SlackJsonContext.Default.SlackMessage);
    }

    /// <summary>Writes the JSON of a message.</summary>
    /// <param name="output">Where to: UTF-8 JSON on one line.</param>
    /// <param name="message">The message.</param>
    public static void Write(IBufferWriter<byte> output, SlackMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        MessageJson.Write(output, message, SlackJsonContext.Default.SlackMessage);
    }
}

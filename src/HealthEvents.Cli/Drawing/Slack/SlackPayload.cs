using System.Text.Json;
using System.Text.Json.Serialization;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Cli.Drawing.Slack;

/// <summary>Reads the JSON that came for Slack, as far as our messages go: the library itself only writes it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(SlackReaders.Block), typeof(SlackReaders.Element), typeof(SlackReaders.Text)])]
[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(SectionBlock))]
[JsonSerializable(typeof(ContextBlock))]
[JsonSerializable(typeof(ActionsBlock))]
internal sealed partial class SlackPayload : JsonSerializerContext
{
    public static SlackMessage Read(byte[] json) => JsonSerializer.Deserialize(json, Default.SlackMessage)!;
}

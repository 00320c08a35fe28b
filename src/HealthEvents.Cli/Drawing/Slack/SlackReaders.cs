using System.Text.Json;
using System.Text.Json.Serialization;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Cli.Drawing.Slack;

/// <summary>Reads what Slack tells apart by its member <c>type</c>.</summary>
internal static class SlackReaders
{
    private static string? TypeOf(JsonElement json) => json.GetProperty("type").GetString();

    internal sealed class Block : Reader<SlackBlock>
    {
        protected override SlackBlock? Read(JsonElement json) => TypeOf(json) switch
        {
            "section" => json.Deserialize(SlackPayload.Default.SectionBlock),
            "context" => json.Deserialize(SlackPayload.Default.ContextBlock),
            "actions" => json.Deserialize(SlackPayload.Default.ActionsBlock),
            var type => throw new JsonException($"Our messages have no blocks of the type '{type}'."),
        };
    }

    internal sealed class Element : Reader<SlackElement>
    {
        protected override SlackElement? Read(JsonElement json) =>
            TypeOf(json) == "button" ? json.Deserialize(SlackPayload.Default.ButtonElement) : json.Deserialize(SlackPayload.Default.SlackText);
    }

    internal sealed class Text : Reader<SlackText>
    {
        protected override SlackText Read(JsonElement json)
        {
            var text = json.GetProperty("text").GetString()!;
            return TypeOf(json) == "mrkdwn"
                ? SlackText.Mrkdwn(text) with { Verbatim = json.TryGetProperty("verbatim", out var verbatim) && verbatim.GetBoolean() }
                : SlackText.Plain(text);
        }
    }

    internal abstract class Reader<T> : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Read(JsonElement.ParseValue(ref reader));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();

        protected abstract T? Read(JsonElement json);
    }
}

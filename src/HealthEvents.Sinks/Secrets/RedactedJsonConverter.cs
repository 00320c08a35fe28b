using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>
/// Writes the texts of options, for a log or a page of diagnostics, without what may be the address of a webhook that somebody put
/// in the wrong place. What is read is taken as it is.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RedactedJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(string) || typeToConvert == typeof(IList<string>) || typeToConvert == typeof(SeverityMentions);

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(string) ? new OfText()
        : typeToConvert == typeof(IList<string>) ? new OfList()
        : new OfMentions();

    private static void Write(Utf8JsonWriter writer, IEnumerable<string> texts)
    {
        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteStringValue(Misplaced.Shown(text));
        }

        writer.WriteEndArray();
    }

    private static List<string> ReadList(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(reader.GetString() ?? "");
        }

        return texts;
    }

    private sealed class OfText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Misplaced.Shown(value));
    }

    private sealed class OfList : JsonConverter<IList<string>>
    {
        public override IList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadList(ref reader);

        public override void Write(Utf8JsonWriter writer, IList<string> value, JsonSerializerOptions options) => RedactedJsonConverter.Write(writer, value);
    }

    private sealed class OfMentions : JsonConverter<SeverityMentions>
    {
        private static readonly (string Name, Func<SeverityMentions, IList<string>> Of)[] Levels =
        [
            (nameof(SeverityMentions.Critical), static mentions => mentions.Critical),
            (nameof(SeverityMentions.High), static mentions => mentions.High),
            (nameof(SeverityMentions.Medium), static mentions => mentions.Medium),
            (nameof(SeverityMentions.Low), static mentions => mentions.Low),
            (nameof(SeverityMentions.Info), static mentions => mentions.Info),
        ];

        public override SeverityMentions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var mentions = new SeverityMentions();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                foreach (var text in ReadList(ref reader))
                {
                    Levels.FirstOrDefault(level => level.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Of?.Invoke(mentions).Add(text);
                }
            }

            return mentions;
        }

        public override void Write(Utf8JsonWriter writer, SeverityMentions value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (name, of) in Levels)
            {
                writer.WritePropertyName(options.PropertyNamingPolicy?.ConvertName(name) ?? name);
                RedactedJsonConverter.Write(writer, of(value));
            }

            writer.WriteEndObject();
        }
    }
}

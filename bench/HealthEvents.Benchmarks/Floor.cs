using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthEvents.Benchmarks;

/// <summary>
/// What cannot be done with less: tokenize the record, unescape its <c>Message</c> once, tokenize that, and write the
/// bytes that the line writes. It understands nothing of what it reads.
/// </summary>
internal sealed class Floor
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Token[] _output;

    public Floor(byte[] output) => _output = [.. TokensOf(output)];

    /// <summary>The first half of it: the tokens of both layers.</summary>
    /// <returns>How many there are.</returns>
    public static int Tokenize(byte[] input)
    {
        var count = 0;
        var reader = new Utf8JsonReader(input);
        while (reader.Read())
        {
            count++;
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("Message"u8))
            {
                reader.Read();
                var message = new byte[reader.ValueSpan.Length];
                var inner = new Utf8JsonReader(message.AsSpan(0, reader.CopyString(message)));
                while (inner.Read())
                {
                    count++;
                }
            }
        }

        return count;
    }

    public byte[] Run(byte[] input)
    {
        Tokenize(input);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            foreach (var token in _output)
            {
                Write(writer, token);
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static List<Token> TokensOf(byte[] json)
    {
        var tokens = new List<Token>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            var text = new byte[reader.ValueSpan.Length];
            var length = text.Length;
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                length = reader.CopyString(text);
            }
            else
            {
                reader.ValueSpan.CopyTo(text);
            }

            tokens.Add(new Token(reader.TokenType, text[..length]));
        }

        return tokens;
    }

    private static void Write(Utf8JsonWriter writer, in Token token)
    {
        switch (token.Type)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(token.Text);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(token.Text);
                break;
            case JsonTokenType.Number:
                writer.WriteRawValue(token.Text, skipInputValidation: true);
                break;
            default:
                writer.WriteBooleanValue(token.Type == JsonTokenType.True);
                break;
        }
    }

    private readonly record struct Token(JsonTokenType Type, byte[] Text);
}

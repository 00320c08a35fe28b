using System.Buffers;
using System.Text;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>A dead letter as a line of JSON.</summary>
internal static class DeadLetterLine
{
    public static ReadOnlyMemory<byte> Write(DeadLetter letter)
    {
        var received = letter.Received;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("time"u8, letter.Time);
            writer.WriteString("sink"u8, letter.Sink);
            writer.WriteString("identity"u8, letter.Identity);
            writer.WriteString("error"u8, letter.Error);
            writer.WriteNumber("attempts"u8, letter.Attempts);
            if (letter.Status is { } status)
            {
                writer.WriteNumber("status"u8, status);
            }

            writer.WriteString("recordId"u8, received.RecordId);
            writer.WriteString("messageId"u8, received.MessageId);
            writer.WriteString("carrierId"u8, received.Event.CarrierId);
            writer.WriteString("topicArn"u8, received.TopicArn);
            writer.WriteString("subject"u8, received.Subject);
            writer.WriteStartArray("envelopes"u8);
            foreach (var envelope in received.Envelopes)
            {
                writer.WriteStringValue(envelope);
            }

            writer.WriteEndArray();
            writer.WriteStartObject("attributes"u8);
            foreach (var (name, value) in received.Attributes)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
            WriteFacts(writer, received.Event);
            writer.WriteBase64String("raw"u8, received.Event.Raw.Span);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public static IEnumerable<DeadLetter> Read(string line, Func<ReadOnlyMemory<byte>, IReadOnlyList<ReceivedEvent>> read)
    {
        using var document = TolerantJson.ParseObject(Encoding.UTF8.GetBytes(line));
        if (document?.RootElement is not { } root
            || Text("sink") is not { } sink
            || !root.TryGetProperty("raw", out var encoded)
            || encoded.ValueKind != JsonValueKind.String
            || !encoded.TryGetBytesFromBase64(out var raw))
        {
            return [];
        }

        return [.. read(raw).Select(received => Letter(received, root, sink))];

        string? Text(string member) => document is null ? null : TolerantJson.Text(document.RootElement, member);
    }

    /// <summary>What the envelopes said about the event and its raw bytes do not say.</summary>
    private static void WriteFacts(Utf8JsonWriter writer, OperationalEvent value)
    {
        writer.WriteString("account"u8, value.Account);
        writer.WriteString("region"u8, value.Region);
        writer.WriteString("service"u8, value.Service);
        if (value.Time is { } time)
        {
            writer.WriteString("eventTime"u8, time);
        }
    }

    private static DeadLetter Letter(ReceivedEvent received, JsonElement root, string sink)
    {
        var value = received.Event with
        {
            CarrierId = TolerantJson.Text(root, "carrierId") ?? TolerantJson.Text(root, "messageId") ?? received.Event.CarrierId,
            Account = TolerantJson.Text(root, "account") ?? received.Event.Account,
            Region = TolerantJson.Text(root, "region") ?? received.Event.Region,
            Service = TolerantJson.Text(root, "service") ?? received.Event.Service,
            Time = Moment(root, "eventTime") ?? received.Event.Time,
        };
        var arrived = received with
        {
            Event = value,
            RecordId = TolerantJson.Text(root, "recordId"),
            MessageId = TolerantJson.Text(root, "messageId") ?? received.MessageId,
            TopicArn = TolerantJson.Text(root, "topicArn"),
            Subject = TolerantJson.Text(root, "subject"),
            Envelopes = Texts(root),
            Attributes = Attributes(root),
        };
        return new DeadLetter
        {
            Received = arrived,
            Sink = sink,
            Identity = TolerantJson.Text(root, "identity") ?? arrived.Identity,
            Time = Moment(root, "time") ?? default,
            Error = TolerantJson.Text(root, "error"),
            Attempts = Number(root, "attempts") ?? 0,
            Status = Number(root, "status"),
        };
    }

    private static DateTimeOffset? Moment(JsonElement root, string member) =>
        root.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var moment) ? moment : null;

    private static int? Number(JsonElement root, string member) =>
        root.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static string[] Texts(JsonElement root) =>
        root.TryGetProperty("envelopes", out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!)]
            : [];

    private static Dictionary<string, string> Attributes(JsonElement root)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.TryGetProperty("attributes", out var value) && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var attribute in value.EnumerateObject().Where(static member => member.Value.ValueKind == JsonValueKind.String))
            {
                attributes[attribute.Name] = attribute.Value.GetString()!;
            }
        }

        return attributes;
    }
}

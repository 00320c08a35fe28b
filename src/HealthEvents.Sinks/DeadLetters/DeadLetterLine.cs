using System.Buffers;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>A dead letter as a line of JSON.</summary>
internal static class DeadLetterLine
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r"u8;

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
            if (letter.IdentityIsContentHash)
            {
                writer.WriteBoolean("identityIsContentHash"u8, true);
            }

            writer.WriteString("error"u8, letter.Error);
            writer.WriteNumber("attempts"u8, letter.Attempts);
            if (letter.Status is { } status)
            {
                writer.WriteNumber("status"u8, status);
            }

            writer.WriteString("recordId"u8, received.RecordId);
            writer.WriteString("messageId"u8, received.MessageId);
            writer.WriteString("messageGroupId"u8, received.MessageGroupId);
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

    /// <summary>Reads a line. It never throws: the line may be anybody's.</summary>
    /// <param name="line">The line.</param>
    /// <param name="read">Reads the raw bytes of an event.</param>
    /// <param name="problem">Why it holds no letter, in words that follow its name; <see langword="null"/> for a letter and for an empty line.</param>
    public static IReadOnlyList<DeadLetter> Read(
        SharedLine line, Func<ReadOnlyMemory<byte>, IReadOnlyList<ReceivedEvent>> read, out string? problem)
    {
        problem = null;
        if (line.IsTooLong)
        {
            problem = $"is longer than {DeadLetterFile.MaxLineBytes} bytes";
            return [];
        }

        var text = line.Text.Span.StartsWith(ByteOrderMark) ? line.Text[ByteOrderMark.Length..] : line.Text;
        if (text.Span.Trim(WhiteSpace).IsEmpty)
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement, read, out problem);
        }
        catch (JsonException)
        {
            problem = "is not JSON";
        }
        catch (Exception exception)
        {
            // A text with half a surrogate pair, for one, is JSON and yet no text.
            problem = $"cannot be read ({exception.GetType().Name})";
        }

        return [];
    }

    private static List<DeadLetter> Read(
        JsonElement root, Func<ReadOnlyMemory<byte>, IReadOnlyList<ReceivedEvent>> read, out string? problem)
    {
        byte[]? raw = null;
        problem =
            root.ValueKind != JsonValueKind.Object ? "is not an object"
            : TolerantJson.Text(root, "sink") is null ? "names no sink"
            : !root.TryGetProperty("raw", out var encoded) || encoded.ValueKind != JsonValueKind.String ? "holds no event"
            : !encoded.TryGetBytesFromBase64(out raw) ? "holds an event that is not base64"
            : null;
        if (problem is not null || raw is null)
        {
            return [];
        }

        var events = read(raw);
        problem = events.Count == 0 ? "holds no event" : null;
        var letters = new List<DeadLetter>(events.Count);
        foreach (var received in events)
        {
            letters.Add(Letter(received, root, place: letters.Count + 1));
        }

        return letters;
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

    private static DeadLetter Letter(ReceivedEvent received, JsonElement root, int place)
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
            MessageGroupId = TolerantJson.Text(root, "messageGroupId"),
            TopicArn = TolerantJson.Text(root, "topicArn"),
            Subject = TolerantJson.Text(root, "subject"),
            Envelopes = Texts(root),
            Attributes = Attributes(root),
        };
        return new DeadLetter
        {
            Received = arrived,
            Sink = TolerantJson.Text(root, "sink")!,
            Identity = TolerantJson.Text(root, "identity") is not { } identity ? arrived.Identity
                : place == 1 ? identity
                : $"{identity}|{place}", // What was one event and is read as several now must not be taken for one again.
            IdentityIsContentHash = root.TryGetProperty("identityIsContentHash", out var isHash) && isHash.ValueKind == JsonValueKind.True,
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

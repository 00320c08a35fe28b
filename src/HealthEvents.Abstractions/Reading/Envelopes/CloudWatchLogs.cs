using System.Text.Json;

namespace HealthEvents;

/// <summary>What a subscription of CloudWatch Logs sends: a document, zipped, in base64. In a stream, the data of a record is zipped.</summary>
internal sealed class CloudWatchLogs : Envelope
{
    public override bool Is(JsonValue value) => value["awslogs"u8].Has("data"u8);

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var within = origin.Within(EnvelopeNames.CloudWatchLogs) with { Enclosing = value };
        var raw = value.Raw.Utf8;
        var data = value["awslogs"u8]["data"u8];
        if (!data.IsString || data.TextEquals(""u8))
        {
            reader.AddUnreadable(raw, within, new(ReadFailureKind.RecordWithoutContent));
        }
        else if (Base64Text.TryDecode(data.Utf8Text.Span, out var bytes))
        {
            Read(bytes, raw, within, reader);
        }
        else
        {
            reader.AddUnreadable(raw, within, new(ReadFailureKind.NotBase64));
        }
    }

    /// <summary>Reads the data of a record of a stream, which is a document, or one that is zipped.</summary>
    /// <param name="data">The data.</param>
    /// <param name="raw">The record, to be shown where the data cannot be unzipped.</param>
    /// <param name="within">Where the record came from.</param>
    /// <param name="reader">Takes the events.</param>
    public static void ReadData(ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> raw, EventOrigin within, DocumentReader reader)
    {
        if (!Unzipping.IsZipped(data.Span))
        {
            reader.ReadDocument(data, within);
        }
        else if (reader.MayOpen(within))
        {
            Read(data, raw, within.Within(EnvelopeNames.CloudWatchLogs), reader);
        }
        else
        {
            reader.AddUnreadable(raw, within, new(ReadFailureKind.TooManyEnvelopes, within.Envelopes.Count));
        }
    }

    private static void Read(ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> raw, EventOrigin within, DocumentReader reader)
    {
        if (!Unzipping.IsZipped(data.Span))
        {
            reader.ReadDocument(data, within);
            return;
        }

        var unzipped = reader.Unzipping.Unzip(data, out var failure);
        if (failure.Kind == ReadFailureKind.Unknown)
        {
            ReadDocuments(unzipped, within, reader);
        }
        else
        {
            reader.AddUnreadable(unzipped.IsEmpty ? raw : unzipped, within, failure);
        }
    }

    /// <summary>Documents that were zipped one by one and put together are read one by one.</summary>
    private static void ReadDocuments(ReadOnlyMemory<byte> text, EventOrigin within, DocumentReader reader)
    {
        for (var end = EndOfFirst(text.Span); end < text.Length; end = EndOfFirst(text.Span))
        {
            if (reader.IsFull(text, within))
            {
                return;
            }

            reader.ReadDocument(text[..end], within);
            text = text[end..];
        }

        reader.ReadDocument(text, within);
    }

    /// <summary>Where the first document ends, with the white space behind it; the end of the text where it is the only one, or not JSON.</summary>
    private static int EndOfFirst(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = EventReaderOptions.GreatestMaxDepth }));
        try
        {
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip())
            {
                var end = (int)reader.BytesConsumed;
                return text.Length - text[end..].TrimStart(" \t\r\n"u8).Length;
            }
        }
        catch (JsonException)
        {
            // It is shown as it is, and why it is not JSON.
        }

        return text.Length;
    }
}

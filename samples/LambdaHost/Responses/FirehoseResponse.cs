using System.Buffers;
using System.Text.Json;

namespace LambdaHost.Responses;

/// <summary>Hands the records of a Firehose transformation back as they are, so that they go on to where the stream delivers.</summary>
/// <remarks>
/// Source: Amazon Data Firehose developer guide, "Transform source data". Ids and data are copied as they stand in the request,
/// without their times: the response is shorter than the request, and so never too long for Lambda.
/// </remarks>
internal static class FirehoseResponse
{
    private const int Deepest = 1000;

    /// <summary>Writes <c>{"records":[{"recordId":"...","result":"Ok","data":"..."}]}</c>.</summary>
    /// <param name="request">The request, which is well-formed JSON.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlySpan<byte> request)
    {
        var response = new ArrayBufferWriter<byte>(request.Length + 16);
        response.Write("{\"records\":["u8);
        var reader = new Utf8JsonReader(request, new JsonReaderOptions { MaxDepth = Deepest });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isRecords = reader.ValueTextEquals("records"u8);
            reader.Read();
            if (isRecords && reader.TokenType == JsonTokenType.StartArray)
            {
                WriteRecords(ref reader, response);
            }
            else
            {
                reader.Skip();
            }
        }

        response.Write("]}"u8);
        return response.WrittenMemory;
    }

    private static void WriteRecords(ref Utf8JsonReader reader, ArrayBufferWriter<byte> response)
    {
        var isFirst = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
            }
            else if (TryReadRecord(ref reader, out var id, out var data))
            {
                response.Write(isFirst ? "{\"recordId\":\""u8 : ",{\"recordId\":\""u8);
                response.Write(id);
                response.Write("\",\"result\":\"Ok\",\"data\":\""u8);
                response.Write(data);
                response.Write("\"}"u8);
                isFirst = false;
            }
        }
    }

    private static bool TryReadRecord(ref Utf8JsonReader reader, out ReadOnlySpan<byte> id, out ReadOnlySpan<byte> data)
    {
        id = [];
        data = [];
        var hasId = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isId, isData) = (reader.ValueTextEquals("recordId"u8), reader.ValueTextEquals("data"u8));
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
            {
                reader.Skip();
            }
            else if (isId)
            {
                id = reader.ValueSpan;
                hasId = true;
            }
            else if (isData)
            {
                data = reader.ValueSpan;
            }
        }

        return hasId;
    }
}

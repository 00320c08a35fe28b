using System.Text.Json;

namespace LambdaHost.Responses;

/// <summary>What a Function URL or an API Gateway makes an HTTP response of.</summary>
internal static class HttpResponse
{
    /// <summary>Refuses a post. Why is in the log, and not for whoever posts.</summary>
    /// <param name="status">The status.</param>
    public static byte[] Of(int status)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("statusCode"u8, status);
            writer.WriteString("body"u8, status switch { 400 => "Not a message of SNS."u8, 503 => "Not now."u8, _ => "Not trusted."u8 });
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}

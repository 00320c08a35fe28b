using System.Net.Http.Headers;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>Reads how long a service asks to wait: the header in seconds or as a date, else Slack's <c>retry_after</c> in the body.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Read(RetryConditionHeaderValue? header, ReadOnlySpan<byte> body, TimeProvider clock) =>
        header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : InBody(body));

    private static TimeSpan? InBody(ReadOnlySpan<byte> body)
    {
        using var document = TolerantJson.ParseObject(body);
        return document is not null
            && document.RootElement.TryGetProperty("retry_after", out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var seconds)
            && seconds is > 0 and < 86_400
                ? TimeSpan.FromSeconds(seconds)
                : null;
    }
}

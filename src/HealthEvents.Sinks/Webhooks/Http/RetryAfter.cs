using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>Reads how long a service asks to wait: the header in seconds or as a date, else Slack's <c>retry_after</c> in the body.</summary>
internal static class RetryAfter
{
    /// <summary>Longer than anybody waits here. A wait that is asked for is kept or given up, never cut short.</summary>
    private const double MostSeconds = 86_400;

    public static TimeSpan? Read(HttpResponseHeaders headers, ReadOnlySpan<byte> body, TimeProvider clock) =>
        headers.RetryAfter?.Date is { } date ? Seconds((date - clock.GetUtcNow()).TotalSeconds) : InHeader(headers) ?? InBody(body);

    /// <summary>From the text, since the parsed header has no seconds beyond an integer.</summary>
    private static TimeSpan? InHeader(HttpResponseHeaders headers) =>
        headers.TryGetValues("Retry-After", out var values)
        && double.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Seconds(seconds)
            : null;

    private static TimeSpan? InBody(ReadOnlySpan<byte> body)
    {
        using var document = TolerantJson.ParseObject(body);
        return document is not null
            && document.RootElement.TryGetProperty("retry_after", out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var seconds)
            && seconds > 0
                ? Seconds(seconds)
                : null;
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, MostSeconds));
}

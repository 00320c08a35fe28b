using System.Net;
using System.Text.Json;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>Slack's side of a webhook.</summary>
internal sealed class SlackChannel(string sink, SlackWebhookOptions options, SinkServices services) : IWebhookChannel
{
    public WebhookMessage Format(EventSummary summary, WebhookUrl url) => FormatAsText(summary, url);

    public WebhookMessage FormatAsText(EventSummary summary, WebhookUrl url)
    {
        _ = (sink, options, services);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("text", summary.Title);
            writer.WriteEndObject();
        }

        return new WebhookMessage(stream.ToArray());
    }

    public WebhookAnswer Read(HttpStatusCode status, ReadOnlySpan<byte> body) => SlackAnswers.Read(status, body);

    public string? ErrorIn(ReadOnlySpan<byte> body) => SlackAnswers.WordIn(body);
}

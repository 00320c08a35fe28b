using System.Buffers;
using System.Globalization;
using System.Text.Json;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>
/// The variables that a workflow of Slack's Workflow Builder gets: flat, and texts only. Their names are stable; all are always
/// there, empty where unknown.
/// </summary>
/// <remarks>Source: Slack help center, "Build a workflow that starts from a webhook".</remarks>
internal static class SlackWorkflow
{
    private static readonly PlainTextFormatter PlainText = new();

    public static ReadOnlyMemory<byte> Variables(EventDelivery delivery, EventSummary summary)
    {
        var value = delivery.Received.Event;
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("title"u8, summary.Title);
            writer.WriteString("lead"u8, summary.Lead ?? "");
            writer.WriteString("text"u8, PlainText.FormatText(summary));
            writer.WriteString("severity"u8, summary.Severity.ToString());
            writer.WriteString("lifecycle"u8, summary.Lifecycle.ToString());
            writer.WriteString("kind"u8, summary.Kind);
            writer.WriteString("account"u8, value.Account ?? "");
            writer.WriteString("region"u8, value.Region ?? "");
            writer.WriteString("service"u8, value.Service ?? "");
            writer.WriteString("time"u8, summary.Time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "");
            writer.WriteString("link"u8, summary.Links.Count > 0 ? summary.Links[0].Url : "");
            writer.WriteString("identity"u8, summary.Identity);
            writer.WriteString("correlation"u8, summary.Correlation);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}

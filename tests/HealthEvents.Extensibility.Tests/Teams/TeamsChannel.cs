using System.Net;
using System.Text.Json.Serialization.Metadata;
using HealthEvents.Formatters;
using HealthEvents.Sinks;

namespace HealthEvents.Extensibility.Tests;

/// <summary>A channel from outside the library: five members and nothing else.</summary>
internal sealed class TeamsChannel : WebhookChannel<TeamsMessage>
{
    public override string Name => "Teams";

    public override IEventFormatter<TeamsMessage> Formatter { get; } = new TeamsFormatter();

    public override JsonTypeInfo<TeamsMessage> MessageType => TeamsJsonContext.Default.TeamsMessage;

    public override IReadOnlyList<WebhookHost> AllowedHosts { get; } = [new("teams.example.com")];

    public override WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body) => status switch
    {
        HttpStatusCode.OK or HttpStatusCode.Accepted => new(WebhookResponseKind.Delivered),
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => new(WebhookResponseKind.MessageRefused) { Text = "the card is refused" },
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new(WebhookResponseKind.AddressRefused) { Text = "the workflow is gone" },
        _ => new(WebhookResponseKind.Refused) { Text = "refused" },
    };
}

using System.Net;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.EndToEnd.Readme;

public sealed class TeamsChannel : WebhookChannel<TeamsMessage>
{
    public override string Name => "Teams";

    public override IEventFormatter<TeamsMessage> Formatter { get; } = new TeamsFormatter();

    public override JsonTypeInfo<TeamsMessage> MessageType => TeamsJsonContext.Default.TeamsMessage;

    public override IReadOnlyList<WebhookHost> AllowedHosts { get; } = [new("teams.example.com")];

    public override WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body) => (int)status switch
    {
        >= 200 and < 300 => new(WebhookResponseKind.Delivered),
        400 or 413 => new(WebhookResponseKind.MessageRefused) { Text = "the card is refused" },
        404 or 410 => new(WebhookResponseKind.AddressRefused) { Text = "the webhook is gone" },
        _ => new(WebhookResponseKind.Refused) { Text = "refused" },
    };
}

public sealed record TeamsMessage(string Text);

public sealed class TeamsFormatter : IEventFormatter<TeamsMessage>
{
    public TeamsMessage Format(EventSummary summary) => new(new PlainTextFormatter().Format(summary));

    public TeamsMessage FormatText(EventSummary summary) => new(new PlainTextFormatter().FormatText(summary));
}

[JsonSerializable(typeof(TeamsMessage))]
public sealed partial class TeamsJsonContext : JsonSerializerContext;

/// <summary>What the README of the sinks shows of a channel of one's own.</summary>
internal static class ChannelSnippets
{
    public static void Add(IHealthEventsBuilder delivery)
    {
        delivery.AddWebhookSink("alerts", new TeamsChannel(), teams => teams.Address = "kms:env:TEAMS_HOOK");
    }
}

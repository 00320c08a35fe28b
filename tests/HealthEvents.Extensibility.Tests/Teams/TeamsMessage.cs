using System.Text.Json.Serialization;

namespace HealthEvents.Extensibility.Tests;

/// <summary>A message with one adaptive card, as a webhook of a Teams workflow takes it.</summary>
internal sealed record TeamsMessage(IReadOnlyList<TeamsAttachment> Attachments)
{
    public string Type => "message";

    public static TeamsMessage Of(params TeamsBlock[] body) => new([new(new(body))]);
}

internal sealed record TeamsAttachment(TeamsCard Content)
{
    public string ContentType => "application/vnd.microsoft.card.adaptive";
}

internal sealed record TeamsCard(IReadOnlyList<TeamsBlock> Body)
{
    public string Type => "AdaptiveCard";

    public string Version => "1.4";
}

internal sealed record TeamsBlock(string Text, string? Weight = null)
{
    public string Type => "TextBlock";

    public bool Wrap => true;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TeamsMessage))]
internal sealed partial class TeamsJsonContext : JsonSerializerContext;

using System.Text.Json;

namespace HealthEvents.Extensibility.Tests;

/// <summary>A kind from outside the library that is known by the members of a bare document.</summary>
internal sealed record Deployment(string Application) : OperationalEvent
{
    public static EventKind EventKind { get; } = new(
        "acme.deployment",
        "acme-deployment",
        [EventMatcher.RootMembers("application", "revision"), EventMatcher.RootMember("documentType", "deployment")],
        Read)
    {
        FallsBackToTopic = false,
    };

    private static Deployment? Read(EventContent content)
    {
        using var json = JsonDocument.Parse(content.Json);
        return json.RootElement.TryGetProperty("application", out var application)
            ? new Deployment(application.GetString()!) { Time = DateTimeOffset.UnixEpoch }
            : null;
    }
}

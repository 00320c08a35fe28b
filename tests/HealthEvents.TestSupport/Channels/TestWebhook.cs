using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.TestSupport;

/// <summary>A channel as tests of delivery see it.</summary>
public sealed record TestWebhook
{
    /// <summary>Adds a sink.</summary>
    public required Func<IHealthEventsBuilder, string, Action<WebhookSinkOptions>, IWebhookSinkBuilder> Add { get; init; }

    /// <summary>The path and query of an address on any host.</summary>
    public required string PathAndQuery { get; init; }

    /// <summary>The parts of it that nobody may see.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace HealthEvents.AspNetCore;

/// <summary>What the app mapped before it started, and where the options of endpoints stand.</summary>
/// <param name="configuration">The section of HealthEvents, or <see langword="null"/>.</param>
internal sealed class MappedEndpoints(IConfiguration? configuration)
{
    /// <summary>The queues of endpoints that have one.</summary>
    public ConcurrentQueue<PostQueue> Queues { get; } = new();

    /// <summary>The secrets that posts are held against.</summary>
    public ConcurrentQueue<(EndpointSettings Endpoint, SharedSecret Secret)> Secrets { get; } = new();

    /// <summary>The section of an endpoint: <c>Endpoint</c>, or <c>Endpoints:NAME</c>.</summary>
    public IConfiguration? SectionOf(string? name) => configuration?.GetSection(name is null ? "Endpoint" : $"Endpoints:{name}");
}

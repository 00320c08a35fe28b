using Microsoft.Extensions.Configuration;

namespace HealthEvents.AspNetCore;

/// <summary>What the app mapped before it started, and where the options of endpoints stand.</summary>
/// <param name="configuration">The section of HealthEvents, or <see langword="null"/>.</param>
internal sealed class MappedEndpoints(IConfiguration? configuration)
{
    private readonly Lock _lock = new();
    private readonly List<PostQueue> _queues = [];
    private readonly List<(EndpointSettings Endpoint, SharedSecret Secret)> _secrets = [];

    public IReadOnlyList<PostQueue> Queues
    {
        get
        {
            lock (_lock)
            {
                return [.. _queues];
            }
        }
    }

    public IReadOnlyList<(EndpointSettings Endpoint, SharedSecret Secret)> Secrets
    {
        get
        {
            lock (_lock)
            {
                return [.. _secrets];
            }
        }
    }

    /// <summary>The section of an endpoint: <c>Endpoint</c>, or <c>Endpoints:NAME</c>.</summary>
    public IConfiguration? SectionOf(string? name) => configuration?.GetSection(name is null ? "Endpoint" : $"Endpoints:{name}");

    public void Add(PostQueue queue)
    {
        lock (_lock)
        {
            _queues.Add(queue);
        }
    }

    public void Add(EndpointSettings endpoint, SharedSecret? secret)
    {
        if (secret is null)
        {
            return;
        }

        lock (_lock)
        {
            _secrets.Add((endpoint, secret));
        }
    }
}

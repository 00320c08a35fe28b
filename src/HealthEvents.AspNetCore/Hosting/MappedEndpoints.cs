using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace HealthEvents.AspNetCore;

/// <summary>What the app mapped, and where the options of endpoints stand.</summary>
/// <param name="configuration">The section of HealthEvents, or <see langword="null"/>.</param>
internal sealed class MappedEndpoints(IConfiguration? configuration)
{
    /// <summary>The queues of endpoints that have one.</summary>
    public ConcurrentQueue<PostQueue> Queues { get; } = new();

    /// <summary>The secrets that posts are held against, until they were read for the first time.</summary>
    public ConcurrentQueue<(EndpointSettings Endpoint, SharedSecret Secret)> Secrets { get; } = new();

    /// <summary>The section of an endpoint: <c>Endpoint</c>, or <c>Endpoints:NAME</c>.</summary>
    /// <exception cref="OptionsValidationException">There is no section of that name.</exception>
    public IConfiguration? SectionOf(string? name)
    {
        if (name is null)
        {
            return configuration?.GetSection("Endpoint");
        }

        var sections = configuration?.GetSection("Endpoints");
        var names = sections?.GetChildren().Select(static child => child.Key).ToList() ?? [];
        return names.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? sections?.GetSection(name)
            : throw new OptionsValidationException(name, typeof(HealthEventsEndpointOptions), [
                $"{sections?.Path ?? "HealthEvents:Endpoints"}:{name} is missing, and an endpoint is mapped with its name. {(names.Count == 0 ? "There are no such sections." : $"There are {string.Join(", ", names)}.")}"]);
    }
}

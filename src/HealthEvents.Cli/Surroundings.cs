using HealthEvents.Sinks;

namespace HealthEvents.Cli;

/// <summary>What the commands see of the world: replaced in tests.</summary>
internal sealed record Surroundings
{
    public required Stream Input { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public IEnvironmentVariables Environment { get; init; } = new SinkServices().Environment;

    /// <summary>Whether a person sees colors. See no-color.org.</summary>
    public bool ShowsColor => IsOutputTerminal && string.IsNullOrEmpty(Environment.Get("NO_COLOR"));
}

using HealthEvents.Cli.Output;
using HealthEvents.Sinks;

namespace HealthEvents.Cli;

/// <summary>What the commands see of the world: replaced in tests.</summary>
internal sealed record Surroundings
{
    public required Stream Input { get; init; }

    /// <summary>Standard output for text: a pipe or a file gets it as it is, a terminal only what it cannot take for a command.</summary>
    public TextWriter Output => field ??= IsOutputTerminal ? PrintableWriter.Around(RawOutput) : RawOutput;

    /// <summary>Standard output for who writes the commands of a terminal himself, and cleans foreign text.</summary>
    public required TextWriter RawOutput { get; init; }

    /// <summary>Standard error. Logs end up anywhere, so it is always cleaned.</summary>
    public required TextWriter Error { get; init => field = PrintableWriter.Around(value); }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    public OutputState OutputState { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public IEnvironmentVariables Environment { get; init; } = new SinkServices().Environment;

    /// <summary>Whether a person sees colors. See no-color.org.</summary>
    public bool ShowsColor => IsOutputTerminal && string.IsNullOrEmpty(Environment.Get("NO_COLOR"));
}

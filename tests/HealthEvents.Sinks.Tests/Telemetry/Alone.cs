namespace HealthEvents.Sinks.Tests;

/// <summary>Tests whose listeners hear, or break, what goes on in the whole process. No others run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

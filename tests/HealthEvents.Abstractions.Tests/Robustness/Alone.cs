namespace HealthEvents.Tests.Robustness;

/// <summary>Tests that measure: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>Tests that measure the memory and the threads of the whole process. No others run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

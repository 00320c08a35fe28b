namespace HealthEvents.Cli;

/// <summary>What scripts can rely on.</summary>
internal static class ExitStatus
{
    /// <summary>All is well; what was suppressed or coalesced is well.</summary>
    public const int Well = 0;

    /// <summary>Something failed or was dead-lettered.</summary>
    public const int Failed = 1;

    /// <summary>A missing input, a bad option, no sink.</summary>
    public const int Misused = 2;
}

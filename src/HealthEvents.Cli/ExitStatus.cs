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

    /// <summary>Ctrl+C, as shells count it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;

    /// <summary>The same for SIGTERM.</summary>
    public const int Terminated = 143;
}

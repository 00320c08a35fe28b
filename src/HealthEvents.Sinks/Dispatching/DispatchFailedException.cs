using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>Some events were not delivered, and no dead-letter handler took them. The message holds no secret and no payload.</summary>
public sealed class DispatchFailedException : Exception
{
    /// <summary>Makes the exception without a message.</summary>
    public DispatchFailedException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What failed, without any secret.</param>
    public DispatchFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What failed, without any secret.</param>
    /// <param name="innerException">The cause.</param>
    public DispatchFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of a report.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public DispatchFailedException(DispatchReport report)
        : base(Describe(report)) =>
        Report = report;

    /// <summary>The whole report, or <see langword="null"/> where the exception was made without one.</summary>
    public DispatchReport? Report { get; }

    private static string Describe(DispatchReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var failed = $"{report.Count(DispatchOutcome.Failed)} of {report.Entries.Count} deliveries failed.";
        return report.Entries.FirstOrDefault(static entry => entry.Outcome == DispatchOutcome.Failed) is { } first
            ? $"{failed} The first: {CredentialMask.Mask(first.Identity)} at the sink '{first.Sink}': {first.Error}"
            : failed;
    }
}

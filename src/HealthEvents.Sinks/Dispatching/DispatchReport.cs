namespace HealthEvents.Sinks;

/// <summary>What became of every event of a dispatch, per event and sink, in the order the events came.</summary>
public sealed class DispatchReport
{
    /// <summary>Makes a report. The dispatcher makes its own; this is for tests of what reads reports.</summary>
    /// <param name="entries">One entry per event and sink.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is <see langword="null"/>.</exception>
    public DispatchReport(IReadOnlyList<DispatchEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = entries;
    }

    /// <summary>One entry per event and sink that it goes to. An event that goes nowhere has one per sink, which says why.</summary>
    public IReadOnlyList<DispatchEntry> Entries { get; }

    /// <summary>Whether there is something that nobody has, so that the host must not acknowledge all of it.</summary>
    public bool HasFailures => Entries.Any(static entry => entry.Outcome == DispatchOutcome.Failed);

    /// <summary>
    /// The ids of the records that must come again: the <c>batchItemFailures</c> of a Lambda that reads SQS. A failed event
    /// without a record id yields an empty id, by which Lambda takes the whole batch as failed.
    /// </summary>
    /// <remarks>Source: Lambda developer guide, "Implementing partial batch responses".</remarks>
    public IReadOnlyList<string> BatchItemFailures =>
        [.. Entries.Where(static entry => entry.Outcome == DispatchOutcome.Failed).Select(static entry => entry.RecordId ?? "").Distinct(StringComparer.Ordinal)];

    /// <summary>How many entries have an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The number.</returns>
    public int Count(DispatchOutcome outcome) => Entries.Count(entry => entry.Outcome == outcome);

    /// <summary>Throws where something failed: for triggers that know success and failure only, such as SNS and EventBridge.</summary>
    /// <exception cref="DispatchFailedException">Something failed.</exception>
    public void ThrowIfFailed()
    {
        if (HasFailures)
        {
            throw new DispatchFailedException(this);
        }
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>How the pace of a webhook stands at a moment.</summary>
/// <param name="Wait">How long nobody may post; nothing where somebody may. Whole milliseconds, as timers know them.</param>
/// <param name="Interval">The time from one message to the next; nothing where there is no limit.</param>
/// <param name="Took">When the webhook last took a message.</param>
/// <param name="Asked">How long the webhook asked to wait, or <see langword="null"/> where it does not ask for it now.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PaceState(TimeSpan Wait, TimeSpan Interval, DateTimeOffset Took, TimeSpan? Asked)
{
    /// <summary>Whether everybody may post at any time.</summary>
    public bool IsFree => Wait == TimeSpan.Zero && Interval == TimeSpan.Zero;

    /// <summary>
    /// How long a message may still wait for its first post. All messages of a dispatch began to wait when it did, as long as the webhook
    /// took none of anybody: where it refuses everything, they fail together, and not one by one after a wait of their own.
    /// </summary>
    /// <param name="dispatched">When the dispatch of the message began.</param>
    /// <param name="now">The moment.</param>
    /// <param name="most">How long messages wait at most.</param>
    public TimeSpan PatienceOf(DateTimeOffset dispatched, DateTimeOffset now, TimeSpan most)
    {
        var since = dispatched > Took ? dispatched : Took;
        return since < now ? since + most - now : most;
    }

    /// <summary>Why nothing was posted: for errors and reports.</summary>
    /// <param name="before">How many messages were to go earlier.</param>
    public string Reason(int before = 0)
    {
        if (Asked is { } asked)
        {
            return string.Create(CultureInfo.InvariantCulture, $"not posted: the webhook asked to wait {Math.Ceiling(asked.TotalSeconds)} s");
        }

        var line = before == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{before} {(before == 1 ? "event" : "events")} waited before it, and ");
        return string.Create(CultureInfo.InvariantCulture, $"not posted: {line}the pace is one message in {Interval.TotalSeconds:0.###} s");
    }
}

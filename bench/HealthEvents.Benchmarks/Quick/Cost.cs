using System.Diagnostics;

namespace HealthEvents.Benchmarks;

/// <summary>What a piece of work costs.</summary>
/// <param name="Nanoseconds">How long it takes.</param>
/// <param name="Bytes">How much it allocates.</param>
internal readonly record struct Cost(double Nanoseconds, double Bytes)
{
    /// <summary>Measures one call, as the mean of several.</summary>
    public static Cost Of(Action work, int calls)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++)
        {
            work();
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        return new Cost(elapsed.TotalNanoseconds / calls, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / calls);
    }
}

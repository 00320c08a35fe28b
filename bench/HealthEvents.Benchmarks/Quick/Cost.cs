using System.Runtime.InteropServices;

namespace HealthEvents.Benchmarks;

/// <summary>What a piece of work costs.</summary>
/// <param name="Nanoseconds">How much processor time it takes. Others who use the machine do not lengthen it, but for what they take of its caches.</param>
/// <param name="Bytes">How much it allocates.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cost(double Nanoseconds, double Bytes)
{
    /// <summary>Measures one call, as the mean of several.</summary>
    public static Cost Of(Action work, int calls)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        for (var call = 0; call < calls; call++)
        {
            work();
        }

        var took = Environment.CpuUsage.TotalTime - start;
        return new Cost(took.TotalNanoseconds / calls, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / calls);
    }
}

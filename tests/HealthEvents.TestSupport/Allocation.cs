namespace HealthEvents.TestSupport;

/// <summary>What work allocates.</summary>
public static class Allocation
{
    /// <summary>
    /// The bytes that work allocates on its thread when it has run before: the least of some runs. A pool whose array another test
    /// holds, or which a collection has emptied, makes a new one, and that says nothing about the work.
    /// </summary>
    public static long Of(Action work)
    {
        // What lasts is made by the first of them.
        for (var run = 0; run < 10; run++)
        {
            work();
        }

        var least = long.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}

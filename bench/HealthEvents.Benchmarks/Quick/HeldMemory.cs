using System.Globalization;

namespace HealthEvents.Benchmarks;

/// <summary>
/// What reading holds in memory at its peak. Allocated bytes would count what is garbage at once, and the size of the heap what the
/// collector has not looked at. So a second thread collects everything again and again while the first reads, and notes what is
/// left: that is what somebody holds at that moment, tables of the reader included. It is a process of its own, since the
/// buffers that other measurements have left in the pools go when they like.
/// </summary>
internal static class HeldMemory
{
    /// <summary>The argument that makes this program the one that reads.</summary>
    public const string Argument = "held-memory";

    private const int Readings = 5;

    /// <summary>The most bytes that were held in several readings of a document, the document included.</summary>
    public static long PeakOf(byte[] document)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, document);
            using var child = ChildProcess.StartSelf(Argument);
            return long.Parse(child.Ask(file), CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Measures the file that the standard input names.</summary>
    public static void Run()
    {
        var document = File.ReadAllBytes(Console.ReadLine()!);
        var before = Held() - document.Length;
        var line = new Line();
        var peak = Enumerable.Range(0, Readings).Max(_ => PeakOfReading(line, document));
        Console.WriteLine((peak - before).ToString(CultureInfo.InvariantCulture));
        GC.KeepAlive(document);
    }

    private static long PeakOfReading(Line line, byte[] document)
    {
        var reading = Task.Run(() => line.Read(document));
        var peak = 0L;

        // Without a pause the collections would keep the reader from its work, for minutes.
        while (!((IAsyncResult)reading).AsyncWaitHandle.WaitOne(TimeSpan.FromMilliseconds(1)))
        {
            peak = Math.Max(peak, Held());
        }

        peak = Math.Max(peak, Held());
        GC.KeepAlive(reading);
        return peak;
    }

    private static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        var heap = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return heap.HeapSizeBytes - heap.FragmentedBytes;
    }
}

using System.Text;
using HealthEvents.TestSupport;

namespace HealthEvents.Tests.Robustness;

/// <summary>
/// What a document costs in processor time, against a valid one of its size on the same machine in the same moment. No wall
/// clock decides: a busy machine makes everything slow, but not dear.
/// </summary>
internal static class Cost
{
    /// <summary>No input may cost more than this many times a valid document of its size.</summary>
    public const double Bound = 20;

    /// <summary>What may be allocated for each byte that is read, for each event, and beside that.</summary>
    private const long AllocatedPerByte = 100;
    private const long AllocatedPerEvent = 2_000;
    private const long AllocatedBeside = 256 * 1024;

    /// <summary>The least that the clock of the processor tells apart. A coarse one sees nothing of a small document.</summary>
    private static readonly TimeSpan Tick =
        Environment.Version.Major > 8 && OperatingSystem.IsLinux() ? TimeSpan.FromMicroseconds(1) : TimeSpan.FromMilliseconds(16);

    /// <summary>Longer samples are long texts, which cost next to nothing for each byte.</summary>
    private const int LargestSample = 16 * 1024;

    private static readonly byte[] Smallest = """{"AlarmName":"a","NewStateValue":"OK"}"""u8.ToArray();
    private static readonly List<byte[]> Valid = [.. EventFiles.All.Select(file => file.ReadBytes()).Append(Smallest).OrderBy(s => s.Length)];
    private static readonly Lazy<(double Beside, double PerByte, double PerEvent)> Line = new(Measure);

    /// <summary>Reads, and says how much processor time it took and how much was allocated.</summary>
    public static (IReadOnlyList<ReceivedEvent> Events, TimeSpan Time, long Allocated) Of(byte[] document)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ProcessorTime();
        var events = Exercise.Read(document);
        Exercise.Derive(events);
        return (events, ProcessorTime() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>Why a document costs too much, or <see langword="null"/>.</summary>
    public static string? Complaint(byte[] document, int events, TimeSpan time, long allocated)
    {
        var most = (AllocatedPerByte * document.Length) + (AllocatedPerEvent * events) + AllocatedBeside;
        if (allocated > most)
        {
            return $"allocated {allocated} bytes for {document.Length}";
        }

        // The first look is cheap; only an offender is measured again, beside valid documents.
        var (beside, perByte, perEvent) = Line.Value;
        if (time.TotalNanoseconds <= Bound * (beside + Math.Max(perByte * document.Length, perEvent * events)))
        {
            return null;
        }

        var ratio = Ratio(document, events);
        return ratio > Bound ? $"cost {ratio:F1} times what a valid document of its size costs" : null;
    }

    /// <summary>
    /// The least of ten measurements against the least of ten of a valid document of the same size, or of as many events:
    /// an event has its price, however short its record is.
    /// </summary>
    public static double Ratio(byte[] document, int events)
    {
        var (ofSize, ofEvents) = (OfSize(document.Length), OfEvents(events));
        var (mine, size, many) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < 10; round++)
        {
            mine = Least(mine, Of(document).Time);
            size = Least(size, Of(ofSize).Time);
            many = Least(many, Of(ofEvents).Time);
        }

        return mine / Most(Most(size, many), Tick);
    }

    /// <summary>A valid document of about a size: a sample, or a batch of them.</summary>
    public static byte[] OfSize(int size)
    {
        if (Valid.FindLast(s => s.Length <= size) is not { } largest)
        {
            return Smallest;
        }

        if (size < LargestSample)
        {
            return largest;
        }

        string[] inner = [Sample.Text("health-scheduled-change-2023"), Sample.Text("alarm-sns-metric"), Sample.Text("config-rule-violated")];
        var records = new List<string>();
        for (var length = 0; length < size; length += records[^1].Length)
        {
            records.Add(Sample.SnsRecord(inner[records.Count % inner.Length], $"m-{records.Count}"));
        }

        return Encoding.UTF8.GetBytes($$"""{"Records":[{{string.Join(',', records)}}]}""");
    }

    private static byte[] OfEvents(int events) => Encoding.UTF8.GetBytes(
        $$"""{"Records":[{{string.Join(',', Enumerable.Repeat("""{"messageId":"1","body":"x"}""", events))}}]}""");

    private static (double Beside, double PerByte, double PerEvent) Measure()
    {
        const int Events = 1000;
        var (batch, texts) = (OfSize(300_000), OfEvents(Events));
        var (small, large, many) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < 30; round++)
        {
            small = Least(small, Of(Smallest).Time);
            large = Least(large, Of(batch).Time);
            many = Least(many, Of(texts).Time);
        }

        return (small.TotalNanoseconds, (large - small).TotalNanoseconds / batch.Length, (many - small).TotalNanoseconds / Events);
    }

    /// <summary>Of the whole process: tests of cost run alone.</summary>
    private static TimeSpan ProcessorTime() =>
#if NET9_0_OR_GREATER
        Environment.CpuUsage.TotalTime;
#else
        System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
#endif

    private static TimeSpan Most(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;
}

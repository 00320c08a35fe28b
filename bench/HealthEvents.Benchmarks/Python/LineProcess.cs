using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace HealthEvents.Benchmarks;

/// <summary>The line in a process of its own, with the tiers that the runtime has by default: this program has none of them.</summary>
internal static class LineProcess
{
    /// <summary>The argument that makes this program the line.</summary>
    public const string Argument = "line";

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Starts it. Its first line comes when it is warm.</summary>
    public static ChildProcess Start() => ChildProcess.StartSelf(Argument, ("DOTNET_TieredCompilation", "1"), ("DOTNET_ReadyToRun", "1"));

    /// <summary>For each number that comes, runs so many rounds over the fixed events, and says how many nanoseconds of processor time an event took.</summary>
    public static void Run()
    {
        var line = new Line();
        RunUntilCompiled(line);
        Console.WriteLine("warm");
        while (Console.ReadLine() is { } rounds)
        {
            Console.WriteLine(NanosecondsOf(line, int.Parse(rounds, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The runtime compiles what runs often again and again, on a thread whose time would be counted too.</summary>
    private static void RunUntilCompiled(Line line)
    {
        var (start, latest, count) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp(), 0L);
        while (Stopwatch.GetElapsedTime(latest) < Quiet && Stopwatch.GetElapsedTime(start) < Longest)
        {
            NanosecondsOf(line, rounds: 100);
            if (JitInfo.GetCompiledMethodCount() is var compiled && compiled != count)
            {
                (latest, count) = (Stopwatch.GetTimestamp(), compiled);
            }
        }
    }

    private static double NanosecondsOf(Line line, int rounds)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (_, bytes) in FixedEvents.All)
            {
                line.ToSlack(bytes);
            }
        }

        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / rounds / FixedEvents.All.Count;
    }
}

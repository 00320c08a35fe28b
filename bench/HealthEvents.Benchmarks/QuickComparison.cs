using System.Diagnostics;
using System.Globalization;

namespace HealthEvents.Benchmarks;

/// <summary>
/// Line and floor in a few seconds: measured alternately in one process, so that whatever slows the machine slows both, and
/// the median of the ratios is steady.
/// </summary>
internal static class QuickComparison
{
    private const int Rounds = 2001;

    // Short, so that most rounds are not interrupted even on a busy machine.
    private const int CallsPerRound = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static void Run(TextWriter output)
    {
        var input = SampleInput.LambdaSns(records: 1, entities: 2);
        var line = new Line();
        var floor = new Floor(line.Run(input));
        if (!line.Run(input).AsSpan().SequenceEqual(floor.Run(input)))
        {
            throw new InvalidOperationException("The floor does not write what the line writes: the ratio would mean nothing.");
        }

        RunUntilCompiled(() => line.Run(input), () => floor.Run(input));
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Line: Measure(() => line.Run(input)), Floor: Measure(() => floor.Run(input)))).ToList();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"input  {input.Length:N0} bytes, {Rounds} rounds of {CallsPerRound} calls each"));
        Print(output, "line ", rounds.ConvertAll(static r => r.Line));
        Print(output, "floor", rounds.ConvertAll(static r => r.Floor));
        var ratios = rounds.ConvertAll(static r => r.Line.Nanoseconds / r.Floor.Nanoseconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio  {Median(ratios):F2} (half of the rounds: {At(ratios, 0.25):F2} to {At(ratios, 0.75):F2})"));
    }

    private static void Print(TextWriter output, string name, List<Cost> costs) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}  {Median(costs.ConvertAll(static c => c.Nanoseconds)) / 1000:F1} us, {Median(costs.ConvertAll(static c => c.Bytes)):N0} bytes allocated"));

    /// <summary>The runtime compiles again what runs often: both must have got there.</summary>
    private static void RunUntilCompiled(Action first, Action second)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            first();
            second();
        }
    }

    private static Cost Measure(Action action)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < CallsPerRound; i++)
        {
            action();
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        return new Cost(elapsed.TotalNanoseconds / CallsPerRound, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / CallsPerRound);
    }

    private static double Median(IEnumerable<double> values) => At(values, 0.5);

    private static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }

    private sealed record Cost(double Nanoseconds, double Bytes);
}

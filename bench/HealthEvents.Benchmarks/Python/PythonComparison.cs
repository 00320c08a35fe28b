using System.ComponentModel;
using System.Globalization;

namespace HealthEvents.Benchmarks;

/// <summary>
/// The line beside the plainest script that does the job, <c>bench/python/plain.py</c>: each in a process of its own that stays,
/// as a function that is warm, in turn and over the same bytes.
/// </summary>
internal static class PythonComparison
{
    private const double Required = 1.6;
    private const int Rounds = 201;

    // Long beside the steps in which the system counts processor time.
    private const string EventsPerRound = "100";

    public static void Run(TextWriter output)
    {
        using var script = TryStartScript();
        if (script is null)
        {
            output.WriteLine("python3 is not installed: there is nothing to compare with.");
            return;
        }

        using var line = LineProcess.Start();
        line.Read();
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Script: Measure(script), Line: Measure(line))).ToList();
        var ratio = Median.Of(rounds.Select(static round => round.Script / round.Line));
        var (scripts, lines) = (Median.Of(rounds.Select(static round => round.Script)), Median.Of(rounds.Select(static round => round.Line)));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(ratio >= Required ? "ok" : "not met")}: the line is {ratio:F2} times as fast as the script (required: {Required:F1}); {lines / 1000:F1} us an event against {scripts / 1000:F1} us"));
    }

    private static ChildProcess? TryStartScript()
    {
        try
        {
            return ChildProcess.Start("python3", Path.Combine(AppContext.BaseDirectory, "plain.py"), Path.Combine(AppContext.BaseDirectory, "events"));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <returns>Nanoseconds an event.</returns>
    private static double Measure(ChildProcess process) => double.Parse(process.Ask(EventsPerRound), CultureInfo.InvariantCulture);
}

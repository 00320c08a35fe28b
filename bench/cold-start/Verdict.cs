using System.Globalization;

namespace ColdStart;

/// <summary>Says what was measured, and whether it is good enough.</summary>
internal static class Verdict
{
    private const double TimesFasterThanPython = 7;
    private const double OfTheFloor = 1.25;
    private const double OfPythonsMemory = 0.6;
    private const double MiB = 1024 * 1024;
    private const double LargestBinary = 20;

    public static bool Print(TextWriter output, Options options, List<double> empty, List<Measurement> host, List<Measurement> floor, List<Measurement> python)
    {
        output.WriteLine(Line($"{options.Rounds} starts of each, in turn; KMS: {(options.Moto is null ? "a server in this process" : "moto_server")}; medians in ms since the process started"));
        output.WriteLine(Line($"{"",-12} {"KMS asked",10} {"next asked",11} {"received",9} {"peak MiB",9}"));
        Row("native host", host);
        Row("floor", floor);
        Row("python", python);

        var size = new FileInfo(options.Native).Length / MiB;
        output.WriteLine(Line($"native host: {size:f1} MiB on disk; floor: {new FileInfo(options.Floor).Length / MiB:f1} MiB"));
        PrintSplit(output, Median(empty), host, floor);

        var (hostTime, floorTime, pythonTime) = (Median(host, static m => m.Received), Median(floor, static m => m.Received), Median(python, static m => m.Received));
        var memory = Median(host, static m => m.PeakMemory) / Median(python, static m => m.PeakMemory);
        var all = Check("times faster than python", pythonTime / hostTime, atLeast: TimesFasterThanPython);
        all &= Check("times the floor", hostTime / floorTime, atMost: OfTheFloor);
        all &= Check("of python's peak memory", memory, atMost: OfPythonsMemory);
        all &= Check("MiB on disk", size, atMost: LargestBinary);
        return all;

        void Row(string name, List<Measurement> of) => output.WriteLine(Line(
            $"{name,-12} {Median(of, static m => m.KmsAsked ?? double.NaN),10:f1} {Median(of, static m => m.NextAsked),11:f1} {Median(of, static m => m.Received),9:f1} {Median(of, static m => m.PeakMemory),9:f1}"));

        bool Check(string what, double value, double? atLeast = null, double? atMost = null)
        {
            var isGood = (atLeast is null || value >= atLeast) && (atMost is null || value <= atMost);
            output.WriteLine(Line($"{(isGood ? "ok  " : "FAIL")} {value:f2} {what} ({(atLeast is null ? "at most" : "at least")} {atLeast ?? atMost})"));
            return isGood;
        }
    }

    private static void PrintSplit(TextWriter output, double empty, List<Measurement> host, List<Measurement> floor)
    {
        if (host[0].KmsAsked is null)
        {
            return;
        }

        var (hostToKms, floorToKms) = (Median(host, static m => m.KmsAsked!.Value), Median(floor, static m => m.KmsAsked!.Value));
        output.WriteLine(Line($"where the host's time goes (differences of medians):"));
        Part("runtime start (an empty start of the same binary)", empty);
        Part("the SDK and its request, as in the floor", floorToKms - empty);
        Part("configuration, composition and a larger program, beyond the floor", hostToKms - floorToKms);
        Part("KMS and its answer", Median(host, static m => m.NextAsked - m.KmsAsked!.Value));
        Part("the first invocation: read, summarize, format, post", Median(host, static m => m.Received - m.NextAsked));
        Part("(the floor: post only)", Median(floor, static m => m.Received - m.NextAsked));

        void Part(string name, double milliseconds) => output.WriteLine(Line($"  {milliseconds,6:f1}  {name}"));
    }

    private static double Median(List<Measurement> of, Func<Measurement, double> value) => Median([.. of.Select(value)]);

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

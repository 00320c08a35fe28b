using System.Globalization;

namespace HealthEvents.Benchmarks;

/// <summary>
/// Prints what was required and what was measured. A row that is not met is said, and fails nothing: times on a busy machine are
/// noise, and what is guarded without noise is counted elsewhere.
/// </summary>
internal sealed class RowTable(TextWriter output)
{
    public void PrintHead() => Print("", "row", "required", "measured", "");

    /// <summary>Prints a row of a ratio, and one line for each of several that it sums.</summary>
    /// <param name="name">The row.</param>
    /// <param name="required">The most that the ratio may be.</param>
    /// <param name="all">What was measured.</param>
    /// <param name="each">The same of each event.</param>
    /// <param name="mostBytes">The most that an event may allocate, where that is required.</param>
    public void Print(string name, double required, Comparison all, IReadOnlyList<Comparison>? each = null, int? mostBytes = null)
    {
        Print(name, required, all.Ratio, Times(all));
        foreach (var one in each ?? [])
        {
            Print("", $"  {one.Name}", "", Ratio(one.Ratio), Text($"{Times(one)}, {one.Subject.Bytes:N0} bytes allocated"));
        }

        if (mostBytes is { } most && each is not null)
        {
            var bytes = each.Average(static one => one.Subject.Bytes);
            Print(Verdict(bytes <= most), $"{name}, allocated", Text($"{most:N0}"), Text($"{bytes:N0}"), "bytes an event");
        }
    }

    public void Print(string name, double required, double measured, string remark) =>
        Print(Verdict(measured <= required), name, Ratio(required), Ratio(measured), remark);

    private void Print(string verdict, string name, string required, string measured, string remark) =>
        output.WriteLine(Text($"{verdict,-8}{name,-28} {required,9} {measured,9}  {remark}").TrimEnd());

    private static string Verdict(bool isMet) => isMet ? "ok" : "not met";

    private static string Times(Comparison comparison) => $"{Time(comparison.Subject)} against {Time(comparison.Measure)}";

    private static string Time(Cost cost) =>
        cost.Nanoseconds < 1_000_000 ? Text($"{cost.Nanoseconds / 1_000:F1} us") : Text($"{cost.Nanoseconds / 1_000_000:F1} ms");

    private static string Ratio(double value) => Text($"{value:F2}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

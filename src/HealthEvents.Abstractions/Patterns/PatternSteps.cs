using System.Diagnostics;

namespace HealthEvents;

/// <summary>Counts the steps that matching takes, for the test that holds them to the size of the event. A release has nothing of it.</summary>
internal static class PatternSteps
{
    [ThreadStatic]
    private static long _taken;

    public static long Taken => _taken;

    [Conditional("DEBUG")]
    public static void Add(int steps) => _taken += steps;
}

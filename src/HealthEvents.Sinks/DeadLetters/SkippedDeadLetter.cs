using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>A line of a file of dead letters that is not one, or holds what cannot be read.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Reason">Why it was skipped: a phrase that follows the name of the line, such as <c>is not JSON</c>, without its content.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SkippedDeadLetter(int Line, string Reason);

using System.Runtime.InteropServices;

namespace HealthEvents.Formatters;

/// <summary>A place in what a <see cref="MarkupWriter"/> wrote, to go back to.</summary>
/// <param name="Length">The characters written by then.</param>
/// <param name="Left">The room that was left.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MarkupMark(int Length, int Left);

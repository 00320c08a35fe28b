using System.Runtime.InteropServices;

namespace HealthEvents.Formatters;

/// <summary>A text that a <see cref="MarkupWriter"/> keeps: its place among all that it wrote. Nothing was written where it is empty.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its characters.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextPiece(int Start, int Length)
{
    public bool IsEmpty => Length == 0;
}

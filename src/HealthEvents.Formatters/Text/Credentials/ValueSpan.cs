using System.Runtime.InteropServices;

namespace HealthEvents.Formatters;

/// <summary>What stands after the sign between a name and its value.</summary>
/// <param name="Start">Where the value begins, after a quote mark.</param>
/// <param name="End">Where it ends, before a quote mark.</param>
/// <param name="Sort">How it is written.</param>
/// <param name="Next">Where the text goes on, after a quote mark.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ValueSpan(int Start, int End, ValueSort Sort, int Next)
{
    public bool IsSome => End > Start;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];
}

using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>A line of a file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its bytes without the line feed; only the beginning where it is too long.</param>
/// <param name="IsTooLong">Whether it is longer than lines may be.</param>
/// <param name="IsFinished">Whether a line feed ends it. The last line may be half written.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SharedLine(int Number, ReadOnlyMemory<byte> Text, bool IsTooLong, bool IsFinished);

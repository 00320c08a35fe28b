using System.Runtime.InteropServices;

namespace HealthEvents.Formatters;

/// <summary>Where a credential stands in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Shown">How many of its last characters may be shown.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CredentialSpan(int Start, int End, int Shown = 0)
{
    public bool IsSome => End > Start;
}

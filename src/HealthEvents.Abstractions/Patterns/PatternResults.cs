using System.Runtime.CompilerServices;

namespace HealthEvents;

/// <summary>Results together.</summary>
internal static class PatternResults
{
    /// <summary>Of two conditions that must hold both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PatternResult Both(PatternResult one, PatternResult other) =>
        one == PatternResult.Fails || other == PatternResult.Fails ? PatternResult.Fails : Either(one, other);

    /// <summary>Of two conditions one of which must hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PatternResult Either(PatternResult one, PatternResult other) => one > other ? one : other;
}

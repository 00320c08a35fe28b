using System.Diagnostics;
using System.Globalization;

namespace HealthEvents;

/// <summary>Writes a moment as AWS and its console do: <c>2026-11-20T08:00:00.000Z</c>.</summary>
/// <remarks>By way of the one format that the runtime writes without a pattern: 1,000 instructions a moment less.</remarks>
internal static class UtcMoment
{
    /// <summary>What is needed to write one.</summary>
    public const int Room = 28;

    private const int Length = 24;

    /// <summary>Writes a moment.</summary>
    /// <param name="buffer">Where, at least <see cref="Room"/> characters.</param>
    /// <param name="moment">The moment, in any offset. What is less than a millisecond is dropped.</param>
    /// <returns>What was written.</returns>
    public static ReadOnlySpan<char> Write(Span<char> buffer, DateTimeOffset moment)
    {
        // 2026-11-20T08:00:00.0000000Z
        var isWritten = moment.UtcDateTime.TryFormat(buffer, out _, "O", CultureInfo.InvariantCulture);
        Debug.Assert(isWritten, "The buffer is too short.");
        buffer[Length - 1] = 'Z';
        return buffer[..Length];
    }
}

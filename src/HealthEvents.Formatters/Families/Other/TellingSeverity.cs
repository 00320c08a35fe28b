using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>Puts the items of a series in order, so that the worst is told.</summary>
internal static class TellingSeverity
{
    /// <summary>How bad an item is, by its word or its number; what is over is the least.</summary>
    public static double Of(TellingMembers members)
    {
        if (members[TellingSlot.State] is { } state && IsOver(state))
        {
            return -1;
        }

        var severity = members[TellingSlot.Severity];
        return double.TryParse(severity, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : OfWord(severity);
    }

    private static bool IsOver(string state) =>
        state.Equals("resolved", StringComparison.OrdinalIgnoreCase) || state.Equals("ok", StringComparison.OrdinalIgnoreCase);

    // Beside the numbers of GuardDuty, in their scale.
    private static double OfWord(string? word) => word?.Trim().ToUpperInvariant() switch
    {
        "CRITICAL" or "FATAL" or "EMERGENCY" or "P1" => 9,
        "HIGH" or "ERROR" or "P2" => 7,
        "MEDIUM" or "WARNING" or "WARN" or "P3" => 4,
        "LOW" or "P4" => 1,
        null => 0,
        _ => 0.5,
    };
}

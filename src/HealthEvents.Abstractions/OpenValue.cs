namespace HealthEvents;

/// <summary>How the values of an open set are compared: without regard to case.</summary>
internal static class OpenValue
{
    // Nearly all values come as AWS documents them. To see first whether two are the same, character by character, is up to 200 instructions
    // less for those that are.
    public static bool AreEqual(string? one, string? other) => one == other || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

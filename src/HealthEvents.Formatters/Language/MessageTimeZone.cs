using System.Diagnostics.CodeAnalysis;

namespace HealthEvents.Formatters;

/// <summary>Finds the zones that messages show times in, and says what is missing where there is none.</summary>
/// <remarks>
/// .NET takes the zones from the system, as files under <c>/usr/share/zoneinfo</c> or the folder that the environment variable
/// <c>TZDIR</c> names. Small container images lack them; <c>InvariantGlobalization</c> makes no difference.
/// </remarks>
public static class MessageTimeZone
{
    /// <summary>Finds a zone.</summary>
    /// <param name="id">Its IANA name, such as <c>Asia/Seoul</c>.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="problem">Why there is none, as a sentence that does not repeat the name: somebody may have put a secret there.</param>
    /// <returns>Whether it was found.</returns>
    public static bool TryFind(string? id, [NotNullWhen(true)] out TimeZoneInfo? zone, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        zone = null;
        if (id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone))
        {
            return true;
        }

        problem = HasData()
            ? "This system does not know such a time zone. Use IANA names such as Asia/Seoul."
            : "This system has no time-zone data. Install the package tzdata (Debian, Ubuntu, Alpine, Amazon Linux), "
                + "take an image that has it (of the chiseled and Alpine images of .NET those that end in -extra), or set TZDIR to a folder that holds it.";
        return false;
    }

    /// <summary>UTC is there without any data.</summary>
    private static bool HasData() => TimeZoneInfo.GetSystemTimeZones().Any(static zone => zone.BaseUtcOffset != TimeSpan.Zero);
}

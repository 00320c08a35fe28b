using System.Reflection;

namespace HealthEvents.Cli.Demo;

/// <summary>The events of <c>samples/events</c>, which this program carries with it.</summary>
internal static class SampleEvents
{
    /// <summary>The day of the sample events. On a later day, their upcoming changes would be over.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    public static IEnumerable<string> Names { get; } =
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(static name => name.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static byte[] Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no sample event '{name}'.", nameof(name));
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}

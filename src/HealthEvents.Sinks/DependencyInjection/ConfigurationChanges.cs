using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Finds what a reload changed in a section, by the names of its options. Values are not told.</summary>
internal sealed class ConfigurationChanges(IConfiguration? section)
{
    private Dictionary<string, string?> _seen = Read(section);

    /// <summary>The options that differ from what was seen before, in the order of their names. What is there now counts as seen.</summary>
    public IReadOnlyList<string> Take()
    {
        var now = Read(section);
        var before = Interlocked.Exchange(ref _seen, now);
        return
        [
            .. now.Keys.Union(before.Keys, StringComparer.OrdinalIgnoreCase)
                .Where(key => now.GetValueOrDefault(key) != before.GetValueOrDefault(key))
                .Select(static key => key.Split(ConfigurationPath.KeyDelimiter, 2)[0])
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static Dictionary<string, string?> Read(IConfiguration? section)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in section?.AsEnumerable(makePathsRelative: true) ?? [])
        {
            values[key] = value;
        }

        return values;
    }
}

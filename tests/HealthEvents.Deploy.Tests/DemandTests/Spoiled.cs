using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.DemandTests;

/// <summary>Templates of <c>samples/deploy</c> with something wrong.</summary>
internal static class Spoiled
{
    /// <summary>The template with a passage replaced wherever it stands.</summary>
    public static string With(string name, string passage, string replacement)
    {
        var text = Template.Named(name).Text;
        Assert.Contains(passage, text, StringComparison.Ordinal);
        return text.Replace(passage, replacement, StringComparison.Ordinal);
    }

    /// <summary>The template without a resource, which ends before the next line that is indented no deeper.</summary>
    public static string Without(string name, string id)
    {
        var lines = Template.Named(name).Text.Split('\n').ToList();
        var start = lines.IndexOf($"  {id}:", lines.IndexOf("Resources:"));
        Assert.True(start > 0, $"{name} has no resource {id}");
        var end = lines.FindIndex(start + 1, static line => line.Length > 0 && !line.StartsWith("   ", StringComparison.Ordinal));
        lines.RemoveRange(start, (end < 0 ? lines.Count : end) - start);
        return string.Join('\n', lines);
    }

    public static (string Before, string After) Halves(string name, string passage)
    {
        var parts = Template.Named(name).Text.Split(passage);
        Assert.Equal(2, parts.Length);
        return (parts[0], parts[1]);
    }
}

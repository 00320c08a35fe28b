using System.Text.Json;

namespace HealthEvents.EndToEnd;

/// <summary>What a command said.</summary>
internal sealed record CliResult(int ExitStatus, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public IReadOnlyList<string> Lines { get; } = Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of standard output as JSON.</summary>
    public IReadOnlyList<JsonElement> Objects => [.. Lines.Select(static line => JsonElement.Parse(line))];

    /// <summary>The only line of standard output as JSON.</summary>
    public JsonElement Object => Assert.Single(Objects);

    /// <summary>Fails unless the command refused its work in one line that names the program and is not a stack trace.</summary>
    public void AssertMisused(string because)
    {
        Assert.Equal(2, ExitStatus);
        Assert.Equal("", Output);
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("healthevents: ", line, StringComparison.Ordinal);
        Assert.Contains(because, line, StringComparison.Ordinal);
    }
}

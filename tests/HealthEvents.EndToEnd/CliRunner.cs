using System.Text;
using HealthEvents.Cli;
using HealthEvents.Sinks;

namespace HealthEvents.EndToEnd;

/// <summary>Runs the tool within the test.</summary>
internal static class CliRunner
{
    public static Task<CliResult> RunAsync(params string[] args) => RunAsync("", new Variables(), args);

    public static Task<CliResult> RunWithInputAsync(string input, params string[] args) => RunAsync(input, new Variables(), args);

    public static Task<CliResult> RunWithVariablesAsync(Variables variables, params string[] args) => RunAsync("", variables, args);

    private static async Task<CliResult> RunAsync(string input, Variables variables, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var status = await CliApplication.RunAsync(args, new Surroundings
        {
            Input = standardInput,
            RawOutput = output,
            Error = error,
            Environment = variables,
        });
        return new CliResult(status, output.ToString(), error.ToString());
    }

    /// <summary>The environment of a run.</summary>
    internal sealed class Variables : Dictionary<string, string>, IEnvironmentVariables
    {
        public Variables()
            : base(StringComparer.Ordinal)
        {
        }

        public string? Get(string name) => TryGetValue(name, out var value) ? value : null;
    }
}

using System.Diagnostics;
using System.Text;

namespace HealthEvents.EndToEnd;

/// <summary>Runs a program of this repository as a process of its own.</summary>
internal static class ProcessRunner
{
    /// <summary>Runs the tool.</summary>
    public static Task<CliResult> RunAsync(IEnumerable<KeyValuePair<string, string>> variables, string input, params string[] args) =>
        RunProgramAsync("healthevents.dll", variables, input, args);

    /// <summary>Runs a program that lies beside the tests, or whose path is given.</summary>
    public static async Task<CliResult> RunProgramAsync(
        string program, IEnumerable<KeyValuePair<string, string>> variables, string input, params string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliResult(process.ExitCode, await output, await error);
    }
}

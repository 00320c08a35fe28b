using System.Diagnostics;
using Loopback;

namespace ConsoleHost.Tests;

/// <summary>The program as a script runs it.</summary>
public sealed class ProgramTests
{
    /// <summary>The addresses that <c>appsettings.json</c> names.</summary>
    private static readonly string[] Addresses =
    [
        //#if (slack)
        "SLACK_HOOK",
        //#endif
        //#if (googleChat)
        "GOOGLE_CHAT_HOOK",
        //#endif
    ];

    [Fact]
    public async Task Text_on_standard_input_arrives_at_each_webhook()
    {
        using var webhook = Webhook.Start();

        var (status, output, _) = await RunAsync(webhook.Address, "The nightly backup did not run");

        Assert.Equal(0, status);
        Assert.Equal(Addresses.Length, output.Count);
        Assert.Equal(Addresses.Length, webhook.Messages.Count);
        Assert.All(webhook.Messages, static message => Assert.Contains("The nightly backup did not run", message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Missing_address_stops_the_start_and_is_named()
    {
        var (status, output, error) = await RunAsync("", "The nightly backup did not run");

        Assert.Equal(2, status);
        Assert.Empty(output);
        Assert.All(Addresses, address => Assert.Contains(address, error, StringComparison.Ordinal));
    }

    private static async Task<(int Status, IReadOnlyList<string> Output, string Error)> RunAsync(string address, string input)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ConsoleHost.dll")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Addresses)
        {
            start.Environment[name] = address;
        }

        start.Environment["HealthEvents__AllowLoopbackWebhooks"] = "true";
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries), await error);
    }
}

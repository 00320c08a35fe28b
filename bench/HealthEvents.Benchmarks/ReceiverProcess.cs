using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Benchmarks;

/// <summary>A webhook that takes everything, on a loopback port, in a process of its own.</summary>
internal sealed class ReceiverProcess : IDisposable
{
    /// <summary>The argument that makes this program the receiver.</summary>
    public const string Argument = "receiver";

    private readonly Process _process;

    private ReceiverProcess(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>Where it listens, with a slash at the end.</summary>
    public string Address { get; }

    public static ReceiverProcess Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ReceiverProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Argument);
        var process = Process.Start(start)!;
        return new ReceiverProcess(process, process.StandardOutput.ReadLine() + "/");
    }

    /// <summary>Receives until the standard input ends, which it does with the process that started it.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(static async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            await context.Response.WriteAsync("ok", context.RequestAborted);
        });
        await app.StartAsync(CancellationToken.None);
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}

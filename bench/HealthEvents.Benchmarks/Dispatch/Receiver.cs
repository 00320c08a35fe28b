using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Benchmarks;

/// <summary>A webhook that takes everything, on a loopback port. It runs in a process of its own, so that its time is not counted.</summary>
internal static class Receiver
{
    /// <summary>The argument that makes this program the receiver.</summary>
    public const string Argument = "receiver";

    /// <summary>Says where it listens, and receives until the standard input ends.</summary>
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
}

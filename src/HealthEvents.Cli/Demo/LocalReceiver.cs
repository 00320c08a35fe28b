using System.Collections.Concurrent;
using System.Net;
using HealthEvents.Cli.Drawing;
using HealthEvents.Sinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.Cli.Demo;

/// <summary>Takes messages on a loopback port of its own, each channel under its name, and answers as the chat services do.</summary>
internal sealed class LocalReceiver : IAsyncDisposable
{
    private readonly Dictionary<BuiltInChannel, ConcurrentQueue<byte[]>> _messages =
        ChannelDrawings.All.ToDictionary(static drawing => drawing.Channel, static _ => new ConcurrentQueue<byte[]>());

    private readonly WebApplication _server;

    private LocalReceiver()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public static async Task<LocalReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var receiver = new LocalReceiver();
        await receiver._server.StartAsync(cancellationToken);
        return receiver;
    }

    public string AddressOf(BuiltInChannel channel) => $"{_server.Urls.First()}/{channel.Name}";

    /// <summary>Takes out what came for a channel since the last call.</summary>
    public IReadOnlyList<byte[]> Take(BuiltInChannel channel)
    {
        var taken = new List<byte[]>();
        while (_messages[channel].TryDequeue(out var message))
        {
            taken.Add(message);
        }

        return taken;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var (channel, _, answer) = ChannelDrawings.All.Single(drawing => context.Request.Path == $"/{drawing.Channel.Name}");
        _messages[channel].Enqueue(body.ToArray());
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }
}

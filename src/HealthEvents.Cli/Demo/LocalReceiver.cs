using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.Cli.Demo;

/// <summary>Takes messages on a loopback port of its own, and answers as the chat services do.</summary>
internal sealed class LocalReceiver : IAsyncDisposable
{
    private const string Slack = "/services/T0DEMO/B0DEMO/demo";
    private const string GoogleChat = "/v1/spaces/DEMO/messages";

    private readonly ConcurrentQueue<byte[]> _slack = new();
    private readonly ConcurrentQueue<byte[]> _googleChat = new();
    private readonly WebApplication _server;

    private LocalReceiver()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public string SlackAddress => $"{_server.Urls.First()}{Slack}";

    public string GoogleChatAddress => $"{_server.Urls.First()}{GoogleChat}?key=demo&token=demo";

    public static async Task<LocalReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var receiver = new LocalReceiver();
        await receiver._server.StartAsync(cancellationToken);
        return receiver;
    }

    /// <summary>Takes out what came for Slack since the last call.</summary>
    public IReadOnlyList<byte[]> TakeSlack() => Take(_slack);

    /// <summary>Takes out what came for Google Chat since the last call.</summary>
    public IReadOnlyList<byte[]> TakeGoogleChat() => Take(_googleChat);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static List<byte[]> Take(ConcurrentQueue<byte[]> messages)
    {
        var taken = new List<byte[]>();
        while (messages.TryDequeue(out var message))
        {
            taken.Add(message);
        }

        return taken;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var isSlack = context.Request.Path == Slack;
        (isSlack ? _slack : _googleChat).Enqueue(body.ToArray());
        context.Response.ContentType = isSlack ? "text/html" : "application/json";
        await context.Response.WriteAsync(
            isSlack ? "ok" : """{"name":"spaces/DEMO/messages/demo","thread":{"name":"spaces/DEMO/threads/demo"}}""",
            context.RequestAborted);
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks.Tests;

/// <summary>A receiver on a loopback port that enforces the limits of Slack and Google Chat and answers as they do.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ChatServer(WebApplication app) => _app = app;

    /// <summary>The scheme, host and port.</summary>
    public string Address => _app.Urls.First();

    public ConcurrentQueue<string> Posted { get; } = new();

    /// <summary>Called for each request with its number, before it is read; answers in place of the service if it returns true.</summary>
    public Func<HttpContext, int, Task<bool>> Before { get; set; } = static (_, _) => Task.FromResult(false);

    public static async Task<ChatServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ChatServer(app);
        var number = 0;
        app.Run(async context =>
        {
            if (!await server.Before(context, Interlocked.Increment(ref number)))
            {
                await server.AnswerAsync(context);
            }
        });
        await app.StartAsync(CancellationToken.None);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var size = context.Request.ContentLength ?? 0;
        var root = body.RootElement;
        if (context.Request.Path.StartsWithSegments("/v1/spaces", StringComparison.Ordinal))
        {
            var wantsThread = context.Request.Query.ContainsKey("messageReplyOption");
            var hasThread = root.TryGetProperty("thread", out _);
            if (size > 32_000 || wantsThread != hasThread || !context.Request.Query.ContainsKey("token"))
            {
                context.Response.StatusCode = 400;
                await context.Response.WriteAsync("""{"error":{"code":400,"status":"INVALID_ARGUMENT","message":"limit"}}""", context.RequestAborted);
                return;
            }

            Posted.Enqueue(root.GetRawText());
            await context.Response.WriteAsync("""{"name":"spaces/A/messages/1"}""", context.RequestAborted);
            return;
        }

        var isFlat = root.EnumerateObject().All(static member => member.Value.ValueKind == JsonValueKind.String);
        var isWorkflow = context.Request.Path.StartsWithSegments("/triggers", StringComparison.Ordinal);
        var hasText = root.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 and <= 40_000 };
        if (!hasText || (isWorkflow && !isFlat))
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync(isWorkflow ? "invalid_payload" : "no_text", context.RequestAborted);
            return;
        }

        Posted.Enqueue(root.GetRawText());
        await context.Response.WriteAsync(isWorkflow ? """{"ok":true}""" : "ok", context.RequestAborted);
    }
}

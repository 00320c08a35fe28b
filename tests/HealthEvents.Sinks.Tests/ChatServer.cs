using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using HealthEvents.TestSupport;
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
        using var read = new MemoryStream();
        await context.Request.Body.CopyToAsync(read, context.RequestAborted);
        var body = read.ToArray();
        var (status, answer) = context.Request.Path.StartsWithSegments("/v1/spaces", StringComparison.Ordinal) ? GoogleChat(body, context.Request.Query)
            : context.Request.Path.StartsWithSegments("/triggers", StringComparison.Ordinal) ? Workflow(body)
            : Slack(body);
        if (status == 200)
        {
            Posted.Enqueue(Encoding.UTF8.GetString(body));
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }

    private static (int Status, string Answer) GoogleChat(byte[] body, IQueryCollection query)
    {
        using var document = JsonDocument.Parse(body);
        var wantsThread = query.ContainsKey("messageReplyOption");
        var hasThread = document.RootElement.TryGetProperty("thread", out _);
        return GoogleChatPayloadRules.Violations(body).Count > 0 || wantsThread != hasThread || !query.ContainsKey("token")
            ? (400, """{"error":{"code":400,"status":"INVALID_ARGUMENT","message":"limit"}}""")
            : (200, """{"name":"spaces/A/messages/1"}""");
    }

    private static (int Status, string Answer) Workflow(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.EnumerateObject().All(static member => member.Value.ValueKind == JsonValueKind.String)
            ? (200, """{"ok":true}""")
            : (400, "invalid_payload");
    }

    private static (int Status, string Answer) Slack(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return !document.RootElement.TryGetProperty("text", out _) ? (400, "no_text")
            : SlackPayloadRules.Violations(body).Count > 0 ? (400, "invalid_blocks")
            : (200, "ok");
    }
}

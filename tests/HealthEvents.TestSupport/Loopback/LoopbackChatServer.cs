using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.TestSupport;

/// <summary>
/// The chat services on a loopback port: it keeps what is posted, enforces the limits of Slack and Google Chat, and answers
/// as they do, unless a test says what it shall answer.
/// </summary>
public sealed class LoopbackChatServer : LoopbackServer
{
    /// <summary>A part of each address that nothing may show.</summary>
    public const string Secret = "Zx81Spectrum";

    private readonly ConcurrentQueue<string> _received = new();
    private readonly ConcurrentQueue<string> _posted = new();
    private int _requests;

    /// <summary>The address of an incoming webhook of Slack.</summary>
    public string SlackUrl => $"{Address}/services/T000/B000/{Secret}";

    /// <summary>The address of a webhook that starts a workflow of Slack.</summary>
    public string SlackWorkflowUrl => $"{Address}/triggers/T000/1234/{Secret}";

    /// <summary>The address of a webhook of Google Chat.</summary>
    public string GoogleChatUrl => $"{Address}/v1/spaces/AAAA/messages?key=k&token={Secret}";

    /// <summary>All messages that came, in their order, whatever was answered.</summary>
    public IReadOnlyCollection<string> Received => _received;

    /// <summary>The same as JSON.</summary>
    public IReadOnlyList<JsonElement> Messages => [.. _received.Select(Parse)];

    /// <summary>The messages that were taken, as the people in the room see them.</summary>
    public IReadOnlyCollection<string> Posted => _posted;

    /// <summary>Says how to answer a message; <see langword="null"/> is as the services do.</summary>
    public Func<string, ChatReply?> Reply { get; set; } = static _ => null;

    /// <summary>Called for each request with its number, before it is read. Where it returns true, it has answered.</summary>
    public Func<HttpContext, int, Task<bool>> Before { get; set; } = static (_, _) => Task.FromResult(false);

    /// <summary>Starts a server.</summary>
    /// <param name="refusal">The status that it answers every message with.</param>
    /// <param name="certificate">Makes the scheme https.</param>
    public static async Task<LoopbackChatServer> StartNewAsync(int? refusal = null, X509Certificate2? certificate = null)
    {
        var server = new LoopbackChatServer();
        if (refusal is { } status)
        {
            server.Reply = _ => new ChatReply(status, "no_service");
        }

        await server.StartAsync(certificate);
        return server;
    }

    protected override async Task AnswerAsync(HttpContext context)
    {
        if (await Before(context, Interlocked.Increment(ref _requests)))
        {
            return;
        }

        var body = await ReadBodyAsync(context);
        var message = Encoding.UTF8.GetString(body);
        _received.Enqueue(message);
        var reply = Reply(message) ?? Judge(context.Request, body);
        await reply.Gate.WaitAsync(context.RequestAborted);
        if (reply.Status == 200)
        {
            _posted.Enqueue(message);
        }

        context.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds;
        }

        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }

    private static JsonElement Parse(string message)
    {
        using var document = JsonDocument.Parse(message);
        return document.RootElement.Clone();
    }

    private static ChatReply Judge(HttpRequest request, byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return request.Path.StartsWithSegments("/v1/spaces", StringComparison.Ordinal) ? GoogleChat(document.RootElement, body, request.Query)
            : request.Path.StartsWithSegments("/triggers", StringComparison.Ordinal) ? Workflow(document.RootElement)
            : Slack(document.RootElement, body);
    }

    private static ChatReply GoogleChat(JsonElement message, byte[] body, IQueryCollection query)
    {
        var wantsThread = query.ContainsKey("messageReplyOption");
        var hasThread = message.TryGetProperty("thread", out _);
        return GoogleChatPayloadRules.Violations(body).Count > 0 || wantsThread != hasThread || !query.ContainsKey("token")
            ? new ChatReply(400, """{"error":{"code":400,"status":"INVALID_ARGUMENT","message":"limit"}}""")
            : new ChatReply(200, """{"name":"spaces/A/messages/1"}""");
    }

    private static ChatReply Workflow(JsonElement message) =>
        message.EnumerateObject().All(static member => member.Value.ValueKind == JsonValueKind.String)
            ? new ChatReply(200, """{"ok":true}""")
            : new ChatReply(400, "invalid_payload");

    private static ChatReply Slack(JsonElement message, byte[] body) =>
        !message.TryGetProperty("text", out _) ? new ChatReply(400, "no_text")
        : SlackPayloadRules.Violations(body).Count > 0 ? new ChatReply(400, "invalid_blocks")
        : new ChatReply(200, "ok");
}

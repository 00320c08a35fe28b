using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using HealthEvents.TestSupport;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.LambdaHost.Tests.Servers;

/// <summary>Lambda's side of the Runtime API: hands out invocations and takes the answers.</summary>
internal sealed class RuntimeApiServer : LoopbackServer
{
    private const string Root = "/2018-06-01/runtime/";

    private readonly Channel<Pending> _waiting = Channel.CreateUnbounded<Pending>();
    private readonly ConcurrentDictionary<string, Pending> _running = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<InvocationResult> _initError = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    /// <summary>The deadline that invocations are handed out with, or <see langword="null"/> for the right one; empty for none.</summary>
    public string? Deadline { get; set; }

    /// <summary>How many invocations without an id are handed out before the next one.</summary>
    public int WithoutId { get; set; }

    /// <summary>The longest response that is taken; a longer one is refused with 413, as Lambda does beyond 6 MB.</summary>
    public int LongestResponse { get; set; } = 6 * 1024 * 1024;

    /// <summary>The status of every call that ends an invocation with an error.</summary>
    public int ErrorStatus { get; set; } = 202;

    /// <summary>Ends when the function has started and asks for its first invocation.</summary>
    public Task FunctionAsked => _asked.Task;

    /// <summary>Ends when the function says that it cannot start.</summary>
    public Task<InvocationResult> InitError => _initError.Task;

    /// <summary>Invokes the function, and waits for what it answers.</summary>
    public async Task<InvocationResult> InvokeAsync(ReadOnlyMemory<byte> payload, TimeSpan? timeout = null)
    {
        var id = $"00000000-0000-4000-8000-{Interlocked.Increment(ref _count):d12}";
        var pending = new Pending(id, payload, timeout ?? TimeSpan.FromSeconds(60));
        _running[id] = pending;
        await _waiting.Writer.WriteAsync(pending);
        return await pending.Result.Task;
    }

    protected override async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (context.Request.Method == "GET" && path == $"{Root}invocation/next")
        {
            await HandOutAsync(context);
            return;
        }

        var body = await ReadBodyAsync(context);
        var errorType = context.Request.Headers["Lambda-Runtime-Function-Error-Type"].ToString();
        context.Response.StatusCode = 202;
        switch (path[Root.Length..].Split('/'))
        {
            case ["init", "error"]:
                _initError.TrySetResult(new InvocationResult(IsError: true, errorType, body));
                break;
            case ["invocation", _, "response"] when body.Length > LongestResponse:
                context.Response.StatusCode = 413;
                break;
            case ["invocation", var id, "response"] when _running.TryRemove(id, out var answered):
                answered.Result.TrySetResult(new InvocationResult(IsError: false, errorType, body));
                break;
            case ["invocation", var id, "error"] when _running.TryRemove(id, out var failed):
                failed.Result.TrySetResult(new InvocationResult(IsError: true, errorType, body));
                context.Response.StatusCode = ErrorStatus;
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    private async Task HandOutAsync(HttpContext context)
    {
        _asked.TrySetResult();
        if (WithoutId > 0)
        {
            WithoutId--;
            return;
        }

        var pending = await _waiting.Reader.ReadAsync(context.RequestAborted);
        var deadline = TimeProvider.System.GetUtcNow() + pending.Timeout;
        context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = pending.Id;
        context.Response.Headers["Lambda-Runtime-Deadline-Ms"] = Deadline ?? deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:eu-west-1:111122223333:function:alerts";
        context.Response.Headers["Lambda-Runtime-Trace-Id"] = "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1";
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(pending.Payload, context.RequestAborted);
    }

    private sealed record Pending(string Id, ReadOnlyMemory<byte> Payload, TimeSpan Timeout)
    {
        public TaskCompletionSource<InvocationResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

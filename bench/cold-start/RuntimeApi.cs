using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ColdStart;

/// <summary>Lambda's side of the Runtime API, for a function that is invoked once.</summary>
internal sealed class RuntimeApi(byte[] payload) : LocalServer
{
    private static readonly TimeSpan TimeToWork = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource<bool> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asked;

    /// <summary>Whether the function did its work, once it has answered.</summary>
    public Task<bool> Answer => _answer.Task;

    protected override async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/invocation/next", StringComparison.Ordinal))
        {
            await HandOutAsync(context);
            return;
        }

        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        _answer.TrySetResult(path.EndsWith("/response", StringComparison.Ordinal));
    }

    private async Task HandOutAsync(HttpContext context)
    {
        if (Interlocked.Increment(ref _asked) > 1)
        {
            // There is no second event: the function waits until it is stopped.
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        var deadline = TimeProvider.System.GetUtcNow() + TimeToWork;
        context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = "00000000-0000-4000-8000-000000000001";
        context.Response.Headers["Lambda-Runtime-Deadline-Ms"] = deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:eu-west-1:111122223333:function:alerts";
        context.Response.Headers["Lambda-Runtime-Trace-Id"] = "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1";
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(payload, context.RequestAborted);
    }
}

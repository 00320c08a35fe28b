using Microsoft.Extensions.Logging;

namespace LambdaHost.RuntimeApi;

/// <summary>Takes invocations one after the other, as Lambda hands them out, until the process is told to stop.</summary>
internal sealed class RuntimeLoop(RuntimeApiClient api, ILogger log, TimeProvider clock)
{
    /// <summary>Runs until <paramref name="stop"/>. An invocation that has begun is finished.</summary>
    /// <param name="handle">Handles an invocation. Its token ends shortly before Lambda would kill the process.</param>
    /// <param name="stop">Ends the wait for the next invocation.</param>
    public async Task RunAsync(Func<Invocation, CancellationToken, Task<ReadOnlyMemory<byte>>> handle, CancellationToken stop)
    {
        while (await NextAsync(stop) is { } invocation)
        {
            // The AWS SDK reads it there, and passes it on.
            Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", invocation.TraceId);

            using var deadline = new CancellationTokenSource(invocation.TimeToWork(clock.GetUtcNow()), clock);
            ReadOnlyMemory<byte> response;
            try
            {
                response = await handle(invocation, deadline.Token);
            }
            catch (Exception exception)
            {
                var problem = RuntimeError.MessageOf(exception);
                HostLog.InvocationFailed(log, problem, exception.StackTrace);
                await api.FailAsync(invocation, exception);
                continue;
            }

            await api.RespondAsync(invocation, response);
        }
    }

    private async Task<Invocation?> NextAsync(CancellationToken stop)
    {
        try
        {
            return await api.NextAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }
}

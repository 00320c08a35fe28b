using System.Net;
using Microsoft.Extensions.Logging;

namespace LambdaHost.RuntimeApi;

/// <summary>Takes invocations one after the other, as Lambda hands them out, until the process is told to stop.</summary>
internal sealed class RuntimeLoop(RuntimeApiClient api, ILogger log, TimeProvider clock)
{
    // Where every invocation lacks its id, a new process may do better.
    private const int MostWithoutId = 10;

    /// <summary>Runs until <paramref name="stop"/>. An invocation that has begun is finished.</summary>
    /// <param name="handle">Handles an invocation. Its token ends shortly before Lambda would kill the process.</param>
    /// <param name="stop">Ends the wait for the next invocation.</param>
    /// <exception cref="HttpRequestException">The Runtime API does not work: without it there is nothing to do.</exception>
    public async Task RunAsync(Func<Invocation, CancellationToken, Task<ReadOnlyMemory<byte>>> handle, CancellationToken stop)
    {
        var withoutId = 0;
        while (!stop.IsCancellationRequested)
        {
            Invocation? invocation;
            try
            {
                invocation = await api.NextAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }

            if (invocation is not null)
            {
                withoutId = 0;
                await RunAsync(invocation, handle);
            }
            else if (++withoutId == MostWithoutId)
            {
                throw new HttpRequestException("it gives invocations without a request id.");
            }
            else
            {
                HostLog.InvocationWithoutId(log);
            }
        }
    }

    private async Task RunAsync(Invocation invocation, Func<Invocation, CancellationToken, Task<ReadOnlyMemory<byte>>> handle)
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
            await FailAsync(invocation, exception, RuntimeError.MessageOf(exception));
            return;
        }

        try
        {
            await api.RespondAsync(invocation, response);
        }
        catch (HttpRequestException exception) when (IsRefusal(exception.StatusCode))
        {
            // The trigger must hear of it: it would wait for the response until the function's time-out.
            await FailAsync(invocation, exception, $"Lambda did not take the response of {response.Length} bytes: HTTP {(int)exception.StatusCode!}.");
        }
    }

    private async Task FailAsync(Invocation invocation, Exception exception, string problem)
    {
        HostLog.InvocationFailed(log, problem, exception.StackTrace);
        try
        {
            await api.FailAsync(invocation, exception, problem);
        }
        catch (HttpRequestException refused) when (IsRefusal(refused.StatusCode))
        {
            HostLog.RuntimeApiFailed(log, refused.Message);
        }
    }

    /// <summary>It is about this one call. Lambda ends a process that goes on after an error of its own.</summary>
    private static bool IsRefusal(HttpStatusCode? status) => status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError;
}

using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;

namespace HealthEvents.Sinks;

/// <summary>Repeats a call that KMS itself calls worth repeating: a few times, on the clock of the sinks.</summary>
internal sealed class KmsRetry(SinkServices services)
{
    private readonly Lazy<ResiliencePipeline> _pipeline = new(() => new ResiliencePipelineBuilder { TimeProvider = services.TimeProvider }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = static arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is { } exception && IsWorthRepeating(exception, arguments.Context.CancellationToken)),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = services.Jitter,
        })
        .Build());

    public async ValueTask<byte[]> RunAsync(Func<CancellationToken, ValueTask<byte[]>> call, CancellationToken cancellationToken)
    {
        // Building the pipeline costs a cold start a millisecond that nearly no call needs: it begins with what came of the first.
        ExceptionDispatchInfo? first;
        try
        {
            return await call(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsWorthRepeating(exception, cancellationToken))
        {
            first = ExceptionDispatchInfo.Capture(exception);
        }

        return await _pipeline.Value.ExecuteAsync(
            token =>
            {
                Interlocked.Exchange(ref first, null)?.Throw();
                return call(token);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static bool IsWorthRepeating(Exception exception, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && KmsErrors.IsTransient(exception);
}

using Polly;
using Polly.Retry;

namespace HealthEvents.Sinks;

/// <summary>Repeats a call that KMS itself calls worth repeating: a few times, on the clock of the sinks.</summary>
internal sealed class KmsRetry
{
    private readonly ResiliencePipeline _pipeline;

    public KmsRetry(SinkServices services) =>
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = services.TimeProvider }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is { } exception
                    && !arguments.Context.CancellationToken.IsCancellationRequested
                    && KmsErrors.IsTransient(exception)),
                MaxRetryAttempts = 3,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = services.Jitter,
            })
            .Build();

    public ValueTask<byte[]> RunAsync(Func<CancellationToken, ValueTask<byte[]>> call, CancellationToken cancellationToken) =>
        _pipeline.ExecuteAsync(static (state, token) => state(token), call, cancellationToken);
}

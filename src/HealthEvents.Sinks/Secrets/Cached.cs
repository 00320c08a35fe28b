using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>
/// Keeps an address or another secret for a lifetime. Concurrent callers share one read; a refresh that fails or hangs keeps the
/// old value until its grace is over, so until then only the first read can fail its callers.
/// </summary>
/// <param name="subject">What is kept, for logs and metrics.</param>
/// <param name="read">Reads the value.</param>
/// <param name="lifetime">How long it serves.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Where it is told that an old value stays.</param>
internal abstract class Cached<T>(
    SecretSubject subject, Func<CancellationToken, ValueTask<T>> read, SecretLifetime lifetime, TimeProvider clock, ILogger logger) : IDisposable
    where T : class, IEquatable<T>
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Entry? _entry;
    private volatile ExceptionDispatchInfo? _failure;
    private (ExceptionDispatchInfo Error, DateTimeOffset Until)? _failedRefresh;
    private int _begun;
    private int _ended;

    public ValueTask<T> GetAsync(CancellationToken cancellationToken = default) =>
        _entry is { } entry && clock.GetUtcNow() < entry.Expires
            ? new ValueTask<T>(entry.Value)
            : ReadOnceAsync(cancellationToken);

    public async ValueTask<T> RefreshAsync(T refused, CancellationToken cancellationToken = default)
    {
        var begunBefore = Volatile.Read(ref _begun);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A read that began before the refusal may have found the refused value. One that began after it is new enough.
            var isKnown = _entry is { } entry
                && (!refused.Equals(entry.Value) || entry.Read > begunBefore || clock.GetUtcNow() < entry.ConfirmedUntil);
            if (isKnown)
            {
                return _entry!.Value;
            }

            // Those who wait must not each wait for a failure of their own.
            if (_failedRefresh is { } failed && clock.GetUtcNow() < failed.Until)
            {
                failed.Error.Throw();
            }

            return await ReadAfterRefusalAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async ValueTask<T> ReadOnceAsync(CancellationToken cancellationToken)
    {
        var endedBefore = Volatile.Read(ref _ended);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var others = _ended != endedBefore;
            if (_entry is { } entry)
            {
                var now = clock.GetUtcNow();
                if (others || now < entry.Expires)
                {
                    return entry.Value;
                }

                if (now < entry.Ends)
                {
                    return await ReadAnewAsync(entry, cancellationToken).ConfigureAwait(false);
                }

                _entry = null;
            }

            if (others)
            {
                // Somebody else asked while this caller waited; asking again at once would only fail again.
                _failure?.Throw();
            }

            return await ReadFirstAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async ValueTask<T> ReadFirstAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            _ended++;
            throw;
        }
    }

    private async ValueTask<T> ReadAnewAsync(Entry old, CancellationToken cancellationToken)
    {
        // Meanwhile the old value serves all others. Whether or not this read succeeds, nobody tries again at once.
        _entry = old with { Expires = clock.GetUtcNow() + lifetime.RefreshPause };
        try
        {
            return await ReadWithinLimitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The reader's own exception may hold anything; our own messages never hold the secret.
            subject.TellRefreshFailed(logger, exception is SecretException ? exception.Message : exception.GetType().Name);
            _ended++;
            return old.Value;
        }
    }

    /// <summary>A caller whose value was refused must know whether there is a newer one, so a read that fails throws.</summary>
    private async ValueTask<T> ReadAfterRefusalAsync(CancellationToken cancellationToken)
    {
        T value;
        try
        {
            value = await ReadWithinLimitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _failedRefresh = (ExceptionDispatchInfo.Capture(exception), clock.GetUtcNow() + lifetime.RefusalPause);
            throw;
        }

        // Who is gone refuses everything, such as a webhook each event. Each refusal must not cost a call.
        _entry = _entry! with { ConfirmedUntil = clock.GetUtcNow() + lifetime.RefusalPause };
        return value;
    }

    private async ValueTask<T> ReadWithinLimitAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(lifetime.RefreshLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SecretException($"There was no answer within {lifetime.RefreshLimit.TotalSeconds:0.#} s.", exception) { IsTransient = true };
        }
    }

    private async ValueTask<T> ReadAsync(CancellationToken cancellationToken)
    {
        var number = ++_begun;

        // A store that blocks its thread or ignores the token is not waited for, and its late response is dropped.
        var value = await Task.Run(() => read(cancellationToken).AsTask(), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        var expires = clock.GetUtcNow() + lifetime.Lifetime;
        _entry = new Entry(value, expires, lifetime.Grace is { } grace ? expires + grace : DateTimeOffset.MaxValue, ConfirmedUntil: default, number);
        _failure = null;
        _failedRefresh = null;
        _ended++;
        return value;
    }

    /// <summary>A value, how long it serves, until when at most if it cannot be read again, and the number of the read that brought it.</summary>
    private sealed record Entry(T Value, DateTimeOffset Expires, DateTimeOffset Ends, DateTimeOffset ConfirmedUntil, int Read);
}

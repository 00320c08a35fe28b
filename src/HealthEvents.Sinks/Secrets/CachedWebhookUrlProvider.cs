using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>
/// Keeps an address for a lifetime. Concurrent callers share one read; a refresh that fails or hangs keeps the old address, so
/// only the first read can fail a delivery.
/// </summary>
internal sealed class CachedWebhookUrlProvider(
    string sink,
    Func<CancellationToken, ValueTask<WebhookUrl>> read,
    WebhookUrlLifetime lifetime,
    TimeProvider clock,
    ILogger logger) : IQuickUrlProvider, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Entry? _entry;
    private volatile ExceptionDispatchInfo? _failure;
    private int _begun;
    private int _ended;

    public ValueTask<WebhookUrl> GetAsync(CancellationToken cancellationToken = default) =>
        _entry is { } entry && clock.GetUtcNow() < entry.Expires
            ? new ValueTask<WebhookUrl>(entry.Url)
            : ReadOnceAsync(cancellationToken);

    public async ValueTask<WebhookUrl> RefreshAsync(WebhookUrl refused, CancellationToken cancellationToken = default)
    {
        var begunBefore = Volatile.Read(ref _begun);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A read that began before the refusal may have found the refused address. One that began after it is new enough.
            var isKnown = _entry is { } entry
                && (!refused.Equals(entry.Url) || entry.Read > begunBefore || clock.GetUtcNow() < entry.ConfirmedUntil);
            return isKnown ? _entry!.Url : await ReadAfterRefusalAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async ValueTask<WebhookUrl> ReadOnceAsync(CancellationToken cancellationToken)
    {
        var endedBefore = Volatile.Read(ref _ended);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var others = _ended != endedBefore;
            if (_entry is { } entry)
            {
                return others || clock.GetUtcNow() < entry.Expires
                    ? entry.Url
                    : await ReadAnewAsync(entry, cancellationToken).ConfigureAwait(false);
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

    private async ValueTask<WebhookUrl> ReadFirstAsync(CancellationToken cancellationToken)
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

    private async ValueTask<WebhookUrl> ReadAnewAsync(Entry old, CancellationToken cancellationToken)
    {
        // Meanwhile the old address serves all others. Whether or not this read succeeds, nobody tries again at once.
        _entry = old with { Expires = clock.GetUtcNow() + lifetime.RefreshPause };
        try
        {
            return await ReadWithinLimitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The reader's own exception may hold anything; our own messages never hold the secret.
            SinkLog.AddressRefreshFailed(logger, sink, exception is WebhookUrlException ? exception.Message : exception.GetType().Name);
            SinkMetrics.AddressRefreshFailed(sink);
            _ended++;
            return old.Url;
        }
    }

    /// <summary>A caller whose address was refused must know whether there is a newer one, so a read that fails throws.</summary>
    private async ValueTask<WebhookUrl> ReadAfterRefusalAsync(CancellationToken cancellationToken)
    {
        var url = await ReadWithinLimitAsync(cancellationToken).ConfigureAwait(false);

        // A webhook that is gone refuses every event. Each of them must not cost a call.
        _entry = _entry! with { ConfirmedUntil = clock.GetUtcNow() + lifetime.RefusalPause };
        return url;
    }

    private async ValueTask<WebhookUrl> ReadWithinLimitAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(lifetime.RefreshLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new WebhookUrlException($"There was no answer within {lifetime.RefreshLimit.TotalSeconds:0.#} s.", exception) { IsTransient = true };
        }
    }

    private async ValueTask<WebhookUrl> ReadAsync(CancellationToken cancellationToken)
    {
        var number = ++_begun;

        // A store that blocks its thread or ignores the token is not waited for, and its late response is dropped.
        var url = await Task.Run(() => read(cancellationToken).AsTask(), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        _entry = new Entry(url, clock.GetUtcNow() + lifetime.Lifetime, ConfirmedUntil: default, number);
        _failure = null;
        _ended++;
        return url;
    }

    /// <summary>An address, how long it serves, and the number of the read that brought it.</summary>
    private sealed record Entry(WebhookUrl Url, DateTimeOffset Expires, DateTimeOffset ConfirmedUntil, int Read);
}

using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>
/// Keeps an address for a lifetime. Concurrent callers share one read; a failed refresh keeps the old address, so only the
/// first read can fail a delivery.
/// </summary>
internal sealed class CachedWebhookUrlProvider(
    string sink,
    Func<CancellationToken, ValueTask<WebhookUrl>> read,
    TimeSpan lifetime,
    TimeProvider clock,
    ILogger logger) : IWebhookUrlProvider, IDisposable
{
    /// <summary>How long an old address serves after a refresh failed, before the next try.</summary>
    private static readonly TimeSpan RefreshPause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Entry? _entry;
    private volatile Failure? _failure;
    private int _reads;

    public ValueTask<WebhookUrl> GetAsync(CancellationToken cancellationToken = default) =>
        _entry is { } entry && clock.GetUtcNow() < entry.Expires
            ? new ValueTask<WebhookUrl>(entry.Url)
            : ReadOnceAsync(refused: null, cancellationToken);

    public ValueTask<WebhookUrl> RefreshAsync(WebhookUrl refused, CancellationToken cancellationToken = default) =>
        ReadOnceAsync(refused, cancellationToken);

    public void Dispose() => _gate.Dispose();

    private async ValueTask<WebhookUrl> ReadOnceAsync(WebhookUrl? refused, CancellationToken cancellationToken)
    {
        var readsBefore = Volatile.Read(ref _reads);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var others = Volatile.Read(ref _reads) != readsBefore;
            if (_entry is { } entry && (others || IsGood(entry, refused)))
            {
                return entry.Url;
            }

            if (others && _failure is { } failure)
            {
                // Somebody else asked while this caller waited; asking again at once would only fail again.
                failure.Error.Throw();
            }

            return await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private bool IsGood(Entry entry, WebhookUrl? refused) =>
        refused is null ? clock.GetUtcNow() < entry.Expires : !refused.Equals(entry.Url);

    private async ValueTask<WebhookUrl> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var url = await read(cancellationToken).ConfigureAwait(false);
            _entry = new Entry(url, clock.GetUtcNow() + lifetime);
            _failure = null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (_entry is not null)
        {
            // The reader's own exception may hold anything; our own messages never hold the secret.
            SinkLog.AddressRefreshFailed(logger, sink, exception is WebhookUrlException ? exception.Message : exception.GetType().Name);
            SinkMetrics.AddressRefreshFailed(sink);
            _entry = _entry with { Expires = clock.GetUtcNow() + (lifetime < RefreshPause ? lifetime : RefreshPause) };
        }
        catch (Exception exception)
        {
            _failure = new Failure(ExceptionDispatchInfo.Capture(exception));
            Interlocked.Increment(ref _reads);
            throw;
        }

        Interlocked.Increment(ref _reads);
        return _entry.Url;
    }

    private sealed record Entry(WebhookUrl Url, DateTimeOffset Expires);

    private sealed record Failure(ExceptionDispatchInfo Error);
}

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
    TimeSpan lifetime,
    TimeProvider clock,
    ILogger logger) : IWebhookUrlProvider, IDisposable
{
    /// <summary>How long an old address serves after a refresh failed, before the next try.</summary>
    private static readonly TimeSpan RefreshPause = TimeSpan.FromMinutes(1);

    /// <summary>How long a refresh may take. The first read may take as long as its caller waits.</summary>
    private static readonly TimeSpan RefreshLimit = TimeSpan.FromSeconds(5);

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

            return _entry is { } old
                ? await ReadAnewAsync(old, cancellationToken).ConfigureAwait(false)
                : await ReadFirstAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private bool IsGood(Entry entry, WebhookUrl? refused) =>
        refused is null ? clock.GetUtcNow() < entry.Expires : !refused.Equals(entry.Url);

    private async ValueTask<WebhookUrl> ReadFirstAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Keep(await read(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _failure = new Failure(ExceptionDispatchInfo.Capture(exception));
            Interlocked.Increment(ref _reads);
            throw;
        }
    }

    private async ValueTask<WebhookUrl> ReadAnewAsync(Entry old, CancellationToken cancellationToken)
    {
        // The old address serves all others meanwhile; and whatever becomes of this read, nobody tries again at once.
        _entry = old with { Expires = clock.GetUtcNow() + (lifetime < RefreshPause ? lifetime : RefreshPause) };
        using var limit = new CancellationTokenSource(RefreshLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return Keep(await read(either.Token).ConfigureAwait(false));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The reader's own exception may hold anything; our own messages never hold the secret.
            var error = limit.IsCancellationRequested ? $"no answer within {RefreshLimit.TotalSeconds:0} s"
                : exception is WebhookUrlException ? exception.Message
                : exception.GetType().Name;
            SinkLog.AddressRefreshFailed(logger, sink, error);
            SinkMetrics.AddressRefreshFailed(sink);
            Interlocked.Increment(ref _reads);
            return old.Url;
        }
    }

    private WebhookUrl Keep(WebhookUrl url)
    {
        _entry = new Entry(url, clock.GetUtcNow() + lifetime);
        _failure = null;
        Interlocked.Increment(ref _reads);
        return url;
    }

    private sealed record Entry(WebhookUrl Url, DateTimeOffset Expires);

    private sealed record Failure(ExceptionDispatchInfo Error);
}

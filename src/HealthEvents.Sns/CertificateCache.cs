namespace HealthEvents.Sns;

/// <summary>
/// Keeps the certificates that were found good. Whoever asks for one that is being fetched waits for the same download; nothing is locked
/// meanwhile. Forged messages can name ever new addresses: they cannot push out a good certificate, and only so many are fetched.
/// </summary>
internal sealed class CertificateCache(CertificateDownload download, TimeProvider clock, TimeSpan lifetime, int capacity)
{
    /// <summary>How many certificates that were never good are fetched at a time.</summary>
    internal const int MostAtOnce = 4;

    /// <summary>And how many within a minute: so many that to use them up all the time takes more than a few posts.</summary>
    internal const int MostPerMinute = 600;

    /// <summary>How long a failure is not tried again: long enough to be no lever, too short to keep out good messages.</summary>
    internal static readonly TimeSpan FailureLifetime = TimeSpan.FromSeconds(5);

    /// <summary>How long a good certificate that could not be fetched again serves before the next try.</summary>
    internal static readonly TimeSpan RefreshPause = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Kept> _good = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Failed> _failed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<CertificateAnswer>> _downloads = new(StringComparer.Ordinal);
    private readonly Queue<long> _started = new();

    /// <summary>The key of a certificate, or why there is none.</summary>
    /// <param name="address">Where it is. The rules for it have been kept.</param>
    /// <param name="endpoint">The endpoint of the topic. One address belongs to one endpoint.</param>
    /// <param name="cancellationToken">Ends the wait, but not the download, for which others may wait.</param>
    public ValueTask<CertificateAnswer> GetAsync(Uri address, SnsEndpoint endpoint, CancellationToken cancellationToken)
    {
        Task<CertificateAnswer>? running;
        var url = address.AbsoluteUri;
        lock (_good)
        {
            if (_good.TryGetValue(url, out var kept) && kept.IsGoodAt(clock.GetUtcNow()))
            {
                kept.Used = clock.GetTimestamp();
                return new(kept.Answer);
            }

            if (!_downloads.TryGetValue(url, out running))
            {
                if (_failed.TryGetValue(url, out var failed) && clock.GetElapsedTime(failed.At) < FailureLifetime)
                {
                    return new(failed.Answer);
                }

                // What was good once is fetched anew whatever else goes on.
                if (kept is null && !MayStart())
                {
                    return new(CertificateAnswer.Unavailable("too many others are asked for, as if somebody forges messages"));
                }

                // On the pool: the caller must not wait for a chain that is built synchronously. The download takes the lock when it
                // ends, and so cannot end before it stands here.
                _downloads[url] = running = Task.Run(() => FetchAsync(url, address, endpoint), CancellationToken.None);
            }
        }

        return new(running.WaitAsync(cancellationToken));
    }

    private async Task<CertificateAnswer> FetchAsync(string url, Uri address, SnsEndpoint endpoint)
    {
        var answer = await download.RunAsync(address, endpoint).ConfigureAwait(false);
        lock (_good)
        {
            _downloads.Remove(url);
            if (answer.Key is { } key)
            {
                Keep(url, answer, key);
            }
            else if (StillGood(url, answer) is { } kept)
            {
                return kept;
            }
            else
            {
                Remember(url, answer);
            }
        }

        return answer;
    }

    private bool MayStart()
    {
        while (_started.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) >= TimeSpan.FromMinutes(1))
        {
            _started.Dequeue();
        }

        if (_downloads.Count >= MostAtOnce || _started.Count >= MostPerMinute)
        {
            return false;
        }

        _started.Enqueue(clock.GetTimestamp());
        return true;
    }

    private void Keep(string url, CertificateAnswer answer, SigningKey key)
    {
        _failed.Remove(url);
        if (!_good.ContainsKey(url) && _good.Count >= capacity)
        {
            _good.Remove(_good.MinBy(static kept => kept.Value.Used).Key);
        }

        _good[url] = new Kept(answer, key) { Until = clock.GetUtcNow() + lifetime, Used = clock.GetTimestamp() };
    }

    /// <summary>
    /// What was good, and is within its own dates, is so without the network too: it was only asked for again. What was refused now is good
    /// no more.
    /// </summary>
    private CertificateAnswer? StillGood(string url, CertificateAnswer answer)
    {
        if (!_good.TryGetValue(url, out var kept))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (answer.Result != SnsVerificationResult.CertificateUnavailable || !kept.IsWithinItsDates(now))
        {
            _good.Remove(url);
            return null;
        }

        kept.Until = now + RefreshPause;
        return kept.Answer;
    }

    private void Remember(string url, CertificateAnswer answer)
    {
        foreach (var (old, failed) in _failed)
        {
            if (clock.GetElapsedTime(failed.At) >= FailureLifetime)
            {
                _failed.Remove(old);
            }
        }

        _failed[url] = new Failed(answer, clock.GetTimestamp());
    }

    private sealed class Kept(CertificateAnswer answer, SigningKey key)
    {
        public CertificateAnswer Answer => answer;

        public DateTimeOffset Until { get; set; }

        public long Used { get; set; }

        public bool IsGoodAt(DateTimeOffset now) => now < Until && IsWithinItsDates(now);

        public bool IsWithinItsDates(DateTimeOffset now) => key.IsGoodAt(now);
    }

    private readonly record struct Failed(CertificateAnswer Answer, long At);
}

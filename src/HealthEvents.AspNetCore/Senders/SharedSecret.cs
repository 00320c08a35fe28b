using HealthEvents.Sinks;

namespace HealthEvents.AspNetCore;

/// <summary>
/// A secret that posts are held against, and the one before it while secrets change. A secret that cannot be read is not asked for anew
/// with every post: anybody can post.
/// </summary>
internal sealed class SharedSecret
{
    /// <summary>How long a failure is remembered.</summary>
    public static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(5);

    /// <summary>How long a post waits for a secret that is not at hand: less than any sender waits for its answer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly TimeProvider _clock;
    private readonly Slot[] _slots;

    /// <param name="secrets">The secrets that are taken.</param>
    /// <param name="clock">The clock.</param>
    public SharedSecret(IEnumerable<ISecretProvider> secrets, TimeProvider clock)
    {
        _clock = clock;
        _slots = [.. secrets.Select(static secret => new Slot(secret))];
    }

    /// <summary>Whether somebody presents one of the secrets.</summary>
    /// <param name="presented">What is presented, in UTF-8.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="SecretException">It is none of those that can be read, and there is one that cannot.</exception>
    public async ValueTask<bool> MatchesAsync(ReadOnlyMemory<byte> presented, CancellationToken cancellationToken)
    {
        SecretException? failure = null;
        using var late = new CancellationTokenSource(Longest, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        foreach (var slot in _slots)
        {
            try
            {
                if ((await ReadSoonAsync(slot, either.Token, cancellationToken).ConfigureAwait(false)).Matches(presented.Span))
                {
                    return true;
                }
            }
            catch (SecretException exception)
            {
                failure = exception;
            }
        }

        return failure is null ? false : throw new SecretException(failure.Message) { IsTransient = failure.IsTransient };
    }

    /// <summary>Reads all of them, so that the first post does not wait.</summary>
    /// <exception cref="SecretException">One cannot be read.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var slot in _slots)
        {
            await ReadAsync(slot, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a secret within a limit, beyond which it counts as one that cannot be read.</summary>
    private async ValueTask<Secret> ReadSoonAsync(Slot slot, CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(slot, limit).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The limit is over. Where a refresh hangs, what was read before serves on, and is there at once.
        }

        try
        {
            return await slot.Secret.GetAsync(limit).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var exception = new SecretException($"There was no answer within {Longest.TotalSeconds:0} seconds from where the key or the password is kept.") { IsTransient = true };
            slot.Failure = new Failure(exception, _clock.GetUtcNow() + FailurePause);
            throw exception;
        }
    }

    private async ValueTask<Secret> ReadAsync(Slot slot, CancellationToken cancellationToken)
    {
        if (slot.Failure is { } recent && _clock.GetUtcNow() < recent.Until)
        {
            throw new SecretException(recent.Exception.Message) { IsTransient = recent.Exception.IsTransient };
        }

        try
        {
            return await slot.Secret.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SecretException exception)
        {
            slot.Failure = new Failure(exception, _clock.GetUtcNow() + FailurePause);
            throw;
        }
    }

    private sealed class Slot(ISecretProvider secret)
    {
        private volatile Failure? _failure;

        public ISecretProvider Secret => secret;

        public Failure? Failure
        {
            get => _failure;
            set => _failure = value;
        }
    }

    /// <summary>What went wrong, and until when nobody tries again.</summary>
    private sealed record Failure(SecretException Exception, DateTimeOffset Until);
}

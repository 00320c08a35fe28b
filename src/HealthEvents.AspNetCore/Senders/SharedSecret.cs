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

    /// <summary>How long one read may take: longer than a refresh, which says itself that it was in vain.</summary>
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(6);

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

        // All at once: one that hangs must not keep the other from being read.
        var waiting = _slots.Select(slot => GetAsync(slot, either.Token, cancellationToken)).ToList();
        while (waiting.Count > 0)
        {
            var answered = await Task.WhenAny(waiting).ConfigureAwait(false);
            waiting.Remove(answered);
            var (secret, problem) = await answered.ConfigureAwait(false);
            if (secret?.Matches(presented.Span) == true)
            {
                return true;
            }

            failure = problem ?? failure;
        }

        return failure is null ? false : throw Again(failure);
    }

    /// <summary>Reads all of them, so that the first post does not wait.</summary>
    /// <exception cref="SecretException">One cannot be read.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(_slots.Select(AskAsync)).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (answers.Select(static answer => answer.Problem).FirstOrDefault(static problem => problem is not null) is { } failure)
        {
            throw Again(failure);
        }
    }

    /// <summary>Waits for a secret within a limit, beyond which it counts as one that cannot be read.</summary>
    private async Task<Answer> GetAsync(Slot slot, CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(slot).WaitAsync(limit).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The limit is over. Where a refresh hangs, what was read before serves on, and is there at once.
        }

        try
        {
            return new Answer(await slot.Secret.GetAsync(limit).ConfigureAwait(false), Problem: null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(slot, NoAnswer(Longest));
        }
        catch (SecretException exception)
        {
            return Failed(slot, exception);
        }
    }

    /// <summary>Reads a secret to the end: whoever posts and goes away must not end a read that others need.</summary>
    private async Task<Answer> AskAsync(Slot slot)
    {
        if (slot.Failure is { } recent && _clock.GetUtcNow() < recent.Until)
        {
            return new Answer(Secret: null, recent.Problem);
        }

        using var longest = new CancellationTokenSource(LongestRead, _clock);
        try
        {
            return new Answer(await slot.Secret.GetAsync(longest.Token).ConfigureAwait(false), Problem: null);
        }
        catch (OperationCanceledException) when (longest.IsCancellationRequested)
        {
            return Failed(slot, NoAnswer(LongestRead));
        }
        catch (SecretException exception)
        {
            return Failed(slot, exception);
        }
    }

    private Answer Failed(Slot slot, SecretException problem)
    {
        slot.Failure = new Failure(problem, _clock.GetUtcNow() + FailurePause);
        return new Answer(Secret: null, problem);
    }

    private static SecretException NoAnswer(TimeSpan waited) =>
        new($"There was no answer within {waited.TotalSeconds:0} seconds from where the key or the password is kept.") { IsTransient = true };

    /// <summary>One exception is told to many, and each throws its own.</summary>
    private static SecretException Again(SecretException exception) => new(exception.Message) { IsTransient = exception.IsTransient };

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

    /// <summary>A secret, or why there is none.</summary>
    private readonly record struct Answer(Secret? Secret, SecretException? Problem);

    /// <summary>What went wrong, and until when nobody tries again.</summary>
    private sealed record Failure(SecretException Problem, DateTimeOffset Until);
}

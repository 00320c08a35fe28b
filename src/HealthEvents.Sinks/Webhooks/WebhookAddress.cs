using System.Globalization;

namespace HealthEvents.Sinks;

/// <summary>
/// The address of one sink, as its messages ask for it: within a limit, whatever the provider does. After it could not be read,
/// the events of the dispatches that waited for it are told so for a moment: otherwise each of them would wait anew for what does
/// not come. A dispatch that begins later asks again.
/// </summary>
internal sealed class WebhookAddress(string sink, IWebhookUrlProvider provider, TimeProvider clock)
{
    /// <summary>How long a failure is remembered: long enough for the events that wait behind it, and too short for anybody to notice.</summary>
    public static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(5);

    private volatile Failure? _read;
    private volatile Failure? _refresh;

    /// <summary>Gets the address.</summary>
    /// <param name="dispatched">When the dispatch of the message began.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="SecretException">It cannot be read, or could not a moment ago.</exception>
    /// <exception cref="OperationCanceledException">The caller canceled.</exception>
    public async ValueTask<WebhookUrl> GetAsync(DateTimeOffset dispatched, TimeSpan limit, CancellationToken cancellationToken)
    {
        ThrowIfRecent(_read, dispatched);
        try
        {
            return await AskAsync(refused: null, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (SecretException exception)
        {
            _read = new Failure(exception, clock.GetUtcNow());
            throw;
        }
    }

    /// <summary>Gets a newer address than one that was refused.</summary>
    /// <param name="refused">The address that was refused.</param>
    /// <param name="dispatched">When the dispatch of the message began.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="SecretException">It cannot be read, or could not a moment ago.</exception>
    /// <exception cref="OperationCanceledException">The caller canceled.</exception>
    public async ValueTask<WebhookUrl> RefreshAsync(WebhookUrl refused, DateTimeOffset dispatched, TimeSpan limit, CancellationToken cancellationToken)
    {
        ThrowIfRecent(_refresh, dispatched);
        try
        {
            return await AskAsync(refused, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (SecretException exception)
        {
            _refresh = new Failure(exception, clock.GetUtcNow());
            throw;
        }
    }

    private void ThrowIfRecent(Failure? failure, DateTimeOffset dispatched)
    {
        if (failure is not null && dispatched <= failure.Time && clock.GetUtcNow() - failure.Time is var age && age >= TimeSpan.Zero && age < FailurePause)
        {
            throw new SecretException(failure.Exception.Message) { IsTransient = failure.Exception.IsTransient };
        }
    }

    private async ValueTask<WebhookUrl> AskAsync(WebhookUrl? refused, TimeSpan limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var ended = new CancellationTokenSource();
        try
        {
            var address = Begin(refused, ended.Token);
            if (address.IsCompletedSuccessfully)
            {
                // Nearly always it is there at once, without a timer.
                return address.Result;
            }

            // A provider that does not listen must not hold the report.
            using var tooLate = new CancellationTokenSource(limit, clock);
            using var atLimit = tooLate.Token.UnsafeRegister(Cancel, ended);
            using var byCaller = cancellationToken.UnsafeRegister(Cancel, ended);
            return await address.AsTask().WaitAsync(ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (ended.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var seconds = string.Create(CultureInfo.InvariantCulture, $"{limit.TotalSeconds:0.#}");
            throw new SecretException($"The address of the sink '{sink}' did not come within {seconds} s.", exception) { IsTransient = true };
        }
        catch (Exception exception) when (exception is not SecretException && !cancellationToken.IsCancellationRequested)
        {
            throw FailureOf(exception);
        }
    }

    /// <summary>Providers of our own read on a thread of the pool. Those of others may block the thread that asks, so they are asked on one.</summary>
    private ValueTask<WebhookUrl> Begin(WebhookUrl? refused, CancellationToken cancellationToken) =>
        provider is IQuickUrlProvider
            ? Ask(refused, cancellationToken)
            : new(Task.Run(() => Ask(refused, cancellationToken).AsTask(), CancellationToken.None));

    private ValueTask<WebhookUrl> Ask(WebhookUrl? refused, CancellationToken cancellationToken) =>
        refused is null ? provider.GetAsync(cancellationToken) : provider.RefreshAsync(refused, cancellationToken);

    /// <summary>A provider may be anybody's code, and the text of its exception may hold what it read: only its type is named.</summary>
    private SecretException FailureOf(Exception exception) =>
        new($"The address of the sink '{sink}' could not be read ({exception.GetType().Name}).") { IsTransient = true };

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();

    /// <summary>What went wrong, and when.</summary>
    private sealed record Failure(SecretException Exception, DateTimeOffset Time);
}

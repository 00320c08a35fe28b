using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace HealthEvents.Sinks;

/// <summary>
/// Delivers events to one webhook: gets the address, makes the message, posts it with retries, and takes the two second
/// chances there are, once each: plain text for a message that is refused, a newer address for one that is.
/// </summary>
internal sealed class WebhookSender
{
    private readonly string _sink;
    private readonly IWebhookUrlProvider _addresses;
    private readonly WebhookSinkOptions _options;
    private readonly MessageComposer _composer;
    private readonly WebhookClient _client;
    private readonly RetryPolicy _policy;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    /// <summary>With less time left, an attempt is not begun: it might be posted and yet end as failed.</summary>
    private readonly TimeSpan _leastAttempt;
    private readonly Lazy<ResiliencePipeline<WebhookResponse>> _retry;

    public WebhookSender(string sink, IWebhookChannel channel, IWebhookUrlProvider addresses, WebhookSinkOptions options, SinkServices services)
    {
        _sink = sink;
        _addresses = addresses;
        _options = options;
        _clock = services.TimeProvider;
        _logger = services.LoggerFactory.CreateLogger<WebhookSender>();
        _composer = new MessageComposer(sink, channel, options, services, _logger);
        _client = new WebhookClient(sink, channel, services);
        _leastAttempt = options.AttemptTimeout < options.RetryBudget / 4 ? options.AttemptTimeout : options.RetryBudget / 4;
        _policy = new RetryPolicy(options.RetryAmbiguousFailures, services.Jitter);

        // The policy decides, and the budget bounds it; Polly waits on the clock and repeats.
        _retry = new(() => new ResiliencePipelineBuilder<WebhookResponse> { TimeProvider = _clock }
            .AddRetry(new RetryStrategyOptions<WebhookResponse>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.NextAttemptIn is not null),
                DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.NextAttemptIn),
            })
            .Build());
    }

    public async ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken)
    {
        var session = new Session(delivery, _clock.GetTimestamp());
        try
        {
            session.Url = await AddressAsync(session, cancellationToken).ConfigureAwait(false);
            if (!HasTimeToPost(session))
            {
                return Failed(session, "the address came too late to post within the budget", isTransient: true);
            }

            if (Compose(session, asText: false) is { } failure)
            {
                return Failed(session, failure, isTransient: false);
            }

            while (true)
            {
                var answer = await AttemptAsync(session, cancellationToken).ConfigureAwait(false);
                if (answer.NextAttemptIn is not null)
                {
                    answer = await RetryAsync(session, answer, cancellationToken).ConfigureAwait(false);
                }

                if (answer.Kind == WebhookResponseKind.Delivered)
                {
                    return Delivered(session, answer);
                }

                if (!await TakeSecondChanceAsync(session, answer, cancellationToken).ConfigureAwait(false))
                {
                    return Refused(session, answer);
                }
            }
        }
        catch (WebhookUrlException exception)
        {
            return Failed(session, exception.Message, exception.IsTransient);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Failed(session, session.Last is { } last ? $"canceled by the caller, last answer: {last.Text}" : "canceled by the caller", isTransient: true);
        }
    }

    /// <summary>Goes on after a first attempt, as long as the policy says so.</summary>
    private ValueTask<WebhookResponse> RetryAsync(Session session, WebhookResponse first, CancellationToken cancellationToken)
    {
        // Building the pipeline costs a cold start a millisecond that nearly no message needs: it begins with what came of the first.
        WebhookResponse? known = first;
        return _retry.Value.ExecuteAsync(
            token => Interlocked.Exchange(ref known, null) is { } answer ? ValueTask.FromResult(answer) : AttemptAsync(session, token),
            cancellationToken);
    }

    /// <summary>Prepares the session for another post, where the response leaves a chance that was not taken yet, and time is left.</summary>
    private async ValueTask<bool> TakeSecondChanceAsync(Session session, WebhookResponse response, CancellationToken cancellationToken)
    {
        switch (response.Kind)
        {
            case WebhookResponseKind.MessageRefused when !session.IsText && HasTimeToPost(session):
                SinkLog.FellBackToText(_logger, _sink, session.Delivery.ShownIdentity, response.Text);
                session.Problem = $"sent as plain text: {response.Text}";
                return Compose(session, asText: true) is null;

            case WebhookResponseKind.AddressRefused when !session.IsRefreshed:
                session.IsRefreshed = true;
                return await RefreshAsync(session, cancellationToken).ConfigureAwait(false) && HasTimeToPost(session);

            default:
                return false;
        }
    }

    private async ValueTask<WebhookResponse> AttemptAsync(Session session, CancellationToken cancellationToken)
    {
        var left = LeftOf(session);
        if (left == TimeSpan.Zero && session.Last is { } last)
        {
            // The wait took longer than it should, as on a machine that was frozen.
            return last with { NextAttemptIn = null };
        }

        session.Attempts++;
        var limit = left < _options.AttemptTimeout ? left : _options.AttemptTimeout;
        var answer = await _client.PostAsync(session.Message!, session.Url!, limit, cancellationToken).ConfigureAwait(false);
        session.Last = answer;

        var wait = _policy.WaitAfter(answer, session.Attempts, LeftOf(session) - _leastAttempt);
        if (wait is { } pause)
        {
            SinkLog.Retrying(_logger, _sink, session.Delivery.ShownIdentity, session.Attempts, answer.Text, pause);
            SinkMetrics.Retried(_sink, session.Delivery.Received.Event.Kind);
        }

        return wait is null ? answer : answer with { NextAttemptIn = wait };
    }

    /// <summary>
    /// Gets the address, or a newer one than the one that was refused, within the budget. Nearly always it is there at once,
    /// without a timer.
    /// </summary>
    private async ValueTask<WebhookUrl> AddressAsync(Session session, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var ended = new CancellationTokenSource();
        var address = session.Url is { } refused ? _addresses.RefreshAsync(refused, ended.Token) : _addresses.GetAsync(ended.Token);
        if (address.IsCompletedSuccessfully)
        {
            return address.Result;
        }

        // A provider that does not listen must not hold the report.
        using var tooLate = new CancellationTokenSource(LeftOf(session), _clock);
        using var atLimit = tooLate.Token.UnsafeRegister(Cancel, ended);
        using var byCaller = cancellationToken.UnsafeRegister(Cancel, ended);
        try
        {
            return await address.AsTask().WaitAsync(ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            var message = $"The address of the sink '{_sink}' did not come within {_options.RetryBudget.TotalSeconds:0.#} s.";
            throw new WebhookUrlException(message, exception) { IsTransient = true };
        }
    }

    /// <summary>What is left of the budget, never less than nothing.</summary>
    private TimeSpan LeftOf(Session session)
    {
        var left = _options.RetryBudget - _clock.GetElapsedTime(session.Started);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private bool HasTimeToPost(Session session) => LeftOf(session) >= _leastAttempt;

    /// <summary>Reads the address anew after a refusal. Where that fails, nobody knows whether there is a newer one.</summary>
    private async ValueTask<bool> RefreshAsync(Session session, CancellationToken cancellationToken)
    {
        try
        {
            var fresh = await AddressAsync(session, cancellationToken).ConfigureAwait(false);
            if (fresh.Equals(session.Url))
            {
                return false;
            }

            SinkLog.AddressChanged(_logger, _sink);
            session.Url = fresh;
            return Compose(session, session.IsText) is null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var known = exception as WebhookUrlException;
            session.RefreshProblem = $"its address could not be read anew: {known?.Message ?? exception.GetType().Name}";
            session.MayRefreshLater = known?.IsTransient ?? true;
            SinkLog.AddressRefreshFailed(_logger, _sink, known?.Message ?? exception.GetType().Name);
            SinkMetrics.AddressRefreshFailed(_sink);
            return false;
        }
    }

    /// <summary>Makes what is posted.</summary>
    /// <returns>Why it cannot be made, or <see langword="null"/>.</returns>
    private string? Compose(Session session, bool asText)
    {
        var composed = _composer.Compose(session.Delivery, session.Url!, asText);
        if (composed.Request is null)
        {
            return composed.Problem;
        }

        session.Message = composed.Request;
        session.IsText = composed.IsText;
        session.Problem ??= composed.Problem;
        return null;
    }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();

    private static DeliveryResult Delivered(Session session, WebhookResponse response)
    {
        var remark = response.Text.Length == 0 ? null : response.Text;
        return DeliveryResult.Delivered() with
        {
            Attempts = session.Attempts,
            Status = (int?)response.Status,
            Reason = session.Problem is null || remark is null ? session.Problem ?? remark : $"{session.Problem}; {remark}",
        };
    }

    private static DeliveryResult Refused(Session session, WebhookResponse response)
    {
        var error = response.Status is { } status ? $"HTTP {(int)status}: {response.Text}" : response.Text;
        if (response.Kind == WebhookResponseKind.Ambiguous)
        {
            error += " (it may have been posted)";
        }

        if (session.RefreshProblem is { } problem)
        {
            error += $"; {problem}";
        }

        return Failed(session, error, response.Kind is WebhookResponseKind.NotPosted or WebhookResponseKind.Ambiguous || session.MayRefreshLater);
    }

    private static DeliveryResult Failed(Session session, string error, bool isTransient) =>
        DeliveryResult.Failed(error, isTransient) with
        {
            Attempts = session.Attempts,
            Status = (int?)session.Last?.Status,
            Reason = session.Problem,
        };

    /// <summary>What one delivery has come to.</summary>
    private sealed class Session(EventDelivery delivery, long started)
    {
        public EventDelivery Delivery { get; } = delivery;

        public long Started { get; } = started;

        public WebhookUrl? Url { get; set; }

        public WebhookRequest? Message { get; set; }

        public bool IsText { get; set; }

        public bool IsRefreshed { get; set; }

        public string? RefreshProblem { get; set; }

        public bool MayRefreshLater { get; set; }

        public string? Problem { get; set; }

        public int Attempts { get; set; }

        public WebhookResponse? Last { get; set; }
    }
}

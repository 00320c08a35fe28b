using System.Runtime.CompilerServices;
using HealthEvents.Formatters;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>
/// Delivers events to one webhook: gets the address, makes the message, posts it with retries, and takes the two second
/// chances there are, once each: plain text for a message that is refused, a newer address for one that is.
/// </summary>
internal sealed class WebhookSender
{
    private readonly string _sink;
    private readonly WebhookAddress _address;
    private readonly WebhookSinkOptions _options;
    private readonly MessageComposer _composer;
    private readonly WebhookClient _client;
    private readonly RetryPolicy _policy;
    private readonly SinkPace _pace;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    /// <summary>With less time left, an attempt is not begun: it might be posted and yet end as failed.</summary>
    private readonly TimeSpan _leastAttempt;

    public WebhookSender(string sink, IWebhookChannel channel, IWebhookUrlProvider addresses, WebhookSinkOptions options, SinkServices services)
    {
        _sink = sink;
        _options = options;
        _clock = services.TimeProvider;
        _pace = new SinkPace(channel, options, _clock);
        _address = new WebhookAddress(sink, addresses, _clock);
        _logger = services.LoggerFactory.CreateLogger<WebhookSender>();
        _composer = new MessageComposer(sink, channel, options, services, _logger);
        _client = new WebhookClient(sink, channel, services);
        _leastAttempt = options.AttemptTimeout < options.RetryBudget / 4 ? options.AttemptTimeout : options.RetryBudget / 4;
        _policy = new RetryPolicy(options.RetryAmbiguousFailures, services.Jitter);
    }

    public TimeProvider Clock => _clock;

    /// <summary>How long messages wait for their first post.</summary>
    public TimeSpan PaceWait => _options.PaceWait;

    public JoiningOptions Joining => _options.Joining;

    /// <summary>Says how the pace of the webhook stands.</summary>
    public PaceState AskPace() => _pace.Ask();

    /// <param name="delivery">What is told.</param>
    /// <param name="watch">Hears of the posts, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, IPostWatch? watch, CancellationToken cancellationToken)
    {
        var session = new Session(delivery, watch);
        try
        {
            session.Started = _clock.GetTimestamp();
            session.Url = await _address.GetAsync(delivery.Now, _options.RetryBudget, cancellationToken).ConfigureAwait(false);
            if (!HasTimeToPost(session))
            {
                return Failed(session, "the address came too late to post within the budget", isTransient: true);
            }

            await SummarizeAsync(session, cancellationToken).ConfigureAwait(false);
            if (!HasTimeToPost(session))
            {
                return Failed(session, "the message was ready too late to post within the budget", isTransient: true);
            }

            if (Compose(session, session.IsText) is { } failure)
            {
                return Failed(session, failure, isTransient: false) with { IsMessageRefused = true };
            }

            while (true)
            {
                // As often as the policy says. The loop is here, since each method that waits for the response costs every event.
                var attempt = await AttemptAsync(session, cancellationToken).ConfigureAwait(false);
                if (await RetryLoop.MayRepeatAsync(attempt, _clock, cancellationToken).ConfigureAwait(false))
                {
                    continue;
                }

                var response = attempt.Outcome;
                if (response.Kind == WebhookResponseKind.Delivered)
                {
                    return Delivered(session, response);
                }

                if (!await TakeSecondChanceAsync(session, response, cancellationToken).ConfigureAwait(false))
                {
                    return Refused(session, response);
                }
            }
        }
        catch (SecretException exception)
        {
            return Failed(session, exception.Message, exception.IsTransient);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Failed(session, Canceled(session), isTransient: true);
        }
        finally
        {
            session.EndPost();
        }
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

    /// <summary>Posts the message as it is, once.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<RetryDecision<WebhookResponse>> AttemptAsync(Session session, CancellationToken cancellationToken)
    {
        session.BeginPost();
        var pace = _pace.Of(session.Url!);
        if (await TakeTurnAsync(session, pace, cancellationToken).ConfigureAwait(false) is not { } turn)
        {
            session.EndPost();

            // What the service said of this message says more than what it said of others.
            return new(session.Last is { Kind: WebhookResponseKind.NotPosted } last ? last : NotPosted(pace));
        }

        if (session.Attempts++ == 0)
        {
            session.Started = _clock.GetTimestamp();
        }

        var left = LeftOf(session);
        var limit = left < _options.AttemptTimeout ? left : _options.AttemptTimeout;
        var posting = _client.PostAsync(session.Message!, session.Url!, limit, cancellationToken);
        session.EndPost();
        var response = await posting.ConfigureAwait(false);
        session.Last = response;
        session.MayBePosted |= response.Kind is WebhookResponseKind.Ambiguous or WebhookResponseKind.Unknown;

        left = LeftOf(session);
        var mayRepeat = _policy.MayRepeat(response);

        // Nearly every response leaves nothing to wait for.
        var wait = mayRepeat || response.RetryAfter is not null ? _policy.WaitAfter(response, session.Attempts) : TimeSpan.Zero;
        Tell(pace, turn, response, wait);
        if (!mayRepeat || wait >= left - _leastAttempt)
        {
            // A wait that the budget would cut short helps nobody: better to give up at once.
            return new(response);
        }

        SinkLog.Retrying(_logger, _sink, session.Delivery.ShownIdentity, session.Attempts, response.Text, wait);
        SinkMetrics.Retried(_sink, session.Delivery.Received.Event.Kind);
        return new(response, wait, Within: left);
    }

    /// <summary>Waits until the webhook may be called: before the first post as long as the options allow, later within the budget.</summary>
    /// <returns>The turn, or <see langword="null"/> where it would come too late.</returns>
    private ValueTask<PaceTurn?> TakeTurnAsync(Session session, WebhookPace pace, CancellationToken cancellationToken)
    {
        var wait = pace.Take(out var turn);
        return wait == TimeSpan.Zero ? new(turn) : WaitForTurnAsync(session, pace, wait, cancellationToken);
    }

    private async ValueTask<PaceTurn?> WaitForTurnAsync(Session session, WebhookPace pace, TimeSpan wait, CancellationToken cancellationToken)
    {
        PaceTurn turn;
        do
        {
            if (wait > PatienceOf(session, pace))
            {
                return null;
            }

            session.AwaitedPace = pace;
            await Task.Delay(wait, _clock, cancellationToken).ConfigureAwait(false);
            session.AwaitedPace = null;
            wait = pace.Take(out turn);
        }
        while (wait > TimeSpan.Zero);

        return turn;
    }

    /// <summary>How long a post may still wait for its turn.</summary>
    private TimeSpan PatienceOf(Session session, WebhookPace pace) => session.Attempts > 0
        ? LeftOf(session) - _leastAttempt
        : pace.Ask().PatienceOf(session.Delivery.Now, _clock.GetUtcNow(), _options.PaceWait);

    private void Tell(WebhookPace pace, PaceTurn turn, WebhookResponse response, TimeSpan wait)
    {
        if (response.RetryAfter is { } asked && asked > TimeSpan.Zero)
        {
            pace.Hold(wait, asked);
            SinkLog.Paced(_logger, _sink, asked);
        }
        else if (response.Status is not null)
        {
            pace.Answer(turn, isTaken: response.Kind == WebhookResponseKind.Delivered);
        }
    }

    private static WebhookResponse NotPosted(WebhookPace pace) => new(WebhookResponseKind.NotPosted) { Text = pace.Ask().Reason() };

    private static string Canceled(Session session) =>
        session.Last is { } last ? $"canceled by the caller, last answer: {last.Text}"
        : session.AwaitedPace is { } pace ? $"canceled by the caller, {pace.Ask().Reason()}"
        : "canceled by the caller";

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
            var fresh = await _address.RefreshAsync(session.Url!, session.Delivery.Now, LeftOf(session), cancellationToken).ConfigureAwait(false);
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
            var known = exception as SecretException;
            session.RefreshProblem = $"its address could not be read anew: {known?.Message ?? exception.GetType().Name}";
            session.MayRefreshLater = known?.IsTransient ?? true;
            SinkLog.AddressRefreshFailed(_logger, _sink, known?.Message ?? exception.GetType().Name);
            SinkMetrics.AddressRefreshFailed(_sink);
            return false;
        }
    }

    /// <summary>The summary is made once: the enrichers that it takes may ask others.</summary>
    private async ValueTask SummarizeAsync(Session session, CancellationToken cancellationToken)
    {
        var composed = await _composer.SummarizeAsync(session.Delivery, cancellationToken).ConfigureAwait(false);
        session.Summary = composed.Summary;
        session.IsText = composed.IsPlain;
        session.Problem = composed.Problem;
    }

    /// <summary>Makes what is posted.</summary>
    /// <returns>Why it cannot be made, or <see langword="null"/>.</returns>
    private string? Compose(Session session, bool asText)
    {
        var composed = _composer.Compose(session.Delivery, session.Summary!, session.Url!, asText);
        if (composed.Request is null)
        {
            return composed.Problem;
        }

        session.Message = composed.Request;
        session.IsText = composed.IsText;
        session.Problem ??= composed.Problem;
        return null;
    }

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

    private DeliveryResult Refused(Session session, WebhookResponse response)
    {
        if (response.IsMessageRefused && session.Delivery.Parts.Count > 1)
        {
            SinkLog.RefusedTogether(_logger, _sink, session.Delivery.Parts.Count, session.Delivery.ShownIdentity, response.Text);
        }

        var error = response.Status is { } status ? $"HTTP {(int)status}: {response.Text}" : response.Text;
        if (response.Kind == WebhookResponseKind.Ambiguous)
        {
            error += " (it may have been posted)";
        }

        if (session.RefreshProblem is { } problem)
        {
            error += $"; {problem}";
        }

        var isTransient = response.Kind is WebhookResponseKind.NotPosted or WebhookResponseKind.Ambiguous || session.MayRefreshLater;
        return Failed(session, error, isTransient) with { IsMessageRefused = response.IsMessageRefused && !session.MayBePosted };
    }

    private static DeliveryResult Failed(Session session, string error, bool isTransient) =>
        DeliveryResult.Failed(error, isTransient) with
        {
            Attempts = session.Attempts,
            Status = (int?)session.Last?.Status,
            Reason = session.Problem,
        };

    /// <summary>What one delivery has come to.</summary>
    private sealed class Session(EventDelivery delivery, IPostWatch? watch)
    {
        /// <summary>Whether the watch takes it for the next to post, as it does from the beginning.</summary>
        private bool _isNext = watch is not null;

        public EventDelivery Delivery { get; } = delivery;

        /// <summary>When the budget began: with the work on the message, and anew with its first post.</summary>
        public long Started { get; set; }

        /// <summary>What is waited for right now.</summary>
        public WebhookPace? AwaitedPace { get; set; }

        public WebhookUrl? Url { get; set; }

        public EventSummary? Summary { get; set; }

        public WebhookRequest? Message { get; set; }

        public bool IsText { get; set; }

        public bool IsRefreshed { get; set; }

        public string? RefreshProblem { get; set; }

        public bool MayRefreshLater { get; set; }

        public string? Problem { get; set; }

        public int Attempts { get; set; }

        public WebhookResponse? Last { get; set; }

        /// <summary>Whether nobody knows of an attempt whether it was posted.</summary>
        public bool MayBePosted { get; set; }

        /// <summary>Tells the watch that it is about to post.</summary>
        public void BeginPost()
        {
            if (!_isNext && watch is not null)
            {
                _isNext = true;
                watch.BeginPost();
            }
        }

        /// <summary>Tells the watch that it has posted, or will not.</summary>
        public void EndPost()
        {
            if (_isNext)
            {
                _isNext = false;
                watch!.EndPost();
            }
        }
    }
}

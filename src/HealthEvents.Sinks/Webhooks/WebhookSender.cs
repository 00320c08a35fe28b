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
    private readonly Lazy<ResiliencePipeline<WebhookAnswer>> _retry;

    public WebhookSender(string sink, IWebhookChannel channel, IWebhookUrlProvider addresses, WebhookSinkOptions options, SinkServices services)
    {
        _sink = sink;
        _addresses = addresses;
        _options = options;
        _clock = services.TimeProvider;
        _logger = services.LoggerFactory.CreateLogger<WebhookSender>();
        _composer = new MessageComposer(sink, channel, options, services, _logger);
        _client = new WebhookClient(sink, channel, options.AttemptTimeout, services);
        _policy = new RetryPolicy(options.RetryAmbiguousFailures, services.Jitter);

        // The policy decides, and the budget bounds it; Polly waits on the clock and repeats.
        _retry = new(() => new ResiliencePipelineBuilder<WebhookAnswer> { TimeProvider = _clock }
            .AddRetry(new RetryStrategyOptions<WebhookAnswer>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.NextAttemptIn is not null),
                DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.NextAttemptIn),
            })
            .Build());
    }

    public async ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken)
    {
        using var spent = new CancellationTokenSource(_options.RetryBudget, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(spent.Token, cancellationToken);
        var session = new Session(delivery, _clock.GetTimestamp());
        try
        {
            session.Url = await _addresses.GetAsync(either.Token).ConfigureAwait(false);
            return await SendAsync(session, either.Token).ConfigureAwait(false);
        }
        catch (WebhookUrlException exception)
        {
            return Failed(session, exception.Message, exception.IsTransient);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Failed(session, "cancelled by the caller" + session.AfterLast, isTransient: true);
        }
        catch (OperationCanceledException) when (spent.IsCancellationRequested)
        {
            return Failed(session, $"not delivered within {_options.RetryBudget.TotalSeconds:0.#} s{session.AfterLast}", isTransient: true);
        }
    }

    private async ValueTask<DeliveryResult> SendAsync(Session session, CancellationToken cancellationToken)
    {
        Compose(session, asText: false);
        while (true)
        {
            var answer = await PostAsync(session, cancellationToken).ConfigureAwait(false);
            switch (answer.Kind)
            {
                case WebhookAnswerKind.Delivered:
                    return Delivered(session, answer);

                case WebhookAnswerKind.MessageRefused when !session.IsText:
                    SinkLog.FellBackToText(_logger, _sink, session.Delivery.Identity, answer.Text);
                    session.Problem = $"sent as plain text: {answer.Text}";
                    Compose(session, asText: true);
                    break;

                case WebhookAnswerKind.AddressRefused when !session.IsRefreshed:
                    session.IsRefreshed = true;
                    if (!await RefreshAsync(session, cancellationToken).ConfigureAwait(false))
                    {
                        return Refused(session, answer);
                    }

                    break;

                default:
                    return Refused(session, answer);
            }
        }
    }

    private async ValueTask<WebhookAnswer> PostAsync(Session session, CancellationToken cancellationToken)
    {
        var first = await AttemptAsync(session, cancellationToken).ConfigureAwait(false);
        if (first.NextAttemptIn is null)
        {
            return first;
        }

        // Building the pipeline costs a cold start a millisecond that nearly no message needs: it begins with what came of the first.
        WebhookAnswer? known = first;
        return await _retry.Value.ExecuteAsync(
            token => Interlocked.Exchange(ref known, null) is { } answer ? ValueTask.FromResult(answer) : AttemptAsync(session, token),
            cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<WebhookAnswer> AttemptAsync(Session session, CancellationToken cancellationToken)
    {
        session.Attempts++;
        var answer = await _client.PostAsync(session.Message!, session.Url!, cancellationToken).ConfigureAwait(false);
        session.Last = answer;

        var left = _options.RetryBudget - _clock.GetElapsedTime(session.Started);
        var wait = _policy.WaitAfter(answer, session.Attempts, left);
        if (wait is { } pause)
        {
            SinkLog.Retrying(_logger, _sink, session.Delivery.Identity, session.Attempts, answer.Text, pause);
            SinkMetrics.Retried(_sink, session.Delivery.Received.Event.Kind);
        }

        return answer with { NextAttemptIn = wait };
    }

    /// <summary>Reads the address anew. Whoever cannot have it has nothing newer than what was refused.</summary>
    private async ValueTask<bool> RefreshAsync(Session session, CancellationToken cancellationToken)
    {
        WebhookUrl fresh;
        try
        {
            fresh = await _addresses.RefreshAsync(session.Url!, cancellationToken).ConfigureAwait(false);
        }
        catch (WebhookUrlException exception)
        {
            SinkLog.AddressRefreshFailed(_logger, _sink, exception.Message);
            return false;
        }

        if (fresh.Equals(session.Url))
        {
            return false;
        }

        SinkLog.AddressChanged(_logger, _sink);
        session.Url = fresh;
        Compose(session, session.IsText);
        return true;
    }

    private void Compose(Session session, bool asText)
    {
        (session.Message, var problem) = _composer.Compose(session.Delivery, session.Url!, asText);
        session.Problem ??= problem;
        session.IsText = asText || problem is not null;
    }

    private static DeliveryResult Delivered(Session session, WebhookAnswer answer)
    {
        var reasons = new[] { session.Problem, answer.Text.Length == 0 ? null : answer.Text };
        return DeliveryResult.Delivered() with
        {
            Attempts = session.Attempts,
            Status = (int?)answer.Status,
            Reason = reasons.Any(static reason => reason is not null) ? string.Join("; ", reasons.Where(static reason => reason is not null)) : null,
        };
    }

    private static DeliveryResult Refused(Session session, WebhookAnswer answer)
    {
        var error = answer.Status is { } status ? $"HTTP {(int)status}: {answer.Text}" : answer.Text;
        if (answer.Kind == WebhookAnswerKind.Ambiguous)
        {
            error += " (it may have been posted)";
        }

        return Failed(session, error, answer.Kind is WebhookAnswerKind.NotPosted or WebhookAnswerKind.Ambiguous);
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

        public WebhookMessage? Message { get; set; }

        public bool IsText { get; set; }

        public bool IsRefreshed { get; set; }

        public string? Problem { get; set; }

        public int Attempts { get; set; }

        public WebhookAnswer? Last { get; set; }

        public string AfterLast => Last is null ? "" : $", last answer: {Last.Text}";
    }
}

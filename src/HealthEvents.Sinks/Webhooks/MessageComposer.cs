using HealthEvents.Formatters;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Makes the message of an event. It never fails: a summarizer or formatter that throws costs the looks, not the event.</summary>
internal sealed class MessageComposer
{
    private readonly string _sink;
    private readonly IWebhookChannel _channel;
    private readonly SummaryContext _context;
    private readonly ILogger _logger;

    public MessageComposer(string sink, IWebhookChannel channel, WebhookSinkOptions options, SinkServices services, ILogger logger)
    {
        _sink = sink;
        _channel = channel;
        _logger = logger;
        _context = new SummaryContext
        {
            Now = default,
            Language = options.Language,
            TimeZones = options.TimeZones.Count == 0 ? [TimeZoneInfo.Utc] : [.. options.TimeZones.Select(TimeZoneInfo.FindSystemTimeZoneById)],
            Verbosity = options.Verbosity,
            Accounts = services.Accounts,
            IsCollector = services.IsCollector,
        };
    }

    /// <summary>Says what there is to say, with what the enrichers add.</summary>
    /// <param name="delivery">The event.</param>
    /// <param name="cancellationToken">Ends the wait for the enrichers.</param>
    /// <exception cref="OperationCanceledException">The caller canceled.</exception>
    public async ValueTask<ComposedSummary> SummarizeAsync(EventDelivery delivery, CancellationToken cancellationToken)
    {
        var context = _context with { Now = delivery.Now };
        try
        {
            var summary = await delivery.SummarizeAsync(context, cancellationToken).ConfigureAwait(false);

            // Our summarizer does not throw: it names what failed, and gives a plain summary.
            return new(summary, IsPlain: false, summary.Problems.Count == 0 ? null : Report(delivery, "summarizer", string.Join(", ", summary.Problems)));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new(EventSummarizer.Plain(delivery.Received, context), IsPlain: true, Report(delivery, "summarizer", exception));
        }
    }

    /// <summary>Makes the request that posts the message.</summary>
    /// <param name="delivery">The event.</param>
    /// <param name="summary">What is said about it.</param>
    /// <param name="url">Where it goes, which may decide the form.</param>
    /// <param name="asText">Whether the text-only form is wanted.</param>
    public ComposedRequest Compose(EventDelivery delivery, EventSummary summary, WebhookUrl url, bool asText)
    {
        var context = new WebhookRequestContext(_sink, delivery, summary, url, asText);
        return asText ? Text(context, problem: null) : Full(context);
    }

    private ComposedRequest Full(WebhookRequestContext context)
    {
        try
        {
            var request = _channel.CreateRequest(context);
            return new(request, IsText: request.IsOnlyForm, Problem: null);
        }
        catch (Exception exception)
        {
            return Text(context with { IsText = true }, Report(context.Delivery, "formatter", exception));
        }
    }

    private ComposedRequest Text(WebhookRequestContext context, string? problem)
    {
        try
        {
            return new(_channel.CreateRequest(context), IsText: true, problem);
        }
        catch (Exception exception)
        {
            SinkLog.ComposingFailed(_logger, "formatter", context.Delivery.ShownIdentity, _sink, exception.GetType().Name);
            return new(Request: null, IsText: true, $"the formatter failed for every form of the message ({exception.GetType().Name})");
        }
    }

    private string Report(EventDelivery delivery, string stage, Exception exception) => Report(delivery, stage, exception.GetType().Name);

    /// <summary>Names the failure without the text of the exception, which may quote the event.</summary>
    private string Report(EventDelivery delivery, string stage, string failure)
    {
        SinkLog.ComposingFailed(_logger, stage, delivery.ShownIdentity, _sink, failure);
        return $"sent in a plainer form: the {stage} failed ({failure})";
    }
}

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
        };
    }

    /// <summary>Makes the message.</summary>
    /// <param name="delivery">The event.</param>
    /// <param name="url">Where it goes, which may decide the form.</param>
    /// <param name="asText">Whether plain text is wanted.</param>
    public ComposedMessage Compose(EventDelivery delivery, WebhookUrl url, bool asText)
    {
        var context = _context with { Now = delivery.Now };
        EventSummary summary;
        try
        {
            summary = delivery.Summarize(context);
        }
        catch (Exception exception)
        {
            var plain = EventSummarizer.Plain(delivery.Received, context);
            return new(_channel.FormatAsText(delivery, plain, url), IsText: true, Report(delivery, "summarizer", exception.GetType().Name));
        }

        // Our summarizer does not throw: it names what failed, and gives a plain summary.
        var problem = summary.Problems.Count == 0 ? null : Report(delivery, "summarizer", string.Join(", ", summary.Problems));
        return asText ? new(_channel.FormatAsText(delivery, summary, url), IsText: true, problem) : Format(delivery, summary, url, problem);
    }

    private ComposedMessage Format(EventDelivery delivery, EventSummary summary, WebhookUrl url, string? problem)
    {
        try
        {
            var message = _channel.Format(delivery, summary, url);
            return new(message, IsText: message.HasOneForm, problem);
        }
        catch (Exception exception)
        {
            return new(_channel.FormatAsText(delivery, summary, url), IsText: true, Report(delivery, "formatter", exception.GetType().Name));
        }
    }

    /// <summary>Names the failure without the text of the exception, which may quote the event.</summary>
    private string Report(EventDelivery delivery, string stage, string failure)
    {
        SinkLog.ComposingFailed(_logger, stage, delivery.ShownIdentity, _sink, failure);
        return $"sent in a plainer form: the {stage} failed ({failure})";
    }
}

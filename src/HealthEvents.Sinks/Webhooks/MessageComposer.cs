using HealthEvents.Formatters;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Makes the message of an event. It never fails: a summariser or formatter that throws costs the looks, not the event.</summary>
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
    /// <returns>The message, and what went wrong while it was made.</returns>
    public (WebhookMessage Message, string? Problem) Compose(EventDelivery delivery, WebhookUrl url, bool asText)
    {
        var context = _context with { Now = delivery.Now };
        try
        {
            var summary = delivery.Summarise(context);
            return asText ? (_channel.FormatAsText(delivery, summary, url), null) : Format(summary, delivery, url);
        }
        catch (Exception exception)
        {
            return (_channel.FormatAsText(delivery, PlainFacts.Summarise(delivery, context), url), Report(delivery, "summariser", exception));
        }
    }

    private (WebhookMessage Message, string? Problem) Format(EventSummary summary, EventDelivery delivery, WebhookUrl url)
    {
        try
        {
            return (_channel.Format(delivery, summary, url), null);
        }
        catch (Exception exception)
        {
            return (_channel.FormatAsText(delivery, summary, url), Report(delivery, "formatter", exception));
        }
    }

    private string Report(EventDelivery delivery, string stage, Exception exception)
    {
        // Not the text of the exception: it may quote the event.
        var type = exception.GetType().Name;
        SinkLog.ComposingFailed(_logger, stage, delivery.Identity, _sink, type);
        return $"sent as plain text: the {stage} failed ({type})";
    }
}

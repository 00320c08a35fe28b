namespace HealthEvents.Formatters;

/// <summary>How summaries are made. It is set in code: what of it texts can say has its options in the package HealthEvents.Sinks too.</summary>
/// <example>
/// Wrap a summarizer, and add a link to every message:
/// <code>
/// var options = new EventSummarizerOptions();
/// options.Families[EventFamilies.Health] = new MyHealthSummarizer(options.Families[EventFamilies.Health]);
/// options.Enrichers.Add((received, summary) =&gt; summary with { Links = [.. summary.Links, runbook] });
/// var summarizer = new EventSummarizer(options);
/// </code>
/// </example>
public sealed class EventSummarizerOptions
{
    /// <summary>Makes options with the built-in families.</summary>
    public EventSummarizerOptions()
    {
        new EventFamily(EventFamilies.Health, new HealthSummarizer()).AddTo(this);
        new EventFamily(EventFamilies.CloudWatchAlarm, new CloudWatchAlarmSummarizer()).AddTo(this);
        new EventFamily(EventFamilies.Config, new ConfigSummarizer()).AddTo(this);
        new EventFamily(EventFamilies.Other, new OtherSummarizer()).AddTo(this);
    }

    /// <summary>
    /// The summarizer of each family, by <see cref="OperationalEvent.Family"/>. The built-in ones are there already: replace
    /// one, wrap one, or add a family of your own with <see cref="EventFamily.AddTo(EventSummarizerOptions)"/>. A family
    /// without one is summarized like <see cref="EventFamilies.Other"/>.
    /// </summary>
    public IDictionary<string, IEventSummarizer> Families { get; } = new Dictionary<string, IEventSummarizer>(StringComparer.Ordinal);

    /// <summary>
    /// Functions that add to a finished summary (facts, links, another title), called in order for every event. One that
    /// throws is left out, and the summary says so in <see cref="EventSummary.Problems"/>. What has to wait for something is an
    /// <see cref="IEventEnricher"/>.
    /// </summary>
    public IList<Func<ReceivedEvent, EventSummary, EventSummary>> Enrichers { get; } = [];

    /// <summary>Says how bad an event is at a moment.</summary>
    /// <value><see langword="null"/> by default: <see cref="OperationalEvent.SeverityAt"/> decides.</value>
    public Func<OperationalEvent, DateTimeOffset, EventSeverity>? Severity { get; set; }

    /// <summary>Is told of each exception of a summarizer, an enricher or <see cref="Severity"/>, for logging. It must not throw.</summary>
    /// <value><see langword="null"/> by default: <see cref="EventSummary.Problems"/> still names what threw.</value>
    public Action<ReceivedEvent, Exception>? OnError { get; set; }

    /// <summary>
    /// Buttons of your own for every message, such as one that opens a ticket. Slack and Google Chat show five buttons: these come
    /// behind the event's own, but so early that they are among them.
    /// </summary>
    /// <value>Empty by default.</value>
    public IList<ButtonTemplate> Buttons { get; } = [];

    /// <summary>
    /// Lets links to the AWS console go by the access portal of IAM Identity Center, for events whose account is known: those of buttons
    /// and those of resources, also what <see cref="Enrichers"/> and <see cref="Buttons"/> add.
    /// </summary>
    /// <value><see langword="null"/> by default: links lead to the console itself.</value>
    public IdentityCenterPortal? IdentityCenter { get; set; }
}

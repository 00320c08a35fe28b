using System.Text.Json;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What became of one event at one sink.</summary>
public sealed class DispatchEntry
{
    private readonly EventDelivery _delivery;
    private DeliveryResult _result;

    /// <summary>Makes an entry. The dispatcher makes its own; this is for tests of what reads reports.</summary>
    /// <param name="received">The event.</param>
    /// <param name="sink">The name of the sink.</param>
    /// <param name="outcome">What became of it.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public DispatchEntry(ReceivedEvent received, string sink, DispatchOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(sink);
        _delivery = new EventDelivery(received, new EventSummarizer(), received.Event.Time ?? default);
        _result = DeliveryResult.Of(outcome);
        Sink = sink;
    }

    internal DispatchEntry(EventDelivery delivery, string sink, DeliveryResult result, string? route = null)
    {
        _delivery = delivery;
        _result = result;
        Sink = sink;
        Route = route;
    }

    /// <summary>The event.</summary>
    public ReceivedEvent Received => _delivery.Received;

    /// <summary>The English headline of the event, uncut. It is made when it is asked for.</summary>
    public string Title
    {
        get
        {
            var context = new SummaryContext { Now = _delivery.Now };
            return Guarded.Ask((_delivery, context), static ask => ask._delivery.Summarize(ask.context).Title)
                ?? EventSummarizer.Plain(Received, context).Title;
        }
    }

    /// <summary>The identity of the event. It may name a credential, which <see cref="WriteTo"/> and <see cref="ToString"/> mask.</summary>
    public string Identity => _delivery.Identity;

    /// <summary>The id of the outermost record, or <see langword="null"/>.</summary>
    public string? RecordId => Received.RecordId;

    /// <summary>The name of the sink.</summary>
    public string Sink { get; }

    /// <summary>
    /// The name of the route that sent it there: of several the first. In quiet hours that have sinks of their own it is the route that
    /// took the event.
    /// </summary>
    /// <value><see langword="null"/> where there are no routes, none took the event, or it is a dead letter that is sent again.</value>
    public string? Route { get; init; }

    /// <summary>What became of it.</summary>
    public DispatchOutcome Outcome => _result.Outcome;

    /// <summary>
    /// Why it was suppressed, where it was told instead, or what was unusual about the delivery; else <see langword="null"/>. Of a
    /// failure it is <c>after-a-failure-in-its-group</c> where an earlier record of the same group of a FIFO queue failed, so that
    /// this one was not tried.
    /// </summary>
    public string? Reason
    {
        get => _result.Reason;
        init => _result = _result with { Reason = value };
    }

    /// <summary>How often it was tried.</summary>
    public int Attempts
    {
        get => _result.Attempts;
        init => _result = _result with { Attempts = value };
    }

    /// <summary>The last HTTP status, or <see langword="null"/>.</summary>
    public int? Status
    {
        get => _result.Status;
        init => _result = _result with { Status = value };
    }

    /// <summary>What went wrong and what to do, without any secret; <see langword="null"/> where nothing did.</summary>
    public string? Error
    {
        get => _result.Error;
        init => _result = _result with { Error = value };
    }

    /// <summary>Whether a failure may pass by itself, so that trying again later makes sense.</summary>
    public bool IsTransient
    {
        get => _result.IsTransient;
        init => _result = _result with { IsTransient = value };
    }

    /// <summary>What became of it, with all details.</summary>
    internal DeliveryResult Result => _result;

    /// <summary>
    /// Writes one JSON object: <c>title</c>, <c>identity</c>, <c>recordId</c>, <c>sink</c>, <c>outcome</c>, <c>reason</c>,
    /// <c>attempts</c>, <c>status</c>, <c>error</c>, <c>transient</c>; every key is there, null where unknown.
    /// </summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("title"u8, Title);
        writer.WriteString("identity"u8, _delivery.ShownIdentity);
        writer.WriteString("recordId"u8, RecordId);
        writer.WriteString("sink"u8, Sink);
        writer.WriteString("outcome"u8, DispatchOutcomeNames.WordFor(Outcome));
        writer.WriteString("reason"u8, Reason);
        writer.WriteNumber("attempts"u8, Attempts);
        if (Status is { } status)
        {
            writer.WriteNumber("status"u8, status);
        }
        else
        {
            writer.WriteNull("status"u8);
        }

        writer.WriteString("error"u8, Error);
        writer.WriteBoolean("transient"u8, IsTransient);
        writer.WriteEndObject();
    }

    /// <summary>Names the event, the sink and the outcome.</summary>
    /// <returns>One line for logs.</returns>
    public override string ToString() => $"{DispatchOutcomeNames.WordFor(Outcome)} {_delivery.ShownIdentity} at {Sink}";
}

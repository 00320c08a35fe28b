namespace HealthEvents.Sinks;

/// <summary>
/// An event that waits for its turn at a webhook. What is asked again and again is found once, by the one thread that asks at a time.
/// </summary>
internal class WaitingEvent(EventDelivery delivery, DateTimeOffset since)
{
    private EventSeverity? _severity;
    private string? _correlation;
    private JoiningKeys? _keys;

    /// <summary>The event on its way: one alone.</summary>
    public EventDelivery Delivery { get; } = delivery;

    /// <summary>When it began to wait.</summary>
    public DateTimeOffset Since { get; } = since;

    /// <summary>What must keep its order: see <see cref="EventDelivery.Lane"/>.</summary>
    public string Lane { get; } = delivery.Lane;

    /// <summary>
    /// The open severity, at the moment of its dispatch; critical from the moment on at which something critical of its story waited with
    /// it: the story is told whole, although its worst is gone before.
    /// </summary>
    public EventSeverity Severity => _severity ??= OpenSeverity.Of(Delivery.Received.Event, Delivery.Now);

    /// <summary>The story it belongs to: see <see cref="EventDelivery.Correlation"/>.</summary>
    public string Correlation => _correlation ??= Delivery.Group is null ? Lane : Delivery.Correlation;

    /// <summary>Notes that something critical of its story waits with it.</summary>
    public void Raise() => _severity = EventSeverity.Critical;

    /// <summary>By what others are found that are told in the same message.</summary>
    public JoiningKeys Keys => _keys ??= JoiningKeys.Of(Delivery);
}

namespace HealthEvents.Sinks;

/// <summary>A sink that keeps a pace. What is to go there may have to wait, and be told together with what came meanwhile.</summary>
internal interface IPacedSink : IEventSink
{
    /// <summary>What its times are measured by.</summary>
    TimeProvider Clock { get; }

    /// <summary>How long events wait for their first post where the service takes nothing.</summary>
    TimeSpan PaceWait { get; }

    /// <summary>What may be told together.</summary>
    JoiningOptions Joining { get; }

    /// <summary>Says how the pace stands. Nothing is taken: every post takes its turn itself.</summary>
    PaceState AskPace();

    /// <summary>Delivers as <see cref="IEventSink.SendAsync"/> does.</summary>
    /// <param name="delivery">The event, or several that are told together.</param>
    /// <param name="watch">
    /// Hears when posts begin, or <see langword="null"/>. It takes this delivery for the next to post: so it hears of the end of that
    /// in any case.
    /// </param>
    /// <param name="cancellationToken">Ends the delivery.</param>
    /// <returns>What became of it.</returns>
    ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, IPostWatch? watch, CancellationToken cancellationToken);
}

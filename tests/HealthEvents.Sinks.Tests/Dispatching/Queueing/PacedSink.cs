using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>A sink whose pace and whose results are the test's.</summary>
internal sealed class PacedSink : IPacedSink
{
    /// <summary>A pace at which somebody may post.</summary>
    public static readonly PaceState Paced = new(TimeSpan.Zero, TimeSpan.FromSeconds(1), default, Asked: null);

    /// <summary>A pace at which nobody may post for a second.</summary>
    public static readonly PaceState Busy = Paced with { Wait = TimeSpan.FromSeconds(1) };

    public PaceState State { get; set; } = Paced;

    /// <summary>Whether asking for the pace throws.</summary>
    public bool Fails { get; set; }

    /// <summary>What becomes of a delivery. By default it is delivered at once.</summary>
    public Func<EventDelivery, Task<DeliveryResult>> Answer { get; init; } = static _ => Task.FromResult(DeliveryResult.Delivered());

    public string Name => "ops";

    public TimeProvider Clock { get; init; } = new ManualTimeProvider();

    public TimeSpan PaceWait => TimeSpan.FromMinutes(1);

    public JoiningOptions Joining { get; } = new();

    public PaceState AskPace() => Fails ? throw new InvalidOperationException("no time") : State;

    public ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken = default) => SendAsync(delivery, watch: null, cancellationToken);

    public async ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, IPostWatch? watch, CancellationToken cancellationToken)
    {
        watch?.EndPost();
        return await Answer(delivery);
    }
}

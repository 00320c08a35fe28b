namespace HealthEvents.Sinks;

/// <summary>An event of a dispatch.</summary>
/// <param name="Delivery">The event on its way: one alone.</param>
/// <param name="SuppressedBecause">Why it is not sent, or <see langword="null"/>.</param>
/// <param name="Choice">The sinks it goes to, or <see langword="null"/> for all.</param>
/// <param name="IsReplay">Whether it is a dead letter that is sent again.</param>
internal readonly record struct DispatchItem(EventDelivery Delivery, string? SuppressedBecause = null, RouteChoice? Choice = null, bool IsReplay = false)
{
    /// <summary>Whether a sink hears of it: it gets the event, or is told of nothing on purpose.</summary>
    public bool GoesTo(int sink) => Choice is null || Choice.Has(sink);

    /// <summary>
    /// The name of a sink in the journal. A dead letter counts as delivered, so its replay is claimed under a name of its own.
    /// </summary>
    public string JournalNameOf(string sink) => IsReplay ? $"{sink} (replay)" : sink;
}

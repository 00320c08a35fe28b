namespace HealthEvents.Sinks;

/// <summary>An event of a dispatch.</summary>
/// <param name="Delivery">The event on its way: one alone.</param>
/// <param name="SuppressedBecause">Why it is not sent, or <see langword="null"/>.</param>
/// <param name="IsReplay">Whether it is a dead letter that is sent again.</param>
internal readonly record struct DispatchItem(EventDelivery Delivery, string? SuppressedBecause = null, bool IsReplay = false)
{
    /// <summary>
    /// The name of a sink in the journal. A dead letter counts as delivered, so its replay is claimed under a name of its own.
    /// </summary>
    public string JournalNameOf(string sink) => IsReplay ? $"{sink} (replay)" : sink;
}

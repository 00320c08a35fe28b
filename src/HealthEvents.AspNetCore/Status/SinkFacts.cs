namespace HealthEvents.AspNetCore;

/// <summary>How one sink does.</summary>
/// <param name="LastDelivery">When it last delivered, or <see langword="null"/> for never in this process.</param>
/// <param name="FailuresInRow">How many deliveries failed since then.</param>
/// <param name="LastError">What the last of them said, without any secret.</param>
internal sealed record SinkFacts(DateTimeOffset? LastDelivery, int FailuresInRow, string? LastError);

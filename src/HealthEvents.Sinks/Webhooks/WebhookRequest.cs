namespace HealthEvents.Sinks;

/// <summary>What is posted to a webhook. The address is not part of it.</summary>
/// <param name="Body">The JSON in UTF-8.</param>
public sealed record WebhookRequest(ReadOnlyMemory<byte> Body)
{
    /// <summary>What to add to the query of the address, without a leading sign.</summary>
    /// <value><see langword="null"/> by default: nothing.</value>
    public string? Query { get; init; }

    /// <summary>Whether the webhook takes one form only, so that there is no plainer one to fall back to.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsOnlyForm { get; init; }
}

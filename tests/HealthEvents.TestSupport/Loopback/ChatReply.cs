namespace HealthEvents.TestSupport;

/// <summary>What a chat service answers.</summary>
public sealed record ChatReply(int Status, string Body)
{
    /// <summary>The header <c>Retry-After</c>.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>What to wait for before the answer.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;
}

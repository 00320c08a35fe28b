namespace HealthEvents.LambdaHost.Tests.Servers;

/// <summary>What a chat service answers.</summary>
internal sealed record WebhookReply(int Status, string Body)
{
    public string? RetryAfter { get; init; }

    /// <summary>What to wait for before the answer.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;
}

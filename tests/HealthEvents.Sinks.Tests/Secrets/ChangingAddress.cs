namespace HealthEvents.Sinks.Tests;

/// <summary>Gives one address, and another one after a refusal.</summary>
internal sealed class ChangingAddress(string first, string afterRefusal) : IWebhookUrlProvider
{
    private string _current = first;
    private int _refreshes;

    public int Refreshes => _refreshes;

    public ValueTask<WebhookUrl> GetAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(WebhookUrl.Parse(_current));

    public ValueTask<WebhookUrl> RefreshAsync(WebhookUrl refused, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _refreshes);
        _current = afterRefusal;
        return GetAsync(cancellationToken);
    }
}

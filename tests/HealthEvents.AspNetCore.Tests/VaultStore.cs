using HealthEvents.Sinks;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>A place for secrets that a test opens and closes.</summary>
internal sealed class VaultStore : ISecretStore
{
    private volatile TaskCompletionSource _arrived = new();
    private int _reads;

    /// <summary>What it throws instead.</summary>
    public Exception? Problem { get; set; }

    /// <summary>What it waits for, whatever a caller says.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public int Reads => _reads;

    public string Prefix => "vault:";

    public bool CanReadAtStart => true;

    /// <summary>Waits until the next reader has come.</summary>
    public Task NextReaderAsync()
    {
        _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _arrived.Task.WaitAsync(EndpointApp.HangGuard);
    }

    public async ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        _arrived.TrySetResult();
        await Gate;
        return Problem is { } problem ? throw problem
            : value == "hook" ? "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tHookPart"
            : EndpointApp.Key;
    }
}

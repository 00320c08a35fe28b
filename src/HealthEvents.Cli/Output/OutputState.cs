namespace HealthEvents.Cli.Output;

/// <summary>Whether anybody takes what is written to standard output.</summary>
internal sealed class OutputState : IDisposable
{
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Is cancelled when nothing can be written any more.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Whether something was lost that somebody wanted, as on a full disk.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The reader has enough, as <c>head</c> has, or there never was one.</summary>
    public void End() => _ended.Cancel();

    /// <summary>Writing failed.</summary>
    public void Fail()
    {
        HasFailed = true;
        _ended.Cancel();
    }

    public void Dispose() => _ended.Dispose();
}

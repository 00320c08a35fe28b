using System.Threading.Channels;

namespace HealthEvents.AspNetCore;

/// <summary>
/// Takes posts in memory and delivers them later, in the order they came, several at a time. It is bounded in posts and in bytes: what
/// finds it full is not taken. What it holds is lost if the process dies, and what cannot be delivered has been answered already.
/// </summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="delivery">Delivers.</param>
internal sealed class PostQueue(EndpointSettings endpoint, IPostDelivery delivery) : IPostDelivery, IDisposable
{
    /// <summary>How many deliveries go on at a time: enough for webhooks that are slow, and their pace holds anyway.</summary>
    private const int MostAtATime = 16;

    /// <summary>How many bytes of bodies it holds, those that are being delivered included. One body has a quarter of it at most.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    private const int MostIds = 100;

    /// <summary>How long deliveries that are cut short may take to say so.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(1);

    private static readonly PostAnswer Full = PostAnswer.ComeAgain("Too many posts wait for their delivery.", "QueueCapacity posts or 64 MiB wait, or the app ends", PostAnswer.Soon);

    private readonly Channel<PostContent> _waiting = Channel.CreateBounded<PostContent>(
        new BoundedChannelOptions(endpoint.Options.QueueCapacity) { SingleReader = true });

    private readonly SemaphoreSlim _free = new(MostAtATime, MostAtATime);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>What was taken and is not delivered yet.</summary>
    private readonly HashSet<PostContent> _held = [];

    private int _bytes;
    private Task _work = Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<PostAnswer> DeliverAsync(PostContent content, CancellationToken cancellationToken)
    {
        lock (_held)
        {
            if (_bytes + content.Body.Length <= MostBytes && _waiting.Writer.TryWrite(content))
            {
                _held.Add(content);
                _bytes += content.Body.Length;
                return new(PostAnswer.Queued);
            }
        }

        content.End(isHandled: false);
        return new(Full);
    }

    /// <summary>Begins to deliver. An app may map its endpoints after its hosted services have started: whoever makes a queue starts it.</summary>
    public void Start() => _work = RunAsync();

    /// <summary>Delivers what waits and takes nothing new. What is left when the host gives up is told.</summary>
    /// <param name="cancellationToken">The host gives up.</param>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        try
        {
            await _work.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await GiveUpAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _free.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var works = new List<Task>();
        await foreach (var content in _waiting.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await _free.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            if (_stop.IsCancellationRequested)
            {
                // What waits is in the log already.
                break;
            }

            works.RemoveAll(static work => work.IsCompleted);
            works.Add(DeliverLaterAsync(content));
        }

        await Task.WhenAll(works).ConfigureAwait(false);
    }

    private async Task DeliverLaterAsync(PostContent content)
    {
        try
        {
            var answer = await delivery.DeliverAsync(content, _stop.Token).ConfigureAwait(false);
            if (answer.Reason is { } reason)
            {
                EndpointLog.QueuedNotDelivered(endpoint.Logger, endpoint.Pattern, content.Id, reason);
            }
        }
        catch (Exception exception)
        {
            // Such as a dispatcher of the app. The text of its exception may hold anything.
            EndpointLog.QueuedNotDelivered(endpoint.Logger, endpoint.Pattern, content.Id, exception.GetType().Name);
        }
        finally
        {
            lock (_held)
            {
                _held.Remove(content);
                _bytes -= content.Body.Length;
            }

            _free.Release();
        }
    }

    /// <summary>Tells what is lost, and cuts short what is being delivered, so that its claims are released.</summary>
    private async Task GiveUpAsync()
    {
        List<PostContent> left;
        lock (_held)
        {
            left = [.. _held];
        }

        if (left.Count > 0)
        {
            var ids = string.Join(", ", left.Take(MostIds).Select(static content => content.Id));
            EndpointLog.QueueNotDrained(endpoint.Logger, endpoint.Pattern, left.Count, left.Count > MostIds ? $"{ids} and others" : ids);
        }

        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAny(_work, Task.Delay(LastMoment, endpoint.Clock, CancellationToken.None)).ConfigureAwait(false);
    }
}

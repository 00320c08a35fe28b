using System.Collections.Concurrent;
using System.Net;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>The webhook of a chat: it keeps what is posted, and answers as a test wants.</summary>
internal sealed class FakeWebhook : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> _posted = new();
    private readonly ConcurrentQueue<string> _taken = new();
    private readonly SemaphoreSlim _arrivals = new(0);

    /// <summary>What was posted, whatever was answered.</summary>
    public IReadOnlyList<string> Posted => [.. _posted];

    /// <summary>What was posted and answered with 200: what people read.</summary>
    public IReadOnlyList<string> Taken => [.. _taken];

    /// <summary>Which messages it has an error for, whatever else it answers with.</summary>
    public Func<string, bool> Refuses { get; set; } = static _ => false;

    /// <summary>What it answers with.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>What it waits for before it answers.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Waits until another post has come.</summary>
    public Task ArrivalAsync() => _arrivals.WaitAsync(EndpointApp.HangGuard);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _arrivals.Dispose();
        }

        base.Dispose(disposing);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var message = await request.Content!.ReadAsStringAsync(cancellationToken);
        _posted.Enqueue(message);

        // Both as they are now: whoever waits for the arrival may change them for the next.
        var (gate, status) = (Gate, Refuses(message) ? HttpStatusCode.InternalServerError : Status);
        _arrivals.Release();
        await gate.WaitAsync(cancellationToken);
        if (status == HttpStatusCode.OK)
        {
            _taken.Enqueue(message);
        }

        return new HttpResponseMessage(status) { Content = new StringContent(status == HttpStatusCode.OK ? "ok" : "no_service"), RequestMessage = request };
    }
}

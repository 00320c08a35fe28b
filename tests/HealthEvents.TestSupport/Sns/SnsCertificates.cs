using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;

namespace HealthEvents.TestSupport.Sns;

/// <summary>The hosts of SNS: serves certificates, takes confirmations, and keeps who asked for what.</summary>
public sealed class SnsCertificates : HttpMessageHandler
{
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<Uri> _asked = new();
    private readonly Channel<Uri> _arrivals = Channel.CreateUnbounded<Uri>();
    private readonly ConcurrentDictionary<string, string> _served = new(StringComparer.Ordinal);

    /// <summary>The addresses that were asked for, in their order.</summary>
    public IReadOnlyList<Uri> Asked => [.. _asked];

    /// <summary>Answers instead, or with <see langword="null"/> not.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? Answer { get; set; }

    /// <summary>Serves a text at an address. What is at none is answered with 404.</summary>
    public void Serve(string address, string text) => _served[address] = text;

    /// <summary>What is served at an address, or <see langword="null"/>.</summary>
    public string? ServedAt(string address) => _served.GetValueOrDefault(address);

    /// <summary>Waits until so many addresses were asked for since the start. One test waits at a time.</summary>
    public async Task AskedAsync(int count)
    {
        while (_asked.Count < count)
        {
            await _arrivals.Reader.ReadAsync().AsTask().WaitAsync(HangGuard);
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        _asked.Enqueue(address);
        _arrivals.Writer.TryWrite(address);
        if (Answer is { } answer)
        {
            return answer(request, cancellationToken);
        }

        var response = _served.TryGetValue(address.AbsoluteUri, out var text)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text) }
            : new HttpResponseMessage(HttpStatusCode.NotFound);
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}

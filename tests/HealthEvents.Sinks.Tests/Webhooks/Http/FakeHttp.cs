using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace HealthEvents.Sinks.Tests;

/// <summary>Answers requests in this process, without a socket.</summary>
internal sealed class FakeHttp : IHttpClientFactory
{
    private readonly Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>> _answer;
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private int _count;

    public FakeHttp(Func<FakeRequest, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    public FakeHttp(Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>> answer) => _answer = answer;

    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    public HttpClient CreateClient(string name) => new(new Handler(this), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    public static HttpResponseMessage Answer(int status, string body = "", string? retryAfter = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    private sealed class Handler(FakeHttp owner) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(CancellationToken.None);
            var headers = request.Headers.ToDictionary(static header => header.Key, static header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
            var seen = new FakeRequest(Interlocked.Increment(ref owner._count), request.RequestUri!, body, headers);
            owner._requests.Enqueue(seen);
            cancellationToken.ThrowIfCancellationRequested();
            return await owner._answer(seen, cancellationToken);
        }
    }
}

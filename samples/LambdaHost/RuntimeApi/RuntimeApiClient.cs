using System.Globalization;
using System.Net.Http.Headers;

namespace LambdaHost.RuntimeApi;

/// <summary>The four calls of the Lambda Runtime API. A call that fails gets out as an exception: see <see cref="RuntimeLoop"/>.</summary>
/// <remarks>Source: Lambda developer guide, "Using the Lambda runtime API for custom runtimes".</remarks>
internal sealed class RuntimeApiClient : IDisposable
{
    private const string ErrorTypeHeader = "Lambda-Runtime-Function-Error-Type";

    // The last moment that a date can be.
    private static readonly long LatestDeadline = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly SocketsHttpHandler _handler = new() { UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null };
    private readonly HttpClient _http;

    /// <summary>Makes the client.</summary>
    /// <param name="address">Host and port, from the environment variable <c>AWS_LAMBDA_RUNTIME_API</c>.</param>
    public RuntimeApiClient(string address) =>
        _http = new HttpClient(_handler, disposeHandler: false)
        {
            BaseAddress = new Uri($"http://{address}/2018-06-01/runtime/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };

    /// <summary>Waits for the next invocation. Lambda freezes the process meanwhile, for hours if nothing comes.</summary>
    /// <returns>The invocation, or <see langword="null"/> for one without an id, which cannot be responded to.</returns>
    public async Task<Invocation?> NextAsync(CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(new Uri("invocation/next", UriKind.Relative), cancellationToken);
        response.EnsureSuccessStatusCode();
        var payload = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return HeaderOf(response, "Lambda-Runtime-Aws-Request-Id") is not { } requestId ? null : new Invocation(requestId, DeadlineOf(response), HeaderOf(response, "Lambda-Runtime-Trace-Id"), payload);
    }

    /// <summary>Ends an invocation well.</summary>
    public Task RespondAsync(Invocation invocation, ReadOnlyMemory<byte> response) =>
        PostAsync($"invocation/{Uri.EscapeDataString(invocation.RequestId)}/response", response, errorType: null);

    /// <summary>Ends an invocation with an error: Lambda then retries, or keeps the event for the dead-letter queue.</summary>
    public Task FailAsync(Invocation invocation, Exception exception, string message) =>
        PostAsync($"invocation/{Uri.EscapeDataString(invocation.RequestId)}/error", RuntimeError.Write(exception, message), RuntimeError.TypeOf(exception));

    /// <summary>Says that the process cannot start; it must exit then.</summary>
    public Task FailInitAsync(Exception exception, string message) =>
        PostAsync("init/error", RuntimeError.Write(exception, message), RuntimeError.TypeOf(exception));

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task PostAsync(string path, ReadOnlyMemory<byte> body, string? errorType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = Json;
        if (errorType is not null)
        {
            request.Headers.Add(ErrorTypeHeader, errorType);
        }

        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private static DateTimeOffset? DeadlineOf(HttpResponseMessage response) =>
        long.TryParse(HeaderOf(response, "Lambda-Runtime-Deadline-Ms"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(milliseconds, LatestDeadline))
            : null;

    private static string? HeaderOf(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) && values.First().Trim() is { Length: > 0 } value ? value : null;
}

using System.Buffers;
using System.Runtime.CompilerServices;

namespace HealthEvents.Sinks;

/// <summary>Posts one message once, and says what came of it. Only the caller's cancellation gets out as an exception.</summary>
internal sealed class WebhookClient(string sink, IWebhookChannel channel, SinkServices services)
{
    /// <summary>Responses are words. Whatever is longer is not read.</summary>
    private const int MaxBodyBytes = 8 * 1024;

    private const int MaxShownCharacters = 300;

    private const string Json = "application/json; charset=utf-8";

    private static readonly string UserAgent = $"HealthEvents/{typeof(WebhookClient).Assembly.GetName().Version?.ToString(3)}";

    // Kept: the handler renews its connections by itself, and a client per message costs more than the message. One that cannot
    // be made is tried again.
    private readonly Lazy<HttpClient> _client =
        new(() => services.HttpClients.CreateClient(WebhookHttp.ClientName(sink)), LazyThreadSafetyMode.PublicationOnly);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<WebhookResponse> PostAsync(WebhookRequest post, WebhookUrl url, TimeSpan limit, CancellationToken cancellationToken)
    {
        HttpClient client;
        try
        {
            client = _client.Value;
        }
        catch (Exception exception)
        {
            return new WebhookResponse(WebhookResponseKind.NotPosted) { Text = $"the HTTP client cannot be made ({exception.GetType().Name})" };
        }

        using var tooLate = new CancellationTokenSource(limit, services.TimeProvider);
        using var canceled = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), tooLate);
        using var request = new HttpRequestMessage(HttpMethod.Post, url.Reveal(post.Query)) { Content = new ReadOnlyMemoryContent(post.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", Json);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, tooLate.Token).ConfigureAwait(false);
            return await ReadAsync(response, url, tooLate.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            return BrokenPost.Read(exception, tooLate.IsCancellationRequested);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WebhookResponse> ReadAsync(HttpResponseMessage response, WebhookUrl url, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MaxBodyBytes);
        try
        {
            var length = await BoundedBody.ReadAsync(response.Content, buffer.AsMemory(0, MaxBodyBytes), cancellationToken).ConfigureAwait(false);
            return Read(response, buffer.AsSpan(0, length), url);
        }
        catch (Exception) when (response.IsSuccessStatusCode)
        {
            // The status has said it all, even to a caller who has just given up.
            return new WebhookResponse(WebhookResponseKind.Delivered) { Status = response.StatusCode, Text = "the answer broke off" };
        }
        catch (Exception)
        {
            // A refusal too, whoever ended the wait for its words.
            return Read(response, body: [], url);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private WebhookResponse Read(HttpResponseMessage response, ReadOnlySpan<byte> body, WebhookUrl url)
    {
        var read = (int)response.StatusCode switch
        {
            429 => new WebhookResponse(WebhookResponseKind.NotPosted)
            {
                Text = ErrorIn(body) ?? "too many requests",
                RetryAfter = RetryAfter.Read(response.Headers, body, services.TimeProvider),
            },
            >= 500 => new WebhookResponse(WebhookResponseKind.Ambiguous)
            {
                Text = ErrorIn(body) ?? "error of the service",
                RetryAfter = RetryAfter.Read(response.Headers, body, services.TimeProvider),
            },
            >= 300 and < 400 => new WebhookResponse(WebhookResponseKind.Refused) { Text = "a redirect, which is never followed" },
            _ => Judge(response, body),
        };

        return read with { Status = response.StatusCode, Text = read.Text.Length == 0 ? "" : Shown(url.Scrub(read.Text)) };
    }

    /// <summary>Asks the channel, which may be anybody's code. Where it throws, the status decides.</summary>
    private WebhookResponse Judge(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        try
        {
            var judged = channel.Judge(response.StatusCode, body);
            return judged.Kind == WebhookResponseKind.Unknown ? judged with { Kind = WebhookResponseKind.Ambiguous } : judged;
        }
        catch (Exception exception)
        {
            return new WebhookResponse(response.IsSuccessStatusCode ? WebhookResponseKind.Delivered : WebhookResponseKind.Refused)
            {
                Text = $"the channel cannot read the response ({exception.GetType().Name})",
            };
        }
    }

    private string? ErrorIn(ReadOnlySpan<byte> body)
    {
        try
        {
            return channel.ErrorIn(body);
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>One short line. Cut after the address is out: half a secret would not be found.</summary>
    private static string Shown(string text) =>
        string.Concat(text.Take(MaxShownCharacters).Select(static character => char.IsControl(character) ? ' ' : character));
}

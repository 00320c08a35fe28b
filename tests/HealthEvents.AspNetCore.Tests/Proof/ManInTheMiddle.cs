using HealthEvents.TestSupport;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>Stands between SNS and an endpoint, and passes on what it makes of a message.</summary>
/// <param name="endpoint">The address of the endpoint.</param>
/// <param name="change">Changes a message.</param>
internal sealed class ManInTheMiddle(string endpoint, Func<byte[], byte[]> change) : LoopbackServer
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    protected override async Task AnswerAsync(HttpContext context)
    {
        using var content = new ByteArrayContent(change(await ReadBodyAsync(context)));
        content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        using var response = await Http.PostAsync(endpoint, content, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
    }
}

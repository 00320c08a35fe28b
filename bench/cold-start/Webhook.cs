using Microsoft.AspNetCore.Http;

namespace ColdStart;

/// <summary>A chat service that takes everything.</summary>
internal sealed class Webhook : LocalServer
{
    protected override async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        await context.Response.WriteAsync("ok", context.RequestAborted);
    }
}

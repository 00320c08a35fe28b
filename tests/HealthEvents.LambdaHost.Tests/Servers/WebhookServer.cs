using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.LambdaHost.Tests.Servers;

/// <summary>A chat service: keeps what is posted and answers as it is told to.</summary>
internal sealed class WebhookServer : LoopbackServer
{
    private readonly ConcurrentQueue<string> _received = new();
    private readonly Channel<string> _arrivals = Channel.CreateUnbounded<string>();

    /// <summary>What was posted, in the order it came.</summary>
    public IReadOnlyCollection<string> Received => _received;

    /// <summary>The same, to wait for.</summary>
    public ChannelReader<string> Arrivals => _arrivals.Reader;

    /// <summary>Says how to answer a message.</summary>
    public Func<string, WebhookReply> Reply { get; set; } = static _ => new WebhookReply(200, "ok");

    protected override async Task AnswerAsync(HttpContext context)
    {
        var text = Encoding.UTF8.GetString(await ReadBodyAsync(context));
        _received.Enqueue(text);
        _arrivals.Writer.TryWrite(text);
        var reply = Reply(text);
        await reply.Gate.WaitAsync(context.RequestAborted);
        context.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds;
        }

        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }
}

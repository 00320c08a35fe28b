using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.EndToEnd;

/// <summary>A chat service on a loopback port. What stands in its path is the secret.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Secret = "s3cr3tT0ken";

    private readonly ConcurrentQueue<JsonElement> _messages = new();
    private readonly WebApplication _server;

    private WebhookReceiver(int status, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint =>
        {
            if (certificate is not null)
            {
                endpoint.UseHttps(certificate);
            }
        }));
        _server = builder.Build();
        _server.Run(async context =>
        {
            using var message = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            _messages.Enqueue(message.RootElement.Clone());
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(status == StatusCodes.Status200OK ? "ok" : "no_service", context.RequestAborted);
        });
    }

    /// <summary>The messages that came, in their order.</summary>
    public IReadOnlyCollection<JsonElement> Messages => _messages;

    public string Address => $"{_server.Urls.First()}/services/T000/B000/{Secret}";

    public static async Task<WebhookReceiver> StartAsync(int status = StatusCodes.Status200OK, X509Certificate2? certificate = null)
    {
        var receiver = new WebhookReceiver(status, certificate);
        await receiver._server.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

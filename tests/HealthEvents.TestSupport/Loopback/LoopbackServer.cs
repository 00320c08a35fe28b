using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealthEvents.TestSupport;

/// <summary>A server on a free port of the loopback.</summary>
public abstract class LoopbackServer : IAsyncDisposable
{
    private WebApplication? _application;

    /// <summary>Scheme, host and port.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Host and port.</summary>
    public string Authority => new Uri(Address).Authority;

    /// <summary>Starts to listen.</summary>
    /// <param name="certificate">Makes the scheme https.</param>
    public async Task StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
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
        _application = builder.Build();
        _application.Run(AnswerAsync);
        await _application.StartAsync(CancellationToken.None);
        Address = _application.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_application is not null)
        {
            using var atOnce = new CancellationTokenSource();
            await atOnce.CancelAsync();
            await _application.StopAsync(atOnce.Token);
            await _application.DisposeAsync();
        }
    }

    protected abstract Task AnswerAsync(HttpContext context);

    protected static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }
}

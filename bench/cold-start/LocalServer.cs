using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ColdStart;

/// <summary>A server on a free port of the loopback.</summary>
internal abstract class LocalServer : IAsyncDisposable
{
    private WebApplication? _application;

    /// <summary>Host and port.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Called with the path of every request as it comes in.</summary>
    public Action<string>? Requested { get; set; }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(context =>
        {
            Requested?.Invoke(context.Request.Path);
            return AnswerAsync(context);
        });
        await _application.StartAsync(CancellationToken.None);
        Address = new Uri(_application.Urls.Single()).Authority;
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            using var atOnce = new CancellationTokenSource();
            await atOnce.CancelAsync();
            await _application.StopAsync(atOnce.Token);
            await _application.DisposeAsync();
        }
    }

    protected abstract Task AnswerAsync(HttpContext context);
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>How large a body may be.</summary>
public sealed class BodyLimitTests
{
    [Theory]
    [InlineData(1024, true, 200)]
    [InlineData(1025, true, 413)]
    [InlineData(1024, false, 200)]
    [InlineData(1025, false, 413)]
    [InlineData(300_000, false, 413)]
    public async Task Body_beyond_the_limit_is_refused_with_and_without_a_length(int bytes, bool hasLength, int expected)
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            options.Key.Value = EndpointApp.Key;
            options.MaxBodyBytes = 1024;
        });
        using var content = new Filler(bytes, hasLength);

        Assert.Equal(expected, (await app.PostAsync(content, ("x-healthevents-key", EndpointApp.Key))).Status);
    }

    [Fact]
    public async Task Body_of_any_length_within_the_limit_arrives_whole()
    {
        await using var app = await EndpointApp.StartAsync(static options => options.Key.Value = EndpointApp.Key);
        foreach (var bytes in (int[])[1, 16 * 1024 - 1, 16 * 1024, 16 * 1024 + 1, 100_000, HealthEventsEndpointOptions.DefaultMaxBodyBytes])
        {
            using var content = new Filler(bytes, hasLength: false);

            Assert.Equal((bytes, 200), (bytes, (await app.PostAsync(content, ("x-healthevents-key", EndpointApp.Key))).Status));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lower_limit_of_the_server_is_answered_in_the_same_way(bool hasLength)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 1000;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddHealthEvents(static options => options.AllowLoopbackWebhooks = true).AddEndpoint()
            .AddSlackWebhook("alerts", static slack => slack.Address = "http://127.0.0.1:1/services/T000/B000/never");
        await using var app = builder.Build();
        app.UseRouting();
        app.MapHealthEvents(EndpointApp.Pattern, static options => options.Key.Value = EndpointApp.Key);
        await app.StartAsync(CancellationToken.None);
        using var client = new HttpClient(new SocketsHttpHandler(), disposeHandler: true) { BaseAddress = new Uri(app.Urls.Single()) };
        using var content = new Filler(5000, hasLength);
        content.Headers.Add("x-healthevents-key", EndpointApp.Key);

        using var response = await client.PostAsync(EndpointApp.Pattern, content, CancellationToken.None).WaitAsync(EndpointApp.HangGuard, CancellationToken.None);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private sealed class Filler(int bytes, bool hasLength) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var part = new byte[Math.Min(bytes, 7000)];
            part.AsSpan().Fill((byte)'x');
            for (var left = bytes; left > 0; left -= part.Length)
            {
                await stream.WriteAsync(part.AsMemory(0, Math.Min(left, part.Length)));
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes;
            return hasLength;
        }
    }
}

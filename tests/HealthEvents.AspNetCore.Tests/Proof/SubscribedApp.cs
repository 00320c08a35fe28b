using System.Collections.Concurrent;
using System.Net;
using HealthEvents.Sns;
using HealthEvents.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>An app that listens on the loopback and tells a room of Slack and one of Google Chat what an <see cref="EmulatedTopic"/> publishes.</summary>
internal sealed class SubscribedApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SubscribedApp(WebApplication app, LoopbackChatServer slack, LoopbackChatServer googleChat, ConcurrentQueue<int> statuses) =>
        (_app, Slack, GoogleChat, Statuses) = (app, slack, googleChat, statuses);

    public LoopbackChatServer Slack { get; }

    public LoopbackChatServer GoogleChat { get; }

    /// <summary>What posts were answered with, in their order.</summary>
    public ConcurrentQueue<int> Statuses { get; }

    /// <summary>The address to subscribe.</summary>
    public string Address => $"{_app.Urls.Single()}{EndpointApp.Pattern}";

    /// <summary>Starts an app.</summary>
    /// <param name="topic">The topic that it lists.</param>
    public static async Task<SubscribedApp> StartAsync(string topic)
    {
        var slack = await LoopbackChatServer.StartNewAsync();
        var googleChat = await LoopbackChatServer.StartNewAsync();
        var statuses = new ConcurrentQueue<int>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["HealthEvents:AllowLoopbackWebhooks"] = "true",
            ["HealthEvents:Endpoint:Sns:TopicArns:0"] = topic,
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<Func<SnsVerifierOptions, SnsMessageVerifier>>(EmulatedTopic.CreateVerifier);
        var delivery = builder.Services.AddHealthEvents(builder.Configuration.GetSection("HealthEvents")).AddEndpoint();
        delivery.AddSlackWebhook("slack", options => options.Address = slack.SlackUrl);
        delivery.AddGoogleChatWebhook("chat", options => options.Address = googleChat.GoogleChatUrl);
        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            await next(context);
            statuses.Enqueue(context.Response.StatusCode);
        });
        app.UseRouting();
        app.MapHealthEvents(EndpointApp.Pattern);
        await app.StartAsync(CancellationToken.None);
        return new SubscribedApp(app, slack, googleChat, statuses);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
        await GoogleChat.DisposeAsync();
    }
}

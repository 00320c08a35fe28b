using System.Net;
using HealthEvents.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.Sinks.Tests;

/// <summary>A proxy gets what leaves this machine, and nothing else.</summary>
[Collection(nameof(ProxyTests))]
public sealed class ProxyTests
{
    [Theory]
    [InlineData("http://127.0.0.1:9/x", true)]
    [InlineData("http://localhost:9/x", true)]
    [InlineData("http://[::1]:9/x", true)]
    [InlineData("https://127.8.9.10/x", true)]
    [InlineData("https://hooks.slack.com/services/T/B/x", false)]
    public void Loopback_goes_around_the_proxy(string address, bool isAround)
    {
        var proxy = new LoopbackBypass(new WebProxy("http://proxy.example.org:3128"));

        Assert.Equal(isAround, proxy.IsBypassed(new Uri(address)));
        Assert.Equal(isAround, proxy.GetProxy(new Uri(address)) is null);
    }

    [Fact]
    public void Handler_of_sinks_and_of_the_extension_go_around_it()
    {
        using var sinks = WebhookHttp.CreateHandler();
        using var extension = WebhookHttp.CreateExtensionHandler();

        Assert.IsType<LoopbackBypass>(sinks.Proxy);
        Assert.True(sinks.UseProxy);
        Assert.False(extension.UseProxy);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Message_to_this_machine_arrives_past_a_proxy(bool inContainer)
    {
        await using var server = await LoopbackChatServer.StartNewAsync();
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:1");
        try
        {
            var options = new HealthEventsOptions { AllowLoopbackWebhooks = true };
            await using var provider = inContainer ? Container(server.Address) : null;
            var dispatcher = provider?.GetRequiredService<EventDispatcher>() ?? new EventDispatcher(
                [SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = $"{server.Address}/services/T1/B1/x" }, Direct())], options: options);

            var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

            Assert.Equal(DispatchOutcome.Delivered, Assert.Single(report.Entries).Outcome);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    private static ServiceProvider Container(string address)
    {
        var services = new ServiceCollection();
        services.AddHealthEvents(static options => options.AllowLoopbackWebhooks = true)
            .AddSlackWebhook("ops", options => options.Address = $"{address}/services/T1/B1/x");
        return services.BuildServiceProvider();
    }

    /// <summary>A factory of its own: the one of the process made its handler before there was a proxy.</summary>
    private static SinkServices Direct() => new() { UrlRules = new WebhookUrlRules { AllowLoopback = true }, HttpClients = new DirectHttpClientFactory() };
}

[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
public sealed class ProxyTestsCollection;

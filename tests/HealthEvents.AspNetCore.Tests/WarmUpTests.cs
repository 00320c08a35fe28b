using HealthEvents.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>Addresses and secrets are read while the app starts.</summary>
public sealed class WarmUpTests
{
    [Fact]
    public async Task Addresses_and_secrets_are_read_before_the_first_post()
    {
        var store = new VaultStore();
        await using var app = await StartAsync(store);

        Assert.Equal(2, store.Reads);
        Assert.Equal(200, (await app.PostWithKeyAsync()).Status);
        Assert.Equal(2, store.Reads);
    }

    [Fact]
    public async Task What_cannot_be_read_is_logged_and_the_app_starts()
    {
        await using var app = await StartAsync(new VaultStore { Problem = new InvalidOperationException("s3cr3tText") });

        Assert.Contains("3301 Error", app.Log, StringComparison.Ordinal);
        Assert.Contains("3302 Error", app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3tText", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_waits_5_seconds_at_most()
    {
        var clock = new ManualTimeProvider();
        var store = new VaultStore { Gate = new TaskCompletionSource().Task };

        var reader = store.NextReaderAsync();
        var start = StartAsync(store, clock);
        await reader;
        Assert.False(start.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(5));
        await using var app = await start.WaitAsync(EndpointApp.HangGuard);

        Assert.Contains("no answer in time", app.Log, StringComparison.Ordinal);
    }

    private static Task<EndpointApp> StartAsync(VaultStore store, ManualTimeProvider? clock = null) => EndpointApp.StartAsync(
        static options => options.Key.Value = "vault:key",
        services: builder => builder.Services.AddHealthEvents().AddSecretStore(store).AddSlackWebhook("vaulted", static slack => slack.Address = "vault:hook")
            .HttpClient.ConfigurePrimaryHttpMessageHandler(static () => new FakeWebhook()),
        clock: clock);
}

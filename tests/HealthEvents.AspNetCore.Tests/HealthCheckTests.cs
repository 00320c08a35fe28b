using System.Net;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>What a health check says of the delivery of events.</summary>
public sealed class HealthCheckTests
{
    private const string Addresses = HealthEventsHealthChecksBuilderExtensions.AddressCheckName;
    private const string Deliveries = HealthEventsHealthChecksBuilderExtensions.DeliveryCheckName;

    [Fact]
    public async Task Everything_is_healthy_at_the_start()
    {
        await using var app = await StartAsync();

        Assert.Equal((HealthStatus.Healthy, HealthStatus.Healthy), await CheckAsync(app));
    }

    [Fact]
    public async Task Failures_in_a_row_degrade_and_then_are_unhealthy_until_one_is_delivered()
    {
        await using var app = await StartAsync();
        app.Webhook.Status = HttpStatusCode.InternalServerError;
        var seen = new List<HealthStatus>();
        for (var number = 0; number < 5; number++)
        {
            await app.PostWithKeyAsync($$"""{"number":{{number}}}""");
            seen.Add((await CheckAsync(app)).Deliveries);
        }

        app.Webhook.Status = HttpStatusCode.OK;
        await app.PostWithKeyAsync("""{"number":6}""");

        Assert.Equal([HealthStatus.Degraded, HealthStatus.Degraded, HealthStatus.Degraded, HealthStatus.Degraded, HealthStatus.Unhealthy], seen);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(app)).Deliveries);
    }

    [Fact]
    public async Task Limits_are_options()
    {
        await using var app = await StartAsync(static options => (options.DegradedAfterFailures, options.UnhealthyAfterFailures) = (2, 2));
        app.Webhook.Status = HttpStatusCode.InternalServerError;

        await app.PostWithKeyAsync("""{"number":1}""");
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(app)).Deliveries);
        await app.PostWithKeyAsync("""{"number":2}""");
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(app)).Deliveries);
    }

    [Fact]
    public async Task Silence_degrades_where_somebody_expects_events()
    {
        await using var app = await StartAsync(static options => options.DegradedAfterSilence = TimeSpan.FromHours(24));

        app.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(app)).Deliveries);
        app.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(app)).Deliveries);
        await app.PostWithKeyAsync();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(app)).Deliveries);
    }

    [Fact]
    public async Task Check_tells_the_last_delivery_and_the_failures_since()
    {
        await using var app = await StartAsync();
        await app.PostWithKeyAsync("""{"number":1}""");
        var delivered = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        app.Webhook.Status = HttpStatusCode.InternalServerError;
        await app.PostWithKeyAsync("""{"number":2}""");

        var entry = (await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries[Deliveries];

        Assert.Equal((1, delivered), (entry.Data["alerts.failuresInRow"], entry.Data["alerts.lastDelivery"]));
        Assert.StartsWith("alerts: 1 deliveries failed in a row", entry.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3tHookPart", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_that_cannot_be_read_is_degraded_until_it_can()
    {
        var store = new VaultStore { Problem = new SecretException("The vault is closed.") };
        await using var app = await StartAsync(store: store);

        var report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal((HealthStatus.Degraded, "vaulted: The vault is closed."), (report.Entries[Addresses].Status, report.Entries[Addresses].Description));
        store.Problem = null;
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(app)).Addresses);

        var reads = store.Reads;
        await CheckAsync(app);
        Assert.Equal(reads, store.Reads);
    }

    [Fact]
    public async Task Address_that_does_not_come_is_told_after_5_seconds()
    {
        var store = new VaultStore { Problem = new SecretException("The vault is closed.") };
        await using var app = await StartAsync(store: store);
        store.Gate = new TaskCompletionSource().Task;

        var before = app.Clock.WaitingTimers;
        var reader = store.NextReaderAsync();
        var check = CheckAsync(app);
        await reader;
        app.Clock.Advance(TimeSpan.FromSeconds(5));

        // The address of the other sink may not have been read by then either.
        Assert.NotEqual(HealthStatus.Healthy, (await check.WaitAsync(EndpointApp.HangGuard)).Addresses);
        Assert.Equal(before, app.Clock.WaitingTimers);
    }

    [Fact]
    public async Task App_that_can_read_no_address_is_unhealthy()
    {
        var store = new VaultStore { Problem = new SecretException("The vault is closed.") };
        await using var app = await StartAsync(store: store, moveAll: true);

        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(app)).Addresses);
        store.Problem = null;
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(app)).Addresses);
    }

    [Fact]
    public async Task App_whose_deliveries_fail_is_ready_all_the_same()
    {
        await using var app = await StartAsync(static options => options.UnhealthyAfterFailures = 1);
        app.Webhook.Status = HttpStatusCode.InternalServerError;
        await app.PostWithKeyAsync();

        var ready = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(static check => check.Tags.Contains(HealthEventsHealthChecksBuilderExtensions.ReadyTag));

        Assert.Equal((HealthStatus.Healthy, Addresses), (ready.Status, Assert.Single(ready.Entries).Key));
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(app)).Deliveries);
    }

    [Fact]
    public async Task Limits_that_make_no_sense_stop_the_start() =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(static options => options.DegradedAfterFailures = 0));

    private static Task<EndpointApp> StartAsync(Action<HealthEventsCheckOptions>? configure = null, VaultStore? store = null, bool moveAll = false) => EndpointApp.StartAsync(
        static options => options.Key.Value = EndpointApp.Key,
        services: builder =>
        {
            builder.Services.AddHealthChecks().AddHealthEventsChecks(configure ?? (static _ => { }));
            if (store is not null)
            {
                builder.Services.AddHealthEvents().AddSecretStore(store).AddSlackWebhook("vaulted", static slack => slack.Address = "vault:hook");
            }

            if (moveAll)
            {
                builder.Services.PostConfigure<SlackWebhookOptions>("alerts", static slack => slack.Address = "vault:hook");
            }
        });

    private static async Task<(HealthStatus Addresses, HealthStatus Deliveries)> CheckAsync(EndpointApp app)
    {
        var report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return (report.Entries[Addresses].Status, report.Entries[Deliveries].Status);
    }
}

using System.Net;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthEvents.Extensibility.Tests;

/// <summary>A place for addresses is one class and one registration. All options and sinks know its prefix from then on.</summary>
public sealed class OwnStoreTests
{
    private const string Alarm = """{"AlarmName":"orders","NewStateValue":"ALARM","StateChangeTime":"2026-11-20T13:05:21.407+0000"}""";
    private const string Url = "https://hooks.slack.com/services/T000/B000/XXXX";

    private readonly Vault _vault = new() { Secrets = { ["ops/hook"] = Url } };

    [Fact]
    public async Task Address_in_a_vault_is_read_and_posted_to()
    {
        using var chat = new Chat();
        await using var provider = Services("vault:ops/hook", chat).BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync(new EventReader().Read(Alarm));

        report.ThrowIfFailed();
        Assert.Equal(Url, chat.Url?.AbsoluteUri);
    }

    [Fact]
    public async Task Value_of_a_vault_may_be_kept_in_a_variable()
    {
        using var chat = new Chat();
        var services = Services("vault:env:HOOK", chat);
        services.AddSingleton<IEnvironmentVariables>(new OneVariable("HOOK", "ops/hook"));
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync(new EventReader().Read(Alarm));

        report.ThrowIfFailed();
        Assert.Equal(Url, chat.Url?.AbsoluteUri);
    }

    [Fact]
    public void What_the_vault_finds_wrong_stops_the_start()
    {
        using var chat = new Chat();
        using var provider = Services("vault:", chat).BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("Slack:alerts:Address: The path in the vault is empty.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_vault_refuses_is_in_the_report()
    {
        using var chat = new Chat();
        await using var provider = Services("vault:other", chat).BuildServiceProvider();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync(new EventReader().Read(Alarm));

        var entry = Assert.Single(report.Entries);
        Assert.Equal((DispatchOutcome.Failed, "The vault has nothing at 'other' for the address of the sink 'alerts'."), (entry.Outcome, entry.Error));
        Assert.Null(chat.Url);
    }

    [Fact]
    public async Task Vault_that_throws_is_named_without_what_it_said()
    {
        using var chat = new Chat();
        await using var provider = Services("vault:broken", chat).BuildServiceProvider();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync(new EventReader().Read(Alarm));

        var entry = Assert.Single(report.Entries);
        Assert.Equal(
            (DispatchOutcome.Failed, true, "The store vault: could not give the address of the sink 'alerts' (HttpRequestException)."),
            (entry.Outcome, entry.IsTransient, entry.Error));
    }

    [Fact]
    public void Vault_that_throws_at_the_start_is_named_without_what_it_said()
    {
        using var chat = new Chat();
        using var provider = Services("vault:broken at the start", chat).BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("The store vault: could not give the address of the sink 'alerts' (FormatException).", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Host_asks_the_source_whether_it_can_read_the_vault_at_start() =>
        Assert.True(new WebhookUrlSource(
            "alerts", new WebhookAddressOptions { Address = "vault:ops/hook" }, new SinkServices { Stores = [new VaultStore(_vault)] }).CanReadAtStart);

    private ServiceCollection Services(string address, Chat chat)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_vault);
        services.AddHealthEvents()
            .AddSecretStore<VaultStore>()
            .AddSlackWebhook("alerts", slack => slack.Address = address)
            .HttpClient.ConfigurePrimaryHttpMessageHandler(() => chat);
        return services;
    }

    /// <summary>What a client of a vault might look like.</summary>
    private sealed class Vault
    {
        public Dictionary<string, string> Secrets { get; } = new(StringComparer.Ordinal);

        public async Task<string?> GetAsync(string path, CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return path == "broken" ? throw new HttpRequestException("s3cr3t") : Secrets.GetValueOrDefault(path);
        }
    }

    private sealed class VaultStore(Vault vault) : ISecretStore
    {
        public string Prefix => "vault:";

        public string Form => "vault:PATH";

        public bool CanReadAtStart => true;

        public void ThrowIfInvalid(string value, SecretContext context)
        {
            if (value.Length == 0)
            {
                throw new SecretException("The path in the vault is empty.");
            }

            if (value == "broken at the start")
            {
                throw new FormatException("s3cr3t");
            }
        }

        public async ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default) =>
            await vault.GetAsync(value, cancellationToken)
            ?? throw new SecretException($"The vault has nothing at '{value}' for {context.Subject}.");
    }

    private sealed class OneVariable(string name, string value) : IEnvironmentVariables
    {
        public string? Get(string asked) => asked == name ? value : null;
    }

    private sealed class Chat : HttpMessageHandler
    {
        public Uri? Url { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Url = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("ok") });
        }
    }
}

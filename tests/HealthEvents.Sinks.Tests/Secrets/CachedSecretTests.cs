using System.Diagnostics.Metrics;
using Amazon.KeyManagementService.Model;
using static HealthEvents.Sinks.Tests.KmsHarness;

namespace HealthEvents.Sinks.Tests;

/// <summary>A secret is cached and refreshed as an address is: see <see cref="CachedAddressTests"/> and <see cref="RefusedAddressTests"/>.</summary>
public sealed class CachedSecretTests : IDisposable
{
    private const string Old = "Zx81SpectrumQ7w9";
    private const string New = "Q7w9SpectrumZx81";

    private readonly KmsHarness _harness = new();
    private readonly string _name = $"the key of {Guid.NewGuid()}";
    private readonly string _ciphertext;
    private readonly ISecretProvider _provider;

    public CachedSecretTests()
    {
        _ciphertext = _harness.Kms.Encrypt(Old, Context);
        _provider = SecretProviders.FromOptions(_name, new SecretOptions { Value = $"kms:{_ciphertext}", Lifetime = TimeSpan.FromMinutes(10) }, _harness.Services);
    }

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task Concurrent_first_callers_share_one_decrypt()
    {
        var release = new TaskCompletionSource();
        _harness.Kms.Before = _ => release.Task;

        var callers = Enumerable.Range(0, 20).Select(_ => _provider.GetAsync().AsTask()).ToList();
        release.SetResult();
        var secrets = await Task.WhenAll(callers);

        Assert.Equal(1, _harness.Kms.Calls);
        Assert.Single(secrets.Distinct());
    }

    [Fact]
    public async Task Secret_is_kept_for_its_lifetime_and_then_read_anew()
    {
        await _provider.GetAsync();
        _harness.Kms.Replace(_ciphertext, New);

        _harness.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(Secret.Of(Old), await _provider.GetAsync());
        _harness.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Secret.Of(New), await _provider.GetAsync());
        Assert.Equal(2, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Read_that_fails_keeps_the_old_secret_and_is_told_and_counted()
    {
        var counted = new List<long>();
        using var meters = new MeterListener { InstrumentPublished = static (instrument, listener) => Enable(instrument, listener) };
        meters.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            if (tags.ToArray().Contains(new(HealthEventsTelemetry.SecretTag, _name)))
            {
                counted.Add(value);
            }
        });
        meters.Start();
        await _provider.GetAsync();
        _harness.Kms.Fails = static _ => new DisabledException("x");
        _harness.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Secret.Of(Old), await _provider.GetAsync());
        Assert.Equal(Secret.Of(Old), await _provider.GetAsync());

        Assert.Equal(2, _harness.Kms.Calls);
        Assert.Equal([1], counted);
        var told = Assert.Single(_harness.Logs.Records, static record => record.EventId.Id == 1111);
        Assert.StartsWith($"A newer value of {_name} could not be read, so the old one stays: KMS could not decrypt {_name}: the key is disabled.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_that_cannot_be_read_for_a_day_lets_nobody_in()
    {
        await _provider.GetAsync();
        _harness.Kms.Fails = static _ => new DisabledException("x");
        _harness.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromHours(23));
        Assert.Equal(Secret.Of(Old), await _provider.GetAsync());

        _harness.Clock.Advance(TimeSpan.FromHours(1));

        await Assert.ThrowsAsync<SecretException>(async () => await _provider.GetAsync());
        await Assert.ThrowsAsync<SecretException>(async () => await _provider.GetAsync());
        _harness.Kms.Fails = static _ => null;
        Assert.Equal(Secret.Of(Old), await _provider.GetAsync());
    }

    [Fact]
    public async Task Secret_that_is_refused_while_it_cannot_be_read_costs_one_failure_a_second()
    {
        var old = await _provider.GetAsync();
        _harness.Kms.Fails = static _ => new DisabledException("x");
        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<SecretException>(async () => await _provider.RefreshAsync(old));
        }

        Assert.Equal(2, _harness.Kms.Calls);
        _harness.Kms.Fails = static _ => null;
        _harness.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(old, await _provider.RefreshAsync(old));
        Assert.Equal(3, _harness.Kms.Calls);
    }

    [Theory]
    [InlineData("change-me-change-me")]
    [InlineData("short")]
    [InlineData(" ")]
    public async Task Newer_value_that_is_no_secret_keeps_the_old_one(string newer)
    {
        await _provider.GetAsync();
        _harness.Kms.Replace(_ciphertext, newer);
        _harness.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Secret.Of(Old), await _provider.GetAsync());
        Assert.Single(_harness.Logs.Records, static record => record.EventId.Id == 1111);
    }

    [Fact]
    public async Task Refused_secret_is_read_anew_at_once_and_only_by_the_first_who_says_so()
    {
        var old = await _provider.GetAsync();
        _harness.Kms.Replace(_ciphertext, New);

        Assert.Equal(Secret.Of(New), await _provider.RefreshAsync(old));
        Assert.Equal(Secret.Of(New), await _provider.RefreshAsync(old));
        Assert.Equal(2, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Secret_that_is_refused_again_and_again_costs_one_decrypt_a_second()
    {
        var old = await _provider.GetAsync();

        for (var i = 0; i < 100; i++)
        {
            await _provider.RefreshAsync(old);
        }

        Assert.Equal(2, _harness.Kms.Calls);
        _harness.Clock.Advance(TimeSpan.FromSeconds(1));
        await _provider.RefreshAsync(old);
        Assert.Equal(3, _harness.Kms.Calls);
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Name == HealthEventsTelemetry.SecretRefreshFailedCounter)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }
}

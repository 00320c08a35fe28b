using Amazon.KeyManagementService.Model;
using static HealthEvents.Sinks.Tests.KmsHarness;

namespace HealthEvents.Sinks.Tests;

public sealed class RefusedAddressTests : IDisposable
{
    private readonly KmsHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task Refused_address_is_read_anew_at_once_and_only_by_the_first_who_says_so()
    {
        var ciphertext = _harness.Kms.Encrypt(Address, Context);
        var provider = _harness.Provider(ciphertext);
        var old = await provider.GetAsync();
        _harness.Kms.Replace(ciphertext, Address + "2");

        var fresh = await provider.RefreshAsync(old);
        var again = await provider.RefreshAsync(old);

        Assert.Equal(WebhookUrl.Parse(Address + "2"), fresh);
        Assert.Equal(fresh, again);
        Assert.Equal(2, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Refusal_is_not_answered_with_what_was_read_before_it()
    {
        var ciphertext = _harness.Kms.Encrypt(Address, Context);
        var provider = _harness.Provider(ciphertext);
        var old = await provider.GetAsync();
        _harness.Clock.Advance(TimeSpan.FromHours(2));
        var release = new TaskCompletionSource();
        _harness.Kms.Before = _ => release.Task;
        var routine = provider.GetAsync().AsTask();

        // The webhook is replaced and refused while the routine read is on its way with the old one.
        var refused = provider.RefreshAsync(old).AsTask();
        _harness.Kms.Fails = call =>
        {
            if (call == 3)
            {
                _harness.Kms.Replace(ciphertext, Address + "2");
            }

            return null;
        };
        release.SetResult();

        Assert.Equal(old, await routine);
        Assert.Equal(WebhookUrl.Parse(Address + "2"), await refused);
    }

    [Fact]
    public async Task Webhook_that_is_gone_does_not_cost_a_decrypt_per_event()
    {
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context));
        var gone = await provider.GetAsync();

        for (var i = 0; i < 100; i++)
        {
            await provider.RefreshAsync(gone);
        }

        Assert.Equal(2, _harness.Kms.Calls);
        _harness.Clock.Advance(TimeSpan.FromSeconds(1));
        await provider.RefreshAsync(gone);
        Assert.Equal(3, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Failed_refresh_after_a_refusal_does_not_answer_others_who_wait()
    {
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context));
        var old = await provider.GetAsync();
        var release = new TaskCompletionSource();
        _harness.Kms.Before = _ => release.Task;
        _harness.Kms.Fails = static _ => new DisabledException("x");
        var refused = Enumerable.Range(0, 4).Select(_ => provider.RefreshAsync(old).AsTask()).ToList();

        release.SetResult();

        foreach (var refresh in refused)
        {
            await Assert.ThrowsAsync<SecretException>(() => refresh);
        }
    }

    [Fact]
    public async Task Refresh_after_a_refusal_that_fails_is_told()
    {
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context));
        var old = await provider.GetAsync();
        _harness.Kms.Fails = static _ => new DisabledException("x");

        await Assert.ThrowsAsync<SecretException>(async () => await provider.RefreshAsync(old));
        Assert.Equal(old, await provider.GetAsync());
    }
}

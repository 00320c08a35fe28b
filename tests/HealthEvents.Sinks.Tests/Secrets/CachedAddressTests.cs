using Amazon.KeyManagementService.Model;
using static HealthEvents.Sinks.Tests.KmsHarness;

namespace HealthEvents.Sinks.Tests;

public sealed class CachedAddressTests : IDisposable
{
    private readonly KmsHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task Concurrent_first_callers_share_one_decrypt()
    {
        var release = new TaskCompletionSource();
        _harness.Kms.Before = _ => release.Task;
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context));

        var callers = Enumerable.Range(0, 20).Select(_ => provider.GetAsync().AsTask()).ToList();
        release.SetResult();
        var urls = await Task.WhenAll(callers);

        Assert.Equal(1, _harness.Kms.Calls);
        Assert.Single(urls.Distinct());
    }

    [Fact]
    public async Task Concurrent_first_callers_share_one_failure()
    {
        var release = new TaskCompletionSource();
        _harness.Kms.Before = _ => release.Task;
        _harness.Kms.Fails = static _ => new DisabledException("x");
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context));

        var callers = Enumerable.Range(0, 20).Select(_ => provider.GetAsync().AsTask()).ToList();
        release.SetResult();

        foreach (var caller in callers)
        {
            await Assert.ThrowsAsync<SecretException>(() => caller);
        }

        Assert.Equal(1, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Caller_that_gives_up_does_not_take_the_others_with_it()
    {
        var first = new TaskCompletionSource();
        _harness.Kms.Before = async token => await first.Task.WaitAsync(token);
        using var impatient = new CancellationTokenSource();
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context));
        var one = provider.GetAsync(impatient.Token).AsTask();
        var two = provider.GetAsync(CancellationToken.None).AsTask();

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        first.SetResult();

        Assert.Equal(WebhookUrl.Parse(Address), await two);
    }

    [Fact]
    public async Task Address_is_kept_for_its_lifetime_and_then_read_anew()
    {
        var ciphertext = _harness.Kms.Encrypt(Address, Context);
        var provider = _harness.Provider(ciphertext);
        await provider.GetAsync();
        _harness.Kms.Replace(ciphertext, Address + "2");

        _harness.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync());
        Assert.Equal(1, _harness.Kms.Calls);

        _harness.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(WebhookUrl.Parse(Address + "2"), await provider.GetAsync());
        Assert.Equal(2, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Failed_refresh_keeps_the_old_address_and_pauses_before_the_next()
    {
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context));
        await provider.GetAsync();
        _harness.Kms.Fails = static _ => new DisabledException("x");
        _harness.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync());
        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync());
        Assert.Equal(2, _harness.Kms.Calls);
        Assert.Single(_harness.Logs.Records, record => record.EventId.Id == 1101);

        _harness.Kms.Fails = static _ => null;
        _harness.Clock.Advance(TimeSpan.FromMinutes(1));
        await provider.GetAsync();
        Assert.Equal(3, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Old_address_serves_for_as_long_as_refreshes_fail()
    {
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context));
        await provider.GetAsync();
        _harness.Kms.Fails = static _ => new DisabledException("x");

        _harness.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync());
    }

    [Fact]
    public async Task Refresh_that_hangs_keeps_the_old_address_and_pauses_before_the_next()
    {
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context));
        await provider.GetAsync();
        _harness.Kms.Before = static token => Task.Delay(Timeout.Infinite, token);
        _harness.Clock.Advance(TimeSpan.FromHours(2));
        var before = _harness.Clock.GetUtcNow();

        Assert.Equal(WebhookUrl.Parse(Address), await _harness.Clock.RunAsync(() => provider.GetAsync().AsTask()));
        Assert.Equal(TimeSpan.FromSeconds(5), _harness.Clock.GetUtcNow() - before);
        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync());
        Assert.Equal(2, _harness.Kms.Calls);
        Assert.Single(_harness.Logs.Records, static record => record.EventId.Id == 1101);
    }

    [Fact]
    public async Task Refresh_that_its_caller_gives_up_is_not_tried_again_at_once()
    {
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context));
        await provider.GetAsync();
        var asked = new TaskCompletionSource();
        _harness.Kms.Before = token =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        };
        _harness.Clock.Advance(TimeSpan.FromHours(2));
        using var impatient = new CancellationTokenSource();

        var one = provider.GetAsync(impatient.Token).AsTask();
        await asked.Task;
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync(CancellationToken.None));
        Assert.Equal(2, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Old_address_serves_others_while_one_reads_it_anew()
    {
        var ciphertext = _harness.Kms.Encrypt(Address, Context);
        var provider = _harness.Provider(ciphertext);
        await provider.GetAsync();
        var release = new TaskCompletionSource();
        _harness.Kms.Before = _ => release.Task;
        _harness.Kms.Replace(ciphertext, Address + "2");
        _harness.Clock.Advance(TimeSpan.FromHours(2));

        var one = provider.GetAsync().AsTask();
        var two = provider.GetAsync();

        Assert.True(two.IsCompleted);
        Assert.Equal(WebhookUrl.Parse(Address), await two);
        release.SetResult();
        Assert.Equal(WebhookUrl.Parse(Address + "2"), await one);
    }

    [Fact]
    public async Task Refresh_leaves_a_short_budget_time_to_post()
    {
        var options = new SlackWebhookOptions { Address = $"kms:{_harness.Kms.Encrypt(Address, Context)}", RetryBudget = TimeSpan.FromSeconds(4) };
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var sink = SlackWebhook.CreateSink("ops", options, new SinkServices
        {
            TimeProvider = _harness.Clock,
            Environment = _harness.Environment,
            KeyManagement = () => _harness.Kms,
            HttpClients = http,
        });
        await SendAsync();
        _harness.Kms.Before = static token => Task.Delay(Timeout.Infinite, token);
        _harness.Clock.Advance(TimeSpan.FromHours(2));

        var result = await SendAsync();

        Assert.Equal((DispatchOutcome.Delivered, 2), (result.Outcome, http.Requests.Count));

        Task<DeliveryResult> SendAsync() =>
            _harness.Clock.RunAsync(() => sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), _harness.Clock.GetUtcNow())).AsTask());
    }
}

using System.Net.Sockets;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using HealthEvents.TestSupport;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks.Tests;

public sealed class KmsProviderTests : IDisposable
{
    private const string Address = "hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";
    private const string Context = "LambdaFunctionName=demo";

    private readonly FakeKms _kms = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly RecordingLoggerFactory _logs = new();
    private readonly FakeEnvironment _environment = new() { ["AWS_LAMBDA_FUNCTION_NAME"] = "demo" };

    public void Dispose()
    {
        _kms.Dispose();
        _logs.Dispose();
    }

    [Theory]
    [InlineData("hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "")]
    [InlineData("hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", Context)]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "")]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\n", Context)]
    [InlineData("\uFEFF\"https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\"\r\n", Context)]
    public async Task Ciphertext_of_every_generation_opens(string plaintext, string context)
    {
        var url = await Provider(_kms.Encrypt(plaintext, context)).GetAsync();

        Assert.Equal(WebhookUrl.Parse(Address), url);
    }

    [Fact]
    public async Task Base64_in_every_form_is_read()
    {
        var ciphertext = _kms.Encrypt(Address, Context);
        Assert.Contains('/', ciphertext);

        foreach (var form in new[]
        {
            ciphertext.Replace('+', '-').Replace('/', '_'),
            ciphertext.TrimEnd('='),
            ciphertext.Insert(10, "\n").Insert(20, "\r\n") + "\n",
            $"\"{ciphertext}\"",
        })
        {
            Assert.Equal(WebhookUrl.Parse(Address), await Provider(form).GetAsync());
        }
    }

    [Fact]
    public async Task Default_context_is_the_name_of_the_function()
    {
        await Provider(_kms.Encrypt(Address, Context)).GetAsync();

        Assert.Equal("demo", Assert.Single(_kms.Requests).EncryptionContext["LambdaFunctionName"]);
    }

    [Fact]
    public async Task Ciphertext_without_context_opens_at_the_second_try_and_says_so()
    {
        await Provider(_kms.Encrypt(Address)).GetAsync();

        Assert.Equal(2, _kms.Calls);
        Assert.Contains(_logs.Records, record => record.Level == LogLevel.Warning && record.Text.Contains(Context, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Second_try_can_be_switched_off()
    {
        var provider = Provider(_kms.Encrypt(Address), options => options.TryWithoutEncryptionContext = false);

        await Assert.ThrowsAsync<WebhookUrlException>(async () => await provider.GetAsync());
        Assert.Equal(1, _kms.Calls);
    }

    [Fact]
    public async Task Wrong_context_is_named_and_the_ciphertext_is_not()
    {
        var ciphertext = _kms.Encrypt(Address, "LambdaFunctionName=old-name");

        var exception = await Assert.ThrowsAsync<WebhookUrlException>(async () => await Provider(ciphertext).GetAsync());

        Assert.Contains("encryption context LambdaFunctionName=demo, then none", exception.Message, StringComparison.Ordinal);
        Assert.Contains("renamed", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ciphertext, exception.ToString(), StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task Wrong_context_is_explained_where_a_policy_forbids_the_try_without()
    {
        _kms.Fails = static call => call == 2 ? FakeKms.Error("AccessDeniedException") : null;

        var exception = await Assert.ThrowsAsync<WebhookUrlException>(async () => await Provider(_kms.Encrypt(Address, "LambdaFunctionName=old")).GetAsync());

        Assert.Contains("was the function renamed", exception.Message, StringComparison.Ordinal);
        Assert.Contains(Context, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kms_that_cannot_be_reached_is_explained_and_passes()
    {
        _kms.Fails = static _ => new HttpRequestException("http://127.0.0.1:1 s3cr3t", new SocketException((int)SocketError.ConnectionRefused));

        var exception = await Assert.ThrowsAsync<WebhookUrlException>(() => _clock.RunAsync(() => Provider(_kms.Encrypt(Address, Context)).GetAsync().AsTask()));

        Assert.True(exception.IsTransient);
        Assert.Contains("ConnectionRefused", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_and_grant_tokens_are_passed_on()
    {
        var provider = Provider(_kms.Encrypt(Address, Context), options =>
        {
            options.KmsKeyId = "alias/webhooks";
            options.KmsGrantTokens.Add("token");
        });

        await provider.GetAsync();

        var request = Assert.Single(_kms.Requests);
        Assert.Equal("alias/webhooks", request.KeyId);
        Assert.Equal(["token"], request.GrantTokens);
    }

    [Theory]
    [InlineData("kmsEncryptedHookUrlParameter", "literal")]
    [InlineData("***not base64***", "base64")]
    [InlineData("!", "base64")]
    public async Task Stored_value_that_cannot_be_a_ciphertext_is_explained(string stored, string reason)
    {
        var exception = await Assert.ThrowsAsync<WebhookUrlException>(async () => await Provider(stored).GetAsync());

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, _kms.Calls);
    }

    [Fact]
    public async Task Plaintext_that_is_not_text_is_explained()
    {
        var provider = Provider(_kms.Encrypt([0xFF, 0xFE, 0x00], Context));

        var exception = await Assert.ThrowsAsync<WebhookUrlException>(async () => await provider.GetAsync());

        Assert.Contains("holds no text", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_plaintext_is_refused() =>
        Assert.Contains(
            "empty",
            (await Assert.ThrowsAsync<WebhookUrlException>(async () => await Provider(_kms.Encrypt("\n", Context)).GetAsync())).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Address_in_clear_is_used_with_a_warning_unless_it_is_forbidden()
    {
        Assert.Equal(WebhookUrl.Parse(Address), await Provider($"https://{Address}").GetAsync());
        Assert.Contains(_logs.Records, record => record.Level == LogLevel.Warning);

        var strict = Provider($"https://{Address}", options => options.RequireEncryption = true);
        var exception = await Assert.ThrowsAsync<WebhookUrlException>(async () => await strict.GetAsync());
        Assert.Contains("RequireEncryption", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ThrottlingException", 400)]
    [InlineData("KeyUnavailableException", 500)]
    [InlineData("DependencyTimeoutException", 503)]
    [InlineData("KMSInternalException", 500)]
    public async Task What_kms_calls_retryable_is_retried(string code, int status)
    {
        _kms.Fails = call => call <= 2 ? FakeKms.Error(code, status) : null;

        var url = await _clock.RunAsync(() => Provider(_kms.Encrypt(Address, Context)).GetAsync().AsTask());

        Assert.Equal(WebhookUrl.Parse(Address), url);
        Assert.Equal(3, _kms.Calls);
    }

    [Fact]
    public async Task Throttling_without_end_is_a_transient_failure()
    {
        _kms.Fails = static _ => FakeKms.Error("ThrottlingException");

        var exception = await Assert.ThrowsAsync<WebhookUrlException>(
            () => _clock.RunAsync(() => Provider(_kms.Encrypt(Address, Context)).GetAsync().AsTask()));

        Assert.True(exception.IsTransient);
        Assert.Equal(4, _kms.Calls);
    }

    public static TheoryData<AmazonServiceException, string> Permanent => new()
    {
        { new IncorrectKeyException("x"), "KmsKeyId" },
        { new NotFoundException("x"), "region" },
        { new DisabledException("x"), "disabled" },
        { new KMSInvalidStateException("x"), "state" },
        { new InvalidGrantTokenException("x"), "KmsGrantTokens" },
        { FakeKms.Error("AccessDeniedException"), "kms:Decrypt" },
    };

    [Theory]
    [MemberData(nameof(Permanent), DisableDiscoveryEnumeration = true)]
    public async Task Permanent_error_is_explained_and_not_retried(AmazonServiceException error, string reason)
    {
        _kms.Fails = _ => error;

        var exception = await Assert.ThrowsAsync<WebhookUrlException>(async () => await Provider(_kms.Encrypt(Address, Context)).GetAsync());

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
        Assert.Equal(1, _kms.Calls);
    }

    [Fact]
    public async Task Concurrent_first_callers_share_one_decrypt()
    {
        var release = new TaskCompletionSource();
        _kms.Before = _ => release.Task;
        var provider = Provider(_kms.Encrypt(Address, Context));

        var callers = Enumerable.Range(0, 20).Select(_ => provider.GetAsync().AsTask()).ToList();
        release.SetResult();
        var urls = await Task.WhenAll(callers);

        Assert.Equal(1, _kms.Calls);
        Assert.Single(urls.Distinct());
    }

    [Fact]
    public async Task Concurrent_first_callers_share_one_failure()
    {
        var release = new TaskCompletionSource();
        _kms.Before = _ => release.Task;
        _kms.Fails = static _ => new DisabledException("x");
        var provider = Provider(_kms.Encrypt(Address, Context));

        var callers = Enumerable.Range(0, 20).Select(_ => provider.GetAsync().AsTask()).ToList();
        release.SetResult();

        foreach (var caller in callers)
        {
            await Assert.ThrowsAsync<WebhookUrlException>(() => caller);
        }

        Assert.Equal(1, _kms.Calls);
    }

    [Fact]
    public async Task Caller_that_gives_up_does_not_take_the_others_with_it()
    {
        var first = new TaskCompletionSource();
        _kms.Before = async token => await first.Task.WaitAsync(token);
        using var impatient = new CancellationTokenSource();
        var provider = Provider(_kms.Encrypt(Address, Context));
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
        var ciphertext = _kms.Encrypt(Address, Context);
        var provider = Provider(ciphertext);
        await provider.GetAsync();
        _kms.Replace(ciphertext, Address + "2");

        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync());
        Assert.Equal(1, _kms.Calls);

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(WebhookUrl.Parse(Address + "2"), await provider.GetAsync());
        Assert.Equal(2, _kms.Calls);
    }

    [Fact]
    public async Task Failed_refresh_keeps_the_old_address_and_pauses_before_the_next()
    {
        var provider = Provider(_kms.Encrypt(Address, Context));
        await provider.GetAsync();
        _kms.Fails = static _ => new DisabledException("x");
        _clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync());
        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync());
        Assert.Equal(2, _kms.Calls);
        Assert.Single(_logs.Records, record => record.EventId.Id == 1101);

        _kms.Fails = static _ => null;
        _clock.Advance(TimeSpan.FromMinutes(1));
        await provider.GetAsync();
        Assert.Equal(3, _kms.Calls);
    }

    [Fact]
    public async Task Refresh_that_hangs_keeps_the_old_address_and_pauses_before_the_next()
    {
        var provider = Provider(_kms.Encrypt(Address, Context));
        await provider.GetAsync();
        _kms.Before = static token => Task.Delay(Timeout.Infinite, token);
        _clock.Advance(TimeSpan.FromHours(2));
        var before = _clock.GetUtcNow();

        Assert.Equal(WebhookUrl.Parse(Address), await _clock.RunAsync(() => provider.GetAsync().AsTask()));
        Assert.Equal(TimeSpan.FromSeconds(5), _clock.GetUtcNow() - before);
        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync());
        Assert.Equal(2, _kms.Calls);
        Assert.Single(_logs.Records, static record => record.EventId.Id == 1101);
    }

    [Fact]
    public async Task Refresh_that_its_caller_gives_up_is_not_tried_again_at_once()
    {
        var provider = Provider(_kms.Encrypt(Address, Context));
        await provider.GetAsync();
        _kms.Before = static token => Task.Delay(Timeout.Infinite, token);
        _clock.Advance(TimeSpan.FromHours(2));
        using var impatient = new CancellationTokenSource();

        var one = provider.GetAsync(impatient.Token).AsTask();
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync(CancellationToken.None));
        Assert.Equal(2, _kms.Calls);
    }

    [Fact]
    public async Task Old_address_serves_others_while_one_reads_it_anew()
    {
        var ciphertext = _kms.Encrypt(Address, Context);
        var provider = Provider(ciphertext);
        await provider.GetAsync();
        var release = new TaskCompletionSource();
        _kms.Before = _ => release.Task;
        _kms.Replace(ciphertext, Address + "2");
        _clock.Advance(TimeSpan.FromHours(2));

        var one = provider.GetAsync().AsTask();
        var two = provider.GetAsync();

        Assert.True(two.IsCompleted);
        Assert.Equal(WebhookUrl.Parse(Address), await two);
        release.SetResult();
        Assert.Equal(WebhookUrl.Parse(Address + "2"), await one);
    }

    [Fact]
    public async Task Refused_address_is_read_anew_at_once_and_only_by_the_first_who_says_so()
    {
        var ciphertext = _kms.Encrypt(Address, Context);
        var provider = Provider(ciphertext);
        var old = await provider.GetAsync();
        _kms.Replace(ciphertext, Address + "2");

        var fresh = await provider.RefreshAsync(old);
        var again = await provider.RefreshAsync(old);

        Assert.Equal(WebhookUrl.Parse(Address + "2"), fresh);
        Assert.Equal(fresh, again);
        Assert.Equal(2, _kms.Calls);
    }

    [Fact]
    public async Task Refusal_is_not_answered_with_what_was_read_before_it()
    {
        var ciphertext = _kms.Encrypt(Address, Context);
        var provider = Provider(ciphertext);
        var old = await provider.GetAsync();
        _clock.Advance(TimeSpan.FromHours(2));
        var release = new TaskCompletionSource();
        _kms.Before = _ => release.Task;
        var routine = provider.GetAsync().AsTask();

        // The webhook is replaced and refused while the routine read is on its way with the old one.
        var refused = provider.RefreshAsync(old).AsTask();
        _kms.Fails = call =>
        {
            if (call == 3)
            {
                _kms.Replace(ciphertext, Address + "2");
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
        var provider = Provider(_kms.Encrypt(Address, Context));
        var gone = await provider.GetAsync();

        for (var i = 0; i < 100; i++)
        {
            await provider.RefreshAsync(gone);
        }

        Assert.Equal(2, _kms.Calls);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await provider.RefreshAsync(gone);
        Assert.Equal(3, _kms.Calls);
    }

    [Fact]
    public async Task Failed_refresh_after_a_refusal_does_not_answer_others_who_wait()
    {
        var provider = Provider(_kms.Encrypt(Address, Context));
        var old = await provider.GetAsync();
        var release = new TaskCompletionSource();
        _kms.Before = _ => release.Task;
        _kms.Fails = static _ => new DisabledException("x");
        var refused = Enumerable.Range(0, 4).Select(_ => provider.RefreshAsync(old).AsTask()).ToList();

        release.SetResult();

        foreach (var refresh in refused)
        {
            await Assert.ThrowsAsync<WebhookUrlException>(() => refresh);
        }
    }

    [Fact]
    public async Task Variable_of_a_ciphertext_may_say_kms_once_more()
    {
        _environment["HOOK"] = $"kms:{_kms.Encrypt(Address, Context)}";

        Assert.Equal(WebhookUrl.Parse(Address), await Provider("env:HOOK").GetAsync());
    }

    [Fact]
    public async Task Refresh_after_a_refusal_that_fails_is_told()
    {
        var provider = Provider(_kms.Encrypt(Address, Context));
        var old = await provider.GetAsync();
        _kms.Fails = static _ => new DisabledException("x");

        await Assert.ThrowsAsync<WebhookUrlException>(async () => await provider.RefreshAsync(old));
        Assert.Equal(old, await provider.GetAsync());
    }

    [Fact]
    public async Task Refresh_leaves_a_short_budget_time_to_post()
    {
        var options = new SlackWebhookOptions { Address = $"kms:{_kms.Encrypt(Address, Context)}", RetryBudget = TimeSpan.FromSeconds(4) };
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var sink = SlackWebhook.CreateSink("ops", options, new SinkServices
        {
            TimeProvider = _clock,
            Environment = _environment,
            KeyManagement = () => _kms,
            HttpClients = http,
        });
        await SendAsync();
        _kms.Before = static token => Task.Delay(Timeout.Infinite, token);
        _clock.Advance(TimeSpan.FromHours(2));

        var result = await SendAsync();

        Assert.Equal((DispatchOutcome.Delivered, 2), (result.Outcome, http.Requests.Count));

        Task<DeliveryResult> SendAsync() =>
            _clock.RunAsync(() => sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), _clock.GetUtcNow())).AsTask());
    }

    [Fact]
    public async Task Ciphertext_may_be_kept_in_a_variable()
    {
        _environment["kmsEncryptedHookUrl"] = _kms.Encrypt(Address, Context);

        Assert.Equal(WebhookUrl.Parse(Address), await Provider("env:kmsEncryptedHookUrl").GetAsync());
    }

    private IWebhookUrlProvider Provider(string ciphertext, Action<WebhookAddressOptions>? configure = null)
    {
        var options = new WebhookAddressOptions { Address = $"kms:{ciphertext}" };
        configure?.Invoke(options);
        return WebhookUrlProviders.FromOptions("ops", options, new SinkServices
        {
            TimeProvider = _clock,
            LoggerFactory = _logs,
            Environment = _environment,
            KeyManagement = () => _kms,
        });
    }
}

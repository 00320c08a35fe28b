using Microsoft.Extensions.Logging;
using static HealthEvents.Sinks.Tests.KmsHarness;

namespace HealthEvents.Sinks.Tests;

public sealed class KmsProviderTests : IDisposable
{
    private readonly KmsHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Theory]
    [InlineData("hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "")]
    [InlineData("hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", Context)]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "")]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\n", Context)]
    [InlineData("\uFEFF\"https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\"\r\n", Context)]
    public async Task Ciphertext_of_every_generation_opens(string plaintext, string context)
    {
        var url = await _harness.Provider(_harness.Kms.Encrypt(plaintext, context)).GetAsync();

        Assert.Equal(WebhookUrl.Parse(Address), url);
    }

    [Fact]
    public async Task Base64_in_every_form_is_read()
    {
        var ciphertext = _harness.Kms.Encrypt(Address, Context);
        Assert.Contains('/', ciphertext);

        foreach (var form in new[]
        {
            ciphertext.Replace('+', '-').Replace('/', '_'),
            ciphertext.TrimEnd('='),
            ciphertext.Insert(10, "\n").Insert(20, "\r\n") + "\n",
            $"\"{ciphertext}\"",
        })
        {
            Assert.Equal(WebhookUrl.Parse(Address), await _harness.Provider(form).GetAsync());
        }
    }

    [Fact]
    public async Task Default_context_is_the_name_of_the_function()
    {
        await _harness.Provider(_harness.Kms.Encrypt(Address, Context)).GetAsync();

        Assert.Equal("demo", Assert.Single(_harness.Kms.Requests).EncryptionContext["LambdaFunctionName"]);
    }

    [Fact]
    public async Task Ciphertext_without_context_opens_at_the_second_try_and_says_so()
    {
        await _harness.Provider(_harness.Kms.Encrypt(Address)).GetAsync();

        Assert.Equal(2, _harness.Kms.Calls);
        Assert.Contains(_harness.Logs.Records, record => record.Level == LogLevel.Warning && record.Text.Contains(Context, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Second_try_can_be_switched_off()
    {
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address), options => options.TryWithoutEncryptionContext = false);

        await Assert.ThrowsAsync<SecretException>(async () => await provider.GetAsync());
        Assert.Equal(1, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Key_and_grant_tokens_are_passed_on()
    {
        var provider = _harness.Provider(_harness.Kms.Encrypt(Address, Context), options =>
        {
            options.KmsKeyId = "alias/webhooks";
            options.KmsGrantTokens.Add("token");
        });

        await provider.GetAsync();

        var request = Assert.Single(_harness.Kms.Requests);
        Assert.Equal("alias/webhooks", request.KeyId);
        Assert.Equal(["token"], request.GrantTokens);
    }

    [Fact]
    public async Task Address_in_clear_is_used_with_a_warning_unless_it_is_forbidden()
    {
        Assert.Equal(WebhookUrl.Parse(Address), await _harness.Provider($"https://{Address}").GetAsync());
        Assert.Contains(_harness.Logs.Records, record => record.Level == LogLevel.Warning);

        var strict = _harness.Provider($"https://{Address}", options => options.RequireEncryption = true);
        var exception = await Assert.ThrowsAsync<SecretException>(async () => await strict.GetAsync());
        Assert.Contains("RequireEncryption", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variable_of_a_ciphertext_may_say_kms_once_more()
    {
        _harness.Environment["HOOK"] = $"kms:{_harness.Kms.Encrypt(Address, Context)}";

        Assert.Equal(WebhookUrl.Parse(Address), await _harness.Provider("env:HOOK").GetAsync());
    }

    [Fact]
    public async Task Ciphertext_may_be_kept_in_a_variable()
    {
        _harness.Environment["kmsEncryptedHookUrl"] = _harness.Kms.Encrypt(Address, Context);

        Assert.Equal(WebhookUrl.Parse(Address), await _harness.Provider("env:kmsEncryptedHookUrl").GetAsync());
    }
}

using System.Text;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>The real SDK against an emulator that answers as KMS does, short of keys that are disabled or wrong.</summary>
public sealed class MotoTests
{
    private const string Address = "hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";

    [MotoFact]
    public async Task Ciphertext_of_every_recipe_opens()
    {
        using var kms = Moto.CreateClient();
        var key = await Moto.CreateKeyAsync();
        foreach (var plaintext in new[] { Address, $"{Address}\n", $"https://{Address}", $"https://{Address}\n", $"\"https://{Address}\"\r\n", $"\uFEFF{Address}", $"https://https://{Address}" })
        {
            foreach (var context in new[] { null, "demo" })
            {
                var ciphertext = await EncryptAsync(key, plaintext, context);
                Assert.Equal(WebhookUrl.Parse(Address), await Provider(kms, ciphertext).GetAsync());
                Assert.Equal(WebhookUrl.Parse(Address), await Provider(kms, ciphertext.TrimEnd('=').Replace('+', '-').Replace('/', '_')).GetAsync());
                Assert.Equal(WebhookUrl.Parse(Address), await Provider(kms, ciphertext.Insert(30, "\n") + "\n").GetAsync());
            }
        }
    }

    [MotoFact]
    public async Task Wrong_context_is_explained()
    {
        using var kms = Moto.CreateClient();
        var ciphertext = await EncryptAsync(await Moto.CreateKeyAsync(), Address, "old-name");

        var exception = await Assert.ThrowsAsync<SecretException>(async () => await Provider(kms, ciphertext).GetAsync());

        Assert.Contains("encryption context LambdaFunctionName=demo, then none", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ciphertext, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [MotoFact]
    public async Task Right_key_opens_and_another_does_not()
    {
        using var kms = Moto.CreateClient();
        var key = await Moto.CreateKeyAsync();
        var other = await Moto.CreateKeyAsync();
        var ciphertext = await EncryptAsync(key, Address, "demo");

        Assert.Equal(WebhookUrl.Parse(Address), await Provider(kms, ciphertext, key).GetAsync());
        await Assert.ThrowsAsync<SecretException>(async () => await Provider(kms, ciphertext, other).GetAsync());
    }

    [MotoFact]
    public async Task Garbage_is_explained()
    {
        using var kms = Moto.CreateClient();

        var exception = await Assert.ThrowsAsync<SecretException>(
            async () => await Provider(kms, Convert.ToBase64String(Encoding.UTF8.GetBytes("this is not a ciphertext at all"))).GetAsync());

        Assert.Contains("damaged", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_that_is_gone_is_a_transient_failure()
    {
        using var kms = new AmazonKeyManagementServiceClient(
            new BasicAWSCredentials("test", "test"),
            new AmazonKeyManagementServiceConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

        var clock = new ManualTimeProvider();
        var options = new WebhookAddressOptions { Address = "kms:AAAAAAAAAAAAAAAA" };
        var provider = WebhookUrlProviders.FromOptions("ops", options, new SinkServices { KeyManagement = () => kms, TimeProvider = clock });

        var exception = await Assert.ThrowsAsync<SecretException>(() => clock.RunAsync(() => provider.GetAsync().AsTask()));

        Assert.True(exception.IsTransient, exception.Message);
    }

    private static Task<string> EncryptAsync(string key, string plaintext, string? function) =>
        Moto.EncryptAsync(key, plaintext, function is null ? [] : [("LambdaFunctionName", function)]);

    private static IWebhookUrlProvider Provider(AmazonKeyManagementServiceClient kms, string ciphertext, string? key = null) =>
        WebhookUrlProviders.FromOptions(
            "ops",
            new WebhookAddressOptions { Address = $"kms:{ciphertext}", KmsKeyId = key },
            new SinkServices { KeyManagement = () => kms, Environment = new FakeEnvironment { ["AWS_LAMBDA_FUNCTION_NAME"] = "demo" } });
}

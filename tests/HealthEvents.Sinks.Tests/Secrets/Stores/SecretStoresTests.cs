using HealthEvents.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthEvents.Sinks.Tests;

/// <summary>Which prefixes there are is said in one list. What names them is made of it.</summary>
public sealed class SecretStoresTests
{
    [Fact]
    public void Built_in_prefixes_are_these() =>
        Assert.Equal(["kms:", "env:", "secretsmanager:", "ssm:"], SecretStores.BuiltIn.Select(static store => store.Prefix));

    [Fact]
    public void Error_of_a_missing_address_lists_the_forms_of_all_stores()
    {
        var services = new ServiceCollection();
        services.AddHealthEvents().AddSecretStore(new FixedStore("vault:")).AddSlackWebhook("ops");
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(
            "Slack:ops:Address is missing. Set it to kms:BASE64, env:NAME, secretsmanager:ID, ssm:NAME, vault:NAME or an https address.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Error_of_a_text_that_is_not_a_url_lists_the_prefixes()
    {
        var exception = Assert.Throws<SecretException>(() => WebhookUrl.Parse("two words"));

        Assert.Contains("after kms:, env:, secretsmanager: or ssm:.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vault:ops/hook", "vault:", "ops/hook")]
    [InlineData(" \"VAULT: ops/hook \"\n", "vault:", "ops/hook")]
    [InlineData("ssm:/ops", "ssm:", "/ops")]
    [InlineData("arn:aws-cn:ssm:cn-north-1:123456789012:parameter/ops", "ssm:", "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/ops")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:key/ops", null, "arn:aws:kms:eu-west-1:123456789012:key/ops")]
    [InlineData("https://hooks.slack.com/services/T1/B1/x", null, "https://hooks.slack.com/services/T1/B1/x")]
    public void Prefix_or_arn_decides_for_the_store(string address, string? prefix, string value)
    {
        var (store, found) = SecretStores.Find(address, [new FixedStore("vault:")]);

        Assert.Equal((prefix, value), (store?.Prefix, found));
    }

    [Fact]
    public void Store_of_ones_own_goes_before_a_built_in_one_and_the_last_of_two_counts()
    {
        var (first, last) = (new FixedStore("ssm:"), new FixedStore("ssm:"));

        Assert.Same(last, SecretStores.Find("ssm:/ops", [first, last]).Store);
    }

    [Theory]
    [InlineData("vault")]
    [InlineData(":")]
    [InlineData("")]
    public void Prefix_of_another_form_is_refused(string prefix)
    {
        var exception = Assert.Throws<ArgumentException>(() => new SinkServices { Stores = [new FixedStore(prefix)] });

        Assert.Contains(nameof(FixedStore), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_of_ones_own_is_found_without_a_container()
    {
        var services = new SinkServices { Stores = [new FixedStore("vault:")], TimeProvider = new ManualTimeProvider() };
        var provider = WebhookUrlProviders.FromOptions("ops", new WebhookAddressOptions { Address = "vault:T1/B1/x", RequireEncryption = true }, services);

        Assert.Equal(WebhookUrl.Parse("https://hooks.slack.com/services/T1/B1/x"), await provider.GetAsync());
    }

    private sealed class FixedStore(string prefix) : ISecretStore
    {
        public string Prefix => prefix;

        public bool CanReadAtStart => true;

        public ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult($"hooks.slack.com/services/{value}\n");
    }
}

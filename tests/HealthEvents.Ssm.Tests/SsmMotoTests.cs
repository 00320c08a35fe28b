using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using HealthEvents.Sinks;
using HealthEvents.TestSupport;

namespace HealthEvents.Ssm.Tests;

/// <summary>The real SDK against an emulator.</summary>
public sealed class SsmMotoTests
{
    private const string Address = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";

    [MotoFact]
    public async Task Parameter_is_read_decrypted_by_its_name()
    {
        using var client = SsmMoto.CreateClient();
        var name = $"/alerts/{Guid.NewGuid():N}";
        await client.PutParameterAsync(new PutParameterRequest { Name = name, Value = $"{Address}\n", Type = ParameterType.SecureString });

        Assert.Equal(WebhookUrl.Parse(Address), await Provider(client, $"ssm:{name}").GetAsync());
    }

    [MotoFact]
    public async Task Parameter_that_is_not_there_is_explained()
    {
        using var client = SsmMoto.CreateClient();

        var exception = await Assert.ThrowsAsync<SecretException>(async () => await Provider(client, "ssm:/alerts/nowhere").GetAsync());

        Assert.Contains("the parameter does not exist", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [MotoFact]
    public async Task Secret_is_read_by_its_name_and_by_its_arn()
    {
        using var client = SsmMoto.CreateClient();
        var name = $"alerts/{Guid.NewGuid():N}";
        var arn = await SsmMoto.CreateSecretAsync(name, Address);

        Assert.Equal(WebhookUrl.Parse(Address), await Provider(client, $"secretsmanager:{name}").GetAsync());
        Assert.Equal(WebhookUrl.Parse(Address), await Provider(client, arn).GetAsync());
    }

    [MotoFact]
    public async Task Member_of_a_secret_is_read()
    {
        using var client = SsmMoto.CreateClient();
        var name = $"alerts/{Guid.NewGuid():N}";
        await SsmMoto.CreateSecretAsync(name, $$"""{"slack":"{{Address}}","other":1}""");

        Assert.Equal(WebhookUrl.Parse(Address), await Provider(client, $"secretsmanager:{name}", "slack").GetAsync());
    }

    [MotoFact]
    public async Task Secret_that_is_not_there_is_explained()
    {
        using var client = SsmMoto.CreateClient();

        var exception = await Assert.ThrowsAsync<SecretException>(async () => await Provider(client, "secretsmanager:nowhere").GetAsync());

        Assert.Contains("the secret does not exist", exception.Message, StringComparison.Ordinal);
        Assert.Contains("secretsmanager:GetSecretValue", exception.Message, StringComparison.Ordinal);
    }

    private static IWebhookUrlProvider Provider(AmazonSimpleSystemsManagementClient client, string address, string? member = null) => WebhookUrlProviders.FromOptions(
        "ops",
        new WebhookAddressOptions { Address = address, SecretMember = member },
        new SinkServices { Stores = SsmSecretStores.Create(client) });
}

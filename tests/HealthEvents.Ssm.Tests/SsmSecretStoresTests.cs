using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthEvents.Ssm.Tests;

public sealed class SsmSecretStoresTests
{
    private const string Address = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";
    private const string Secret = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:";

    [Theory]
    [InlineData("ssm:/alerts/slack", "/alerts/slack")]
    [InlineData("SSM: alerts", "alerts")]
    [InlineData("arn:aws:ssm:eu-west-1:123456789012:parameter/alerts/slack", "arn:aws:ssm:eu-west-1:123456789012:parameter/alerts/slack")]
    [InlineData("ssm:arn:aws-cn:ssm:eu-west-1:123456789012:parameter/alerts", "arn:aws-cn:ssm:eu-west-1:123456789012:parameter/alerts")]
    [InlineData("secretsmanager:alerts/slack", "/aws/reference/secretsmanager/alerts/slack")]
    [InlineData(Secret + "alerts/slack-AbCd3f", "/aws/reference/secretsmanager/alerts/slack")]
    [InlineData("secretsmanager:" + Secret + "night-shift-AbCd3f", "/aws/reference/secretsmanager/night-shift")]
    public async Task Every_form_asks_for_the_decrypted_parameter(string address, string name)
    {
        using var ssm = new FakeSsm(static _ => $"{Address}\n");

        Assert.Equal(WebhookUrl.Parse(Address), await Provider(ssm, address).GetAsync());

        var request = Assert.Single(ssm.Requests);
        Assert.Equal((name, true), (request.Name, request.WithDecryption));
    }

    [Theory]
    [InlineData(Secret + "alerts", "its name is not certain")]
    [InlineData(Secret + "alerts-AbCd3", "its name is not certain")]
    [InlineData(Secret + "alerts-AbCd_3", "its name is not certain")]
    [InlineData(Secret + "-AbCd3f", "its name is not certain")]
    [InlineData(Secret + "alerts-AbCd3f:json-key::", "its name is not certain")]
    [InlineData("secretsmanager:arn:aws:ssm:eu-west-1:123456789012:parameter/alerts", "its name is not certain")]
    [InlineData("secretsmanager:", "names no secret")]
    [InlineData("ssm: ", "names no parameter")]
    public void Address_that_names_nothing_certain_is_refused_at_start(string address, string reason)
    {
        using var ssm = new FakeSsm(static _ => Address);
        var source = new WebhookUrlSource("ops", new WebhookAddressOptions { Address = address }, new SinkServices { Stores = SsmSecretStores.Create(ssm) });

        var exception = Assert.Throws<SecretException>(source.ThrowIfInvalid);

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Contains("'ops'", exception.Message, StringComparison.Ordinal);
        Assert.Empty(ssm.Requests);
    }

    [Theory]
    [InlineData(Secret + "prod-alerts", false)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:999999999999:secret:prod-AbCd3f", false)]
    [InlineData(Secret + "prod-AbCd3f", true)]
    [InlineData("secretsmanager:prod", true)]
    public async Task Secret_of_the_same_name_with_another_arn_is_refused(string address, bool isRead)
    {
        using var ssm = new FakeSsm(static _ => Address) { SourceResult = $$"""{"ARN":"{{Secret}}prod-AbCd3f","name":"prod"}""" };

        var problem = await Record.ExceptionAsync(async () => await Provider(ssm, address).GetAsync());

        Assert.Equal(isRead, problem is null);
        Assert.Equal(!isRead, problem is SecretException { Message: var message } && message.Contains("the ARN of another secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Arn_of_another_region_is_refused_with_that_reason()
    {
        using var ssm = new FakeSsm(static _ => Address);

        var exception = await Assert.ThrowsAsync<SecretException>(
            async () => await Provider(ssm, "arn:aws:secretsmanager:us-east-1:123456789012:secret:alerts-AbCd3f").GetAsync());

        Assert.Contains("kept in us-east-1, but the client of SSM asks eu-west-1", exception.Message, StringComparison.Ordinal);
        Assert.Empty(ssm.Requests);
    }

    public static TheoryData<Exception, string, bool> Errors => new()
    {
        { new ParameterNotFoundException("s3cr3t"), "secretsmanager:GetSecretValue", false },
        { new InvalidKeyIdException("s3cr3t"), "kms:Decrypt", false },
        { FakeSsm.Error("AccessDeniedException"), "Allow ssm:GetParameter and secretsmanager:GetSecretValue, and kms:Decrypt", false },
        { FakeSsm.Error("ThrottlingException"), "ThrottlingException (HTTP 400)", true },
        { FakeSsm.Error("Whatever", 503), "HTTP 503", true },
        { new InternalServerErrorException("s3cr3t"), "", true },
        { new HttpRequestException("s3cr3t"), "HttpRequestException", true },
        { new Amazon.Runtime.AmazonClientException("s3cr3t"), "AWS_REGION", false },
    };

    [Theory]
    [MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public async Task Error_of_the_service_is_explained_without_its_words(Exception error, string advice, bool isTransient)
    {
        using var ssm = new FakeSsm(_ => throw error);

        var exception = await Assert.ThrowsAsync<SecretException>(async () => await Provider(ssm, "secretsmanager:alerts").GetAsync());

        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
        Assert.Equal(isTransient, exception.IsTransient);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
        Assert.Single(ssm.Requests);
    }

    [Fact]
    public async Task Parameter_without_a_value_and_one_of_json_are_explained()
    {
        using var empty = new FakeSsm(static _ => null);
        using var json = new FakeSsm(static _ => $$"""{"slack":"{{Address}}"}""");

        Assert.Contains("without a value", (await Assert.ThrowsAsync<SecretException>(async () => await Provider(empty, "ssm:a").GetAsync())).Message, StringComparison.Ordinal);
        Assert.Contains("SecretMember", (await Assert.ThrowsAsync<SecretException>(async () => await Provider(json, "ssm:a").GetAsync())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ssm:/alerts/slack")]
    [InlineData("secretsmanager:alerts")]
    [InlineData(Secret + "alerts-AbCd3f")]
    public void Start_says_that_the_package_is_missing_where_it_is(string address)
    {
        var services = Services(address, out _);

        var exception = Assert.Throws<OptionsValidationException>(() => Validate(services));

        Assert.Contains("HealthEvents:Slack:ops:Address: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("add the package HealthEvents.Ssm and call AddSsm", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ssm:/alerts/slack")]
    [InlineData("secretsmanager:alerts")]
    public async Task Client_of_the_host_is_used(string address)
    {
        using var ssm = new FakeSsm(static _ => Address);
        var services = Services(address, out var builder);
        builder.AddSsm();
        services.AddSingleton<IAmazonSimpleSystemsManagement>(ssm);
        Validate(services);
        await using var provider = services.BuildServiceProvider();

        var store = provider.GetServices<ISecretStore>().Single(store => address.StartsWith(store.Prefix, StringComparison.Ordinal));
        var context = new SecretContext("ops", new WebhookAddressOptions(), provider.GetRequiredService<SinkServices>());

        Assert.True(store.CanReadAtStart);
        Assert.Equal(Address, await store.ReadAsync(address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..], context));
        Assert.Single(ssm.Requests);
    }

    private static IWebhookUrlProvider Provider(FakeSsm ssm, string address) =>
        WebhookUrlProviders.FromOptions("ops", new WebhookAddressOptions { Address = address }, new SinkServices { Stores = SsmSecretStores.Create(ssm) });

    private static ServiceCollection Services(string address, out IHealthEventsBuilder builder)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IEnvironmentVariables>(new NoVariables());
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("HealthEvents:Slack:ops:Address", address)]).Build();
        builder = services.AddHealthEvents(configuration.GetSection("HealthEvents"));
        builder.AddSlackWebhook("ops");
        return services;
    }

    private static void Validate(ServiceCollection services)
    {
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    private sealed class NoVariables : IEnvironmentVariables
    {
        public string? Get(string name) => null;
    }
}

using System.Reflection;
using HealthEvents.Sinks;
using HealthEvents.Sns;
using HealthEvents.TestSupport.Sns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Options;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>Options of endpoints in configuration, where whatever is wrong stops the start.</summary>
public sealed class OptionsTests
{
    private const string Section = "HealthEvents:Endpoint";

    [Fact]
    public async Task Options_are_bound_from_the_section_of_the_endpoint()
    {
        await using var app = await EndpointApp.StartAsync(settings: new Dictionary<string, string?>
        {
            [$"{Section}:Sns:TopicArns:0"] = SnsSigner.Topic,
            [$"{Section}:Key:Value"] = EndpointApp.Key,
            [$"{Section}:KeyHeader"] = "X-Acme-Key",
            [$"{Section}:MaxBodyBytes"] = "2000",
        });

        Assert.Equal(200, (await app.PostSnsAsync(app.Signer.Sign("Notification", "2"))).Status);
        Assert.Equal(200, (await app.PostAsync("{}"u8.ToArray(), ("x-acme-key", EndpointApp.Key))).Status);
        Assert.Equal(413, (await app.PostAsync(new byte[2001], ("x-acme-key", EndpointApp.Key))).Status);
    }

    [Fact]
    public async Task One_of_several_endpoints_has_a_section_of_its_name()
    {
        await using var app = await EndpointApp.StartAsync(
            settings: new Dictionary<string, string?> { ["HealthEvents:Endpoints:billing:Key:Value"] = EndpointApp.Key }, name: "billing");

        Assert.Equal(200, (await app.PostWithKeyAsync()).Status);
    }

    [Theory]
    [InlineData("HealthEvents:Endpoints:biling:Key:Value", "HealthEvents:Endpoints:billing is missing, and an endpoint is mapped with its name. There are biling.")]
    [InlineData("HealthEvents:Endpoint:Key:Value", "HealthEvents:Endpoints:billing is missing, and an endpoint is mapped with its name. There are no such sections.")]
    public async Task Endpoint_whose_section_is_missing_stops_the_start(string key, string expected)
    {
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(
            () => EndpointApp.StartAsync(settings: new Dictionary<string, string?> { [key] = EndpointApp.Key }, name: "billing"));

        Assert.Equal([expected], thrown.Failures);
    }

    [Fact]
    public async Task Section_of_an_endpoint_may_be_empty()
    {
        await using var app = await EndpointApp.StartAsync(settings: new Dictionary<string, string?> { ["HealthEvents:Endpoints:Billing"] = null }, name: "billing");

        Assert.Equal(403, (await app.PostWithKeyAsync()).Status);
    }

    [Fact]
    public async Task Code_goes_after_the_configuration()
    {
        await using var app = await EndpointApp.StartAsync(
            static options => options.KeyHeader = "x-second", new Dictionary<string, string?> { [$"{Section}:Key:Value"] = EndpointApp.Key, [$"{Section}:KeyHeader"] = "x-first" });

        Assert.Equal(200, (await app.PostAsync("{}"u8.ToArray(), ("x-second", EndpointApp.Key))).Status);
    }

    [Theory]
    [InlineData("Topics:0", SnsSigner.Topic, "HealthEvents:Endpoint:Topics is not an option.")]
    [InlineData("Sns:Topics:0", SnsSigner.Topic, "HealthEvents:Endpoint:Sns:Topics is not an option.")]
    [InlineData("Sns:TopicArns", SnsSigner.Topic, "HealthEvents:Endpoint:Sns:TopicArns is a single value where a list belongs")]
    [InlineData("Sns:TopicArns:0", "alerts", "HealthEvents:Endpoint:Sns:TopicArns")]
    [InlineData("Key", EndpointApp.Key, "HealthEvents:Endpoint:Key is a single value where a section belongs: write HealthEvents:Endpoint:Key:Value.")]
    [InlineData("Key:Value", "", "HealthEvents:Endpoint:Key:Value is missing.")]
    [InlineData("Key:Value", "changeme-changeme", "HealthEvents:Endpoint:Key:Value: ")]
    [InlineData("Key:Value", "short", "HealthEvents:Endpoint:Key:Value: ")]
    [InlineData("Key:Value", "env:NO_SUCH_VARIABLE", "HealthEvents:Endpoint:Key:Value: ")]
    [InlineData("Key:KmsKeyId", "alias/x", "HealthEvents:Endpoint:Key:Value is missing.")]
    [InlineData("Key:Lifetime", "soon", "HealthEvents:Endpoint:Key:Lifetime is not a time")]
    [InlineData("PreviousKey:Value", EndpointApp.Key, "HealthEvents:Endpoint:PreviousKey is set, and the secret that follows it is not.")]
    [InlineData("PreviousPassword:Value", EndpointApp.Password, "HealthEvents:Endpoint:PreviousPassword is set, and the secret that follows it is not.")]
    [InlineData("KeyHeader", "not a header", "HealthEvents:Endpoint:KeyHeader is not the name of a header")]
    [InlineData("KeyHeader", "x-amz-sns-message-type", "HealthEvents:Endpoint:KeyHeader is not the name of a header")]
    [InlineData("KeyHeader", "authorization", "HealthEvents:Endpoint:KeyHeader is not the name of a header")]
    [InlineData("UserName", "a:b", "HealthEvents:Endpoint:UserName is empty or has a colon.")]
    [InlineData("ConfirmSubscriptions", "yes", "HealthEvents:Endpoint:ConfirmSubscriptions is not true or false.")]
    [InlineData("SnsDeadline", "12", "HealthEvents:Endpoint:SnsDeadline is 12.00:00:00; it must be from 00:00:00.1000000 to 00:05:00")]
    [InlineData("ApiDestinationDeadline", "00:00:00", "HealthEvents:Endpoint:ApiDestinationDeadline is 00:00:00;")]
    [InlineData("Deadline", "00:05:01", "HealthEvents:Endpoint:Deadline is 00:05:01;")]
    [InlineData("MaxBodyBytes", "1023", "HealthEvents:Endpoint:MaxBodyBytes is 1023; it must be from 1024 to 16777216.")]
    [InlineData("MaxConcurrentPosts", "0", "HealthEvents:Endpoint:MaxConcurrentPosts is 0; it must be from 1 to 10000.")]
    [InlineData("QueueCapacity", "-1", "HealthEvents:Endpoint:QueueCapacity is -1; it must be from 0 to 10000.")]
    [InlineData("RememberedMessages", "0", "HealthEvents:Endpoint:RememberedMessages is 0; it must be from 1 to 1000000.")]
    [InlineData("Sns:MaxAge", "00:00:00", "HealthEvents:Endpoint:Sns:MaxAge")]
    public async Task What_is_wrong_stops_the_start_with_its_key(string key, string value, string expected)
    {
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => EndpointApp.StartAsync(settings: new Dictionary<string, string?> { [$"{Section}:{key}"] = value }));

        Assert.Contains(thrown.Failures, failure => failure.StartsWith(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(EndpointApp.Key, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(EndpointApp.Password, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_of_an_endpoint_disturb_no_other_options()
    {
        await using var app = await EndpointApp.StartAsync(settings: new Dictionary<string, string?>
        {
            [$"{Section}:Key:Value"] = EndpointApp.Key,
            ["HealthEvents:DuplicateWindow"] = "01:00:00",
        });

        Assert.Equal(200, (await app.PostWithKeyAsync()).Status);
    }

    [Fact]
    public async Task Endpoint_without_what_it_needs_says_what_to_call()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();

        Assert.Contains("AddEndpoint", Assert.Throws<InvalidOperationException>(() => app.MapHealthEvents("/events")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(HealthEventsEndpointOptions))]
    [InlineData(typeof(SecretOptions))]
    [InlineData(typeof(SnsVerifierOptions))]
    public void Every_option_has_a_key(Type options)
    {
        var keys = options == typeof(SecretOptions) ? EndpointOptionKeys.Secret : options == typeof(SnsVerifierOptions) ? EndpointOptionKeys.Sns : EndpointOptionKeys.Endpoint;

        Assert.Equal(
            options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static property => property.Name).Order(StringComparer.Ordinal),
            keys.Select(static key => key.Name).Order(StringComparer.Ordinal));
    }
}

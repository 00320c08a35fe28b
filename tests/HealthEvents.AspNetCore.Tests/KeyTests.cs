using System.Text;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>API destinations of EventBridge, which send a key.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task Post_with_the_key_is_delivered()
    {
        await using var app = await EndpointApp.StartAsync(static options => options.Key.Value = EndpointApp.Key);

        var response = await app.PostWithKeyAsync("""{"version":"0","id":"e1","detail-type":"Deployment","source":"acme.shop","detail":{"state":"done"}}""");

        Assert.Equal(200, response.Status);
        Assert.Contains("Deployment", Assert.Single(app.Webhook.Posted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("k3y-of-eventbridge-9f3")]
    [InlineData("k3y-of-eventbridge-9f311")]
    [InlineData("K3y-of-eventbridge-9f31")]
    public async Task Post_with_another_key_is_refused(string key)
    {
        await using var app = await EndpointApp.StartAsync(static options => options.Key.Value = EndpointApp.Key);

        var response = await app.PostWithKeyAsync(key: key);

        Assert.Equal((403, "application/problem+json"), (response.Status, response.MediaType));
        Assert.Empty(app.Webhook.Posted);
    }

    [Fact]
    public async Task Key_that_is_there_twice_is_refused()
    {
        await using var app = await EndpointApp.StartAsync(static options => options.Key.Value = EndpointApp.Key);

        var response = await app.PostAsync("{}"u8.ToArray(), ("x-healthevents-key", EndpointApp.Key), ("x-healthevents-key", EndpointApp.Key));

        Assert.Equal(403, response.Status);
    }

    [Fact]
    public async Task Both_keys_are_taken_while_they_change()
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            options.Key.Value = "n3w-key-of-eventbridge";
            options.PreviousKey.Value = EndpointApp.Key;
        });

        Assert.Equal(200, (await app.PostWithKeyAsync("""{"a":1}""")).Status);
        Assert.Equal(200, (await app.PostWithKeyAsync("""{"a":2}""", "n3w-key-of-eventbridge")).Status);
        Assert.Equal(403, (await app.PostWithKeyAsync("""{"a":3}""", "0ld-key-of-eventbridge")).Status);
    }

    [Fact]
    public async Task Header_is_an_option()
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            options.Key.Value = EndpointApp.Key;
            options.KeyHeader = "X-Acme-Key";
        });

        Assert.Equal(200, (await app.PostAsync("""{"a":1}"""u8.ToArray(), ("x-acme-key", EndpointApp.Key))).Status);
        Assert.Equal(403, (await app.PostWithKeyAsync()).Status);
    }

    [Fact]
    public async Task Post_that_says_it_is_of_SNS_is_not_let_in_by_a_key()
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            EndpointApp.ListTopic(options);
            options.Key.Value = EndpointApp.Key;
        });

        var response = await app.PostAsync(
            app.Signer.Sign("Notification", "2", ("Signature", "AAAA")), ("x-amz-sns-message-type", "Notification"), ("x-healthevents-key", EndpointApp.Key));

        Assert.Equal(403, response.Status);
        Assert.Empty(app.Webhook.Posted);
    }

    [Fact]
    public async Task Relay_with_the_key_may_post_what_SNS_said_elsewhere()
    {
        await using var app = await EndpointApp.StartAsync(static options => options.Key.Value = EndpointApp.Key);

        Assert.Equal(200, (await app.PostWithKeyAsync(Encoding.UTF8.GetString(app.Signer.Sign("Notification", "2")))).Status);
        Assert.Contains("orders are late", Assert.Single(app.Webhook.Posted), StringComparison.Ordinal);
        Assert.Empty(app.Signer.Certificates.Asked);
    }

    [Fact]
    public async Task Key_that_cannot_be_read_is_asked_for_again_after_a_pause()
    {
        var store = new VaultStore { Problem = new SecretException("The vault is closed.") { IsTransient = true } };
        await using var app = await EndpointApp.StartAsync(
            static options => options.Key.Value = "vault:key", services: builder => builder.Services.AddSingleton<ISecretStore>(store));

        var response = await app.PostWithKeyAsync();
        await app.PostWithKeyAsync();

        Assert.Equal((503, 1), (response.Status, store.Reads));
        Assert.Contains("Retry-After: 5", response.Headers, StringComparison.Ordinal);
        store.Problem = null;
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(200, (await app.PostWithKeyAsync()).Status);
    }

    [Fact]
    public async Task Previous_key_serves_where_the_new_one_cannot_be_read()
    {
        var store = new VaultStore { Problem = new SecretException("The vault is closed.") };
        await using var app = await EndpointApp.StartAsync(
            static options =>
            {
                options.Key.Value = "vault:key";
                options.PreviousKey.Value = EndpointApp.Key;
            },
            services: builder => builder.Services.AddSingleton<ISecretStore>(store));

        Assert.Equal(200, (await app.PostWithKeyAsync()).Status);
        Assert.Equal(503, (await app.PostWithKeyAsync(key: "another-key-of-somebody")).Status);
    }
}

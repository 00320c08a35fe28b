using System.Net;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>SNS asks whether an endpoint wants its messages, or says that it does not get them any more.</summary>
public sealed class ConfirmationTests
{
    [Fact]
    public async Task Subscription_of_a_listed_topic_is_confirmed_and_nobody_is_told()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        app.Signer.Certificates.Serve(app.Signer.SubscribeUrl, "<ConfirmSubscriptionResponse/>");

        var response = await app.PostSnsAsync(app.Signer.Sign("SubscriptionConfirmation", "2"), "SubscriptionConfirmation");

        Assert.Equal(200, response.Status);
        Assert.Equal([app.Signer.CertificateUrl, app.Signer.SubscribeUrl], app.Signer.Certificates.Asked.Select(static address => address.OriginalString));
        Assert.Empty(app.Webhook.Posted);
        Assert.Contains("3101 Information", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_that_was_handled_is_not_visited_again()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        app.Signer.Certificates.Serve(app.Signer.SubscribeUrl, "<ConfirmSubscriptionResponse/>");
        var message = app.Signer.Sign("SubscriptionConfirmation", "2");

        await app.PostSnsAsync(message, "SubscriptionConfirmation");
        Assert.Equal(200, (await app.PostSnsAsync(message, "SubscriptionConfirmation")).Status);

        Assert.Single(app.Signer.Certificates.Asked, address => address.OriginalString == app.Signer.SubscribeUrl);
    }

    [Fact]
    public async Task Confirmation_waits_where_the_option_is_off_and_people_are_told()
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            EndpointApp.ListTopic(options);
            options.ConfirmSubscriptions = false;
        });

        var response = await app.PostSnsAsync(app.Signer.Sign("SubscriptionConfirmation", "2"), "SubscriptionConfirmation");

        Assert.Equal(200, response.Status);
        Assert.Equal([app.Signer.CertificateUrl], app.Signer.Certificates.Asked.Select(static address => address.OriginalString));
        Assert.DoesNotContain(SnsSigner.Token, Assert.Single(app.Webhook.Posted), StringComparison.Ordinal);
        Assert.Contains("3102 Warning", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_comes_again_where_SNS_cannot_be_asked()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        await app.PostSnsAsync(app.Signer.Sign("Notification", "2"));
        app.Signer.Certificates.Answer = static (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));
        var message = app.Signer.Sign("SubscriptionConfirmation", "2");

        Assert.Equal(503, (await app.PostSnsAsync(message, "SubscriptionConfirmation")).Status);
        app.Signer.Certificates.Answer = null;
        app.Signer.Certificates.Serve(app.Signer.SubscribeUrl, "<ConfirmSubscriptionResponse/>");

        Assert.Equal(200, (await app.PostSnsAsync(message, "SubscriptionConfirmation")).Status);
        Assert.Contains("3101 Information", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_that_SNS_refuses_is_told()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);

        // Nothing is served there: 404.
        var response = await app.PostSnsAsync(app.Signer.Sign("SubscriptionConfirmation", "2"), "SubscriptionConfirmation");

        Assert.Equal(200, response.Status);
        Assert.Single(app.Webhook.Posted);
        Assert.Contains("3103 Error", app.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/?Action=ConfirmSubscription")]
    [InlineData("https://sns.eu-west-1.amazonaws.com/?Action=Publish")]
    public async Task Signed_confirmation_with_another_address_is_told_and_not_visited(string address)
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);

        var response = await app.PostSnsAsync(app.Signer.Sign("SubscriptionConfirmation", "2", ("SubscribeURL", address)), "SubscriptionConfirmation");

        Assert.Equal(200, response.Status);
        Assert.Equal([app.Signer.CertificateUrl], app.Signer.Certificates.Asked.Select(static asked => asked.OriginalString));
        Assert.Single(app.Webhook.Posted);
    }

    [Fact]
    public async Task End_of_a_subscription_is_told_and_never_followed()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        app.Signer.Certificates.Serve(app.Signer.SubscribeUrl, "<ConfirmSubscriptionResponse/>");

        var response = await app.PostSnsAsync(app.Signer.Sign("UnsubscribeConfirmation", "2"), "UnsubscribeConfirmation");

        Assert.Equal(200, response.Status);
        Assert.Equal([app.Signer.CertificateUrl], app.Signer.Certificates.Asked.Select(static asked => asked.OriginalString));
        Assert.DoesNotContain(SnsSigner.Token, Assert.Single(app.Webhook.Posted), StringComparison.Ordinal);
    }
}

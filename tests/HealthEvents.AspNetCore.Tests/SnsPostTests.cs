using System.Net;
using System.Text;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>What SNS posts and signs.</summary>
public sealed class SnsPostTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Signed_notification_of_a_listed_topic_is_delivered(string version)
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);

        var response = await app.PostSnsAsync(app.Signer.Sign("Notification", version));

        Assert.Equal((200, ""), (response.Status, response.Body));
        Assert.Contains("orders are late", Assert.Single(app.Webhook.Posted), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_notification_is_known_without_headers_too()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);

        Assert.Equal(200, (await app.PostAsync(app.Signer.Sign("Notification", "2"))).Status);
        Assert.Single(app.Webhook.Posted);
    }

    [Theory]
    [InlineData("{\"cut")]
    [InlineData("\u0000\u0001")]
    [InlineData("[1, 2")]
    [InlineData("Hello!")]
    public async Task Trusted_notification_with_any_content_is_delivered(string content)
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);

        Assert.Equal(200, (await app.PostSnsAsync(app.Signer.Sign("Notification", "2", ("Message", content)))).Status);
        Assert.Single(app.Webhook.Posted);
    }

    [Fact]
    public async Task Topic_of_the_header_is_refused_before_the_body_is_looked_at()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        var tooLarge = new byte[HealthEventsEndpointOptions.DefaultMaxBodyBytes + 1];

        Assert.Equal(413, (await app.PostSnsAsync(tooLarge)).Status);
        Assert.Equal(403, (await app.PostSnsAsync(tooLarge, topic: "arn:aws:sns:eu-west-1:999999999999:alerts")).Status);
        Assert.Empty(app.Signer.Certificates.Asked);
    }

    [Theory]
    [InlineData("x-amz-sns-message-type", "SubscriptionConfirmation")]
    [InlineData("x-amz-sns-message-id", "another")]
    [InlineData("x-amz-sns-topic-arn", "arn:aws:sns:eu-west-1:111122223333:other")]
    public async Task Headers_that_name_something_else_than_the_body_are_refused(string header, string value)
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            EndpointApp.ListTopic(options);
            options.Sns.TopicArns.Add("arn:aws:sns:eu-west-1:111122223333:other");
        });
        var headers = new Dictionary<string, string> { ["x-amz-sns-message-type"] = "Notification", [header] = value };

        var response = await app.PostAsync(app.Signer.Sign("Notification", "2"), [.. headers.Select(static pair => (pair.Key, pair.Value))]);

        Assert.Equal(403, response.Status);
        Assert.Empty(app.Webhook.Posted);
    }

    [Fact]
    public async Task Header_that_is_there_twice_is_refused()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);

        var response = await app.PostAsync(
            app.Signer.Sign("Notification", "2"), ("x-amz-sns-message-type", "Notification"), ("x-amz-sns-topic-arn", SnsSigner.Topic), ("x-amz-sns-topic-arn", SnsSigner.Topic));

        Assert.Equal(403, response.Status);
    }

    [Fact]
    public async Task Certificate_that_cannot_be_fetched_is_asked_for_again_with_the_redelivery()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        app.Signer.Certificates.Answer = static (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));
        var message = app.Signer.Sign("Notification", "2");

        Assert.Equal(503, (await app.PostSnsAsync(message)).Status);
        app.Signer.Certificates.Answer = null;
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(200, (await app.PostSnsAsync(message)).Status);
    }

    [Fact]
    public async Task What_was_not_signed_is_not_delivered()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        var message = Encoding.UTF8.GetString(app.Signer.Sign("Notification", "2"));
        var added = message.Replace("{", """{"MessageAttributes":{"evil":{"Type":"String","Value":"evil"}},"Records":"evil",""", StringComparison.Ordinal);

        Assert.Equal(200, (await app.PostSnsAsync(Encoding.UTF8.GetBytes(added))).Status);
        Assert.DoesNotContain("evil", Assert.Single(app.Webhook.Posted), StringComparison.Ordinal);
    }
}

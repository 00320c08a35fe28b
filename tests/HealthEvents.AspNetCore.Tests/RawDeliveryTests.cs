using System.Text;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>SNS with raw message delivery, which signs nothing and has a user and a password.</summary>
public sealed class RawDeliveryTests
{
    private static void SetPassword(HealthEventsEndpointOptions options)
    {
        EndpointApp.ListTopic(options);
        options.Password.Value = EndpointApp.Password;
    }

    [Fact]
    public async Task SNS_is_asked_for_the_password_and_then_let_in()
    {
        await using var app = await EndpointApp.StartAsync(SetPassword);

        var first = await PostRawAsync(app);
        var second = await PostRawAsync(app, authorization: Basic("sns", EndpointApp.Password));

        Assert.Equal((401, 200), (first.Status, second.Status));
        Assert.Contains("WWW-Authenticate: Basic realm=", first.Headers, StringComparison.Ordinal);
        Assert.Contains("the disk is full", Assert.Single(app.Webhook.Posted), StringComparison.Ordinal);
        Assert.DoesNotContain("Warning", app.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sns", "another-password-of-many")]
    [InlineData("SNS", EndpointApp.Password)]
    [InlineData("", EndpointApp.Password)]
    public async Task Another_user_or_password_is_refused(string user, string password)
    {
        await using var app = await EndpointApp.StartAsync(SetPassword);

        var response = await PostRawAsync(app, authorization: Basic(user, password));

        Assert.Equal(403, response.Status);
        Assert.DoesNotContain("WWW-Authenticate", response.Headers, StringComparison.Ordinal);
        Assert.Empty(app.Webhook.Posted);
    }

    [Theory]
    [InlineData("Basic !!!")]
    [InlineData("Basic c25z")]
    public async Task Broken_password_is_refused(string authorization)
    {
        await using var app = await EndpointApp.StartAsync(SetPassword);

        Assert.Equal(403, (await PostRawAsync(app, authorization: authorization)).Status);
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("Basic")]
    public async Task Another_scheme_is_asked_for_the_password(string authorization)
    {
        await using var app = await EndpointApp.StartAsync(SetPassword);

        Assert.Equal(401, (await PostRawAsync(app, authorization: authorization)).Status);
    }

    [Fact]
    public async Task Both_passwords_are_taken_while_they_change_and_may_have_colons()
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            EndpointApp.ListTopic(options);
            options.UserName = "hook";
            options.Password.Value = "n3w:password:of:sns";
            options.PreviousPassword.Value = EndpointApp.Password;
        });

        Assert.Equal(200, (await PostRawAsync(app, authorization: Basic("hook", "n3w:password:of:sns"))).Status);
        Assert.Equal(200, (await PostRawAsync(app, authorization: Basic("hook", EndpointApp.Password), id: "m2")).Status);
    }

    [Theory]
    [InlineData("arn:aws:sns:eu-west-1:999999999999:alerts")]
    [InlineData("")]
    public async Task Another_topic_is_refused_even_with_the_password(string topic)
    {
        await using var app = await EndpointApp.StartAsync(SetPassword);

        Assert.Equal(403, (await PostRawAsync(app, topic: topic, authorization: Basic("sns", EndpointApp.Password))).Status);
        Assert.Equal(403, (await PostRawAsync(app, topic: topic)).Status);
    }

    [Fact]
    public async Task Raw_messages_are_refused_without_a_password_of_ours()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);

        Assert.Equal(403, (await PostRawAsync(app)).Status);
        Assert.Equal(403, (await PostRawAsync(app, authorization: Basic("sns", ""))).Status);
    }

    [Fact]
    public async Task Redelivery_is_known_by_the_id_of_the_message()
    {
        await using var app = await EndpointApp.StartAsync(SetPassword);

        await PostRawAsync(app, authorization: Basic("sns", EndpointApp.Password));
        Assert.Equal(200, (await PostRawAsync(app, authorization: Basic("sns", EndpointApp.Password))).Status);

        Assert.Single(app.Webhook.Posted);
    }

    private static string Basic(string user, string password) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))}";

    private static Task<PostResponse> PostRawAsync(EndpointApp app, string topic = SnsSigner.Topic, string? authorization = null, string id = "m1")
    {
        var headers = new List<(string, string)>
        {
            ("x-amz-sns-rawdelivery", "true"), ("x-amz-sns-message-type", "Notification"), ("x-amz-sns-topic-arn", topic), ("x-amz-sns-message-id", id),
        };
        if (authorization is not null)
        {
            headers.Add(("Authorization", authorization));
        }

        return app.PostAsync("the disk is full"u8.ToArray(), [.. headers]);
    }
}

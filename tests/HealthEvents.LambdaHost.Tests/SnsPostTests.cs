using System.Text;
using System.Text.Json;
using HealthEvents.LambdaHost.Tests.Servers;
using HealthEvents.TestSupport;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>What SNS posts to the URL of the function is delivered only if a listed topic signed it.</summary>
public sealed class SnsPostTests : IAsyncLifetime
{
    private const string OfSns = "\"x-amz-sns-message-type\":\"Notification\"";
    private const string Raw = "\"x-amz-sns-rawdelivery\":\"true\"";
    private const string Iam = "\"authorizer\":{\"iam\":{\"accountId\":\"111122223333\"}},";

    private readonly SnsSigner _signer = new(TimeProvider.System);
    private SnsProxy _sns = null!;
    private RunningFunction _function = null!;

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync()
    {
        await _function.DisposeAsync();
        await _sns.DisposeAsync();
    }

    [LinuxFact]
    public async Task Post_that_a_listed_topic_signed_is_delivered()
    {
        foreach (var body in (byte[][])[_signer.Sign("Notification", "1", ("Message", "late by 1")), _signer.Sign("Notification", "2", ("Message", "late by 2"))])
        {
            var result = await _function.InvokeAsync(Post(Text(body), OfSns));

            Assert.Equal("{}", result.Text);
        }

        var encoded = await _function.InvokeAsync(Post(Convert.ToBase64String(_signer.Sign("Notification", "2", ("Message", "late by 3"))), OfSns, isBase64: true));

        Assert.Equal("{}", encoded.Text);
        Assert.Equal(["late by 1", "late by 2", "late by 3"], _function.Webhook.Received.Select(static text => text[text.IndexOf("late by", StringComparison.Ordinal)..][..9]));
        Assert.Equal(["CONNECT sns.eu-west-1.amazonaws.com:443 HTTP/1.1", $"GET {new Uri(_signer.CertificateUrl).AbsolutePath} HTTP/1.1"], _sns.Asked);
    }

    [Fact]
    public async Task Post_that_nobody_trusts_is_refused_told_to_nobody_and_logged_without_secrets()
    {
        var signed = Text(_signer.Sign("Notification", "2"));
        string[] posts =
        [
            Text(_signer.Sign("Notification", "2", ("TopicArn", "arn:aws:sns:eu-west-1:999999999999:alerts"))),
            Text(_signer.Sign("SubscriptionConfirmation", "2", ("TopicArn", "arn:aws:sns:eu-west-1:999999999999:alerts"))),
            Text(_signer.Sign("Notification", "2", ("SigningCertURL", "https://evil.example/x.pem"))),
            Text(_signer.Sign("Notification", "2", ("Timestamp", "2020-01-01T00:00:00.000Z"))),
        ];
        foreach (var post in posts)
        {
            var result = await _function.InvokeAsync(Post(post, OfSns));

            Assert.False(result.IsError, result.Text);
            Assert.Equal("""{"statusCode":403,"body":"Not trusted."}""", result.Text);
        }

        string[] broken =
        [
            $"[{signed}]",
            $"\"{JsonEncodedText.Encode(signed)}\"",
            $$"""{"Records":[{"EventSource":"aws:sns","Sns":{{signed}}}]}""",
            "no message at all",
            "",
        ];
        foreach (var post in broken)
        {
            var result = await _function.InvokeAsync(Post(post, OfSns));

            Assert.False(result.IsError, result.Text);
            Assert.Equal("""{"statusCode":400,"body":"Not a message of SNS."}""", result.Text);
        }

        // Without the header it is what it is all the same.
        foreach (var post in (IEnumerable<string>)[posts[0], broken[0]])
        {
            Assert.Contains("403", (await _function.InvokeAsync(Post(post, "\"host\":\"x\""))).Text, StringComparison.Ordinal);
        }

        Assert.Empty(_function.Webhook.Received);
        Assert.Empty(_sns.Asked);
        var log = await _function.EndAsync();
        Assert.Contains("arn:aws:sns:eu-west-1:999999999999:alerts is not listed", log, StringComparison.Ordinal);
        Assert.DoesNotContain(SnsSigner.Token, log, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", log, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Post_that_was_changed_is_refused()
    {
        var result = await _function.InvokeAsync(Post(Text(_signer.Sign("Notification", "2")).Replace("orders are late", "forged", StringComparison.Ordinal), OfSns));

        Assert.Contains("403", result.Text, StringComparison.Ordinal);
        Assert.Empty(_function.Webhook.Received);
    }

    [LinuxFact]
    public async Task Post_whose_certificate_cannot_be_fetched_is_to_come_again()
    {
        _sns.HasCertificate = false;

        var result = await _function.InvokeAsync(Post(Text(_signer.Sign("Notification", "2")), OfSns));

        Assert.Equal("""{"statusCode":503,"body":"Not now."}""", result.Text);
        Assert.Empty(_function.Webhook.Received);
    }

    [LinuxFact]
    public async Task What_was_added_to_a_signed_post_is_not_delivered()
    {
        var signed = Text(_signer.Sign("Notification", "2"));

        var result = await _function.InvokeAsync(Post(signed.Insert(1, "\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{\"Message\":\"forged\"}}],"), OfSns));

        Assert.Equal("{}", result.Text);
        Assert.Contains("orders are late", Assert.Single(_function.Webhook.Received), StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Subscription_of_a_listed_topic_is_confirmed_and_told_to_nobody()
    {
        var result = await _function.InvokeAsync(Post(Text(_signer.Sign("SubscriptionConfirmation", "2")), OfSns));

        Assert.Equal("{}", result.Text);
        Assert.Equal($"GET {new Uri(_signer.SubscribeUrl).PathAndQuery} HTTP/1.1", _sns.Asked[^1]);
        Assert.Empty(_function.Webhook.Received);
        await AssertLoggedAsync($"The subscription to {SnsSigner.Topic} is confirmed.");
    }

    [LinuxFact]
    public async Task Subscription_that_SNS_refuses_to_confirm_is_told()
    {
        _sns.Confirmation = "403 Forbidden";

        var result = await _function.InvokeAsync(Post(Text(_signer.Sign("SubscriptionConfirmation", "2")), OfSns));

        Assert.Equal("{}", result.Text);
        Assert.Single(_function.Webhook.Received);
        await AssertLoggedAsync($"The subscription to {SnsSigner.Topic} is not confirmed: sns.eu-west-1.amazonaws.com answers 403.");
    }

    [LinuxFact]
    public async Task Subscription_that_cannot_be_confirmed_now_is_to_come_again()
    {
        _sns.Confirmation = "503 Service Unavailable";

        var result = await _function.InvokeAsync(Post(Text(_signer.Sign("SubscriptionConfirmation", "2")), OfSns));

        Assert.Equal("""{"statusCode":503,"body":"Not now."}""", result.Text);
        Assert.Empty(_function.Webhook.Received);
        await AssertLoggedAsync($"The subscription to {SnsSigner.Topic} is not confirmed: sns.eu-west-1.amazonaws.com answers 503.");
    }

    [LinuxFact]
    public async Task End_of_a_subscription_is_told_and_its_address_is_not_visited()
    {
        var result = await _function.InvokeAsync(Post(Text(_signer.Sign("UnsubscribeConfirmation", "2")), OfSns));

        Assert.Equal("{}", result.Text);
        Assert.Single(_function.Webhook.Received);
        Assert.DoesNotContain(_sns.Asked, static line => line.Contains("ConfirmSubscription", StringComparison.Ordinal));
    }

    [LinuxFact]
    public async Task Confirmation_can_be_switched_off_and_is_told_then()
    {
        await DisposeAsync();
        await StartAsync(("HealthEvents__Sns__ConfirmSubscriptions", "false"));

        var result = await _function.InvokeAsync(Post(Text(_signer.Sign("SubscriptionConfirmation", "2")), OfSns));

        Assert.Equal("{}", result.Text);
        Assert.DoesNotContain(SnsSigner.Token, Assert.Single(_function.Webhook.Received), StringComparison.Ordinal);
        Assert.DoesNotContain(_sns.Asked, static line => line.Contains("ConfirmSubscription", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Request_that_is_deep_or_holds_half_a_surrogate_is_refused_and_breaks_nothing()
    {
        const string Start = """{"requestContext":{"http":{}},"headers":{""" + OfSns;
        var deep = await _function.InvokeAsync(Encoding.UTF8.GetBytes($"{Start}}},\"body\":\"x\",\"more\":{new string('[', 100)}{new string(']', 100)}}}"));
        var inBody = await _function.InvokeAsync(Encoding.UTF8.GetBytes(Start + """},"body":"\ud800"}"""));
        var inHeader = await _function.InvokeAsync(Encoding.UTF8.GetBytes(Start + ""","\ud800":"x"},"body":"x"}"""));

        Assert.Equal([(false, 400), (false, 403), (false, 403)], new[] { deep, inBody, inHeader }.Select(static result => (result.IsError, StatusOf(result.Text))));
        Assert.Empty(_function.Webhook.Received);

        // What somebody else posts is read as ever.
        var other = await _function.InvokeAsync("""{"requestContext":{"http":{}},"headers":{},"body":"the disk is full \ud800"}"""u8.ToArray());

        Assert.False(other.IsError, other.Text);
        Assert.Contains("the disk is full", Assert.Single(_function.Webhook.Received), StringComparison.Ordinal);

        static int StatusOf(string text) => JsonDocument.Parse(text).RootElement.GetProperty("statusCode").GetInt32();
    }

    [Fact]
    public async Task Raw_delivery_has_no_signature_and_is_refused()
    {
        var result = await _function.InvokeAsync(Post("orders are late", $"{Raw},\"x-amz-sns-topic-arn\":\"{SnsSigner.Topic}\""));

        Assert.Contains("403", result.Text, StringComparison.Ordinal);
        Assert.Empty(_function.Webhook.Received);
        Assert.Contains("raw message delivery", await _function.EndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Url_that_asks_for_IAM_has_checked_who_posts()
    {
        await _function.InvokeAsync(Post(Text(_signer.Sign("Notification", "2", ("Signature", "AAAA"))), OfSns, Iam));
        await _function.InvokeAsync(Post("orders are late", Raw, Iam));

        Assert.Equal(2, _function.Webhook.Received.Count);
        Assert.Empty(_sns.Asked);
    }

    [Fact]
    public async Task Check_can_be_switched_off()
    {
        await DisposeAsync();
        await StartAsync(("HealthEvents__Sns__VerifyPosts", "false"));

        var result = await _function.InvokeAsync(Post(Text(_signer.Sign("Notification", "2", ("Signature", "AAAA"))), OfSns));

        Assert.Equal("{}", result.Text);
        Assert.Single(_function.Webhook.Received);
    }

    private async Task StartAsync(params IEnumerable<(string Name, string Value)> variables)
    {
        _sns = SnsProxy.Start(_signer);
        _function = await RunningFunction.StartAsync(function => new Dictionary<string, string>(variables.ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal))
        {
            ["HealthEvents__Slack__alerts__Address"] = function.WebhookAddress,
            ["HealthEvents__Slack__alerts__PaceInterval"] = "00:00:00",
            ["HealthEvents__Sns__TopicArns__0"] = SnsSigner.Topic,

            // Slow machines must not make it a refusal.
            ["HealthEvents__Sns__CertificateTimeout"] = "00:01:00",
            ["HTTPS_PROXY"] = _sns.Address,
            ["SSL_CERT_FILE"] = _sns.Roots,
        });
    }

    private async Task AssertLoggedAsync(string line)
    {
        var log = await _function.EndAsync();
        Assert.Contains(line, log, StringComparison.Ordinal);
        Assert.DoesNotContain(SnsSigner.Token, log, StringComparison.Ordinal);
    }

    private static string Text(byte[] json) => Encoding.UTF8.GetString(json);

    private static byte[] Post(string body, string headers, string authorizer = "", bool isBase64 = false) => Encoding.UTF8.GetBytes($$$"""
        {"version":"2.0","routeKey":"$default","rawPath":"/","rawQueryString":"","headers":{ {{{headers}}} },"requestContext":{"accountId":"anonymous",
        {{{authorizer}}}"http":{"method":"POST","path":"/"}},"body":"{{{JsonEncodedText.Encode(body)}}}","isBase64Encoded":{{{(isBase64 ? "true" : "false")}}} }
        """);
}

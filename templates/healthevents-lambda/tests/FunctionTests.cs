using System.Net;
using System.Text;
using System.Text.Json;
using HealthEvents.Sinks;
using Loopback;
using Microsoft.Extensions.Logging.Abstractions;

namespace LambdaHost.Tests;

/// <summary>The function as its trigger sees it: what it posts, and what it responds.</summary>
public sealed class FunctionTests
{
    private const string Alarm = """
        {"AlarmName":"orders are late","AWSAccountId":"123456789012","NewStateValue":"ALARM","OldStateValue":"OK",
        "NewStateReason":"Threshold Crossed","StateChangeTime":"2026-11-20T14:00:00.000+0000","Region":"EU (Ireland)",
        "AlarmArn":"arn:aws:cloudwatch:eu-west-1:123456789012:alarm:orders are late"}
        """;

    [Theory]
    [InlineData("Slack")]
    [InlineData("GoogleChat")]
    public async Task Alarm_of_a_topic_is_posted(string channel)
    {
        using var webhook = Webhook.Start();

        await HandleAsync(channel, webhook, Sns(Alarm));

        Assert.Contains("orders are late", Assert.Single(webhook.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_that_the_chat_refuses_fails_the_invocation()
    {
        using var webhook = Webhook.Start();
        webhook.Status = HttpStatusCode.NotFound;

        await Assert.ThrowsAsync<DispatchFailedException>(() => HandleAsync("Slack", webhook, Sns(Alarm)));
    }

    [Fact]
    public async Task Record_of_a_queue_that_failed_comes_again()
    {
        using var webhook = Webhook.Start();
        webhook.Status = HttpStatusCode.NotFound;

        var response = await HandleAsync("Slack", webhook, Sqs("message-1", Alarm));

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"message-1"}]}""", response);
    }

    private static async Task<string> HandleAsync(string channel, Webhook webhook, string payload)
    {
        var settings = FunctionSettings.Read(new Dictionary<string, string>
        {
            [$"HealthEvents__{channel}__alerts__Address"] = webhook.Address,
            ["HealthEvents__AllowLoopbackWebhooks"] = "true",
        });
        var log = NullLoggerFactory.Instance;
        var handler = Function.Create(settings, new AddressWarmUp(TimeProvider.System, NullLogger.Instance), log);
        var response = await handler.HandleAsync(Encoding.UTF8.GetBytes(payload), "request-1", CancellationToken.None);
        return Encoding.UTF8.GetString(response.Span);
    }

    private static string Sns(string message) =>
        $$$"""{"Records":[{"EventSource":"aws:sns","Sns":{"MessageId":"message-1","Message":{{{Json(message)}}}}}]}""";

    private static string Sqs(string id, string body) =>
        $$$"""{"Records":[{"eventSource":"aws:sqs","messageId":"{{{id}}}","body":{{{Json(body)}}}}]}""";

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}

using HealthEvents.Formatters.Slack;
using HealthEvents.Sinks;
using HealthEvents.Ssm;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What the README of HealthEvents.Ssm shows.</summary>
internal static class SsmSnippets
{
    public static void Register(IServiceCollection services)
    {
        var delivery = services.AddHealthEvents().AddSsm();
        delivery.AddSlackWebhook("alerts", slack => slack.Address = "ssm:/alerts/slack");
        delivery.AddGoogleChatWebhook("operations", chat => chat.Address = "secretsmanager:alerts/chat");
    }

    public static WebhookSink<SlackMessage> Create()
    {
        var surroundings = new SinkServices { Stores = SsmWebhookUrlStores.Create() };
        var sink = SlackWebhook.CreateSink("alerts", new SlackWebhookOptions { Address = "ssm:/alerts/slack" }, surroundings);
        return sink;
    }
}

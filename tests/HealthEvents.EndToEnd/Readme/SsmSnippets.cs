using System.Diagnostics.CodeAnalysis;
using HealthEvents.Formatters.Slack;
using HealthEvents.Sinks;
using HealthEvents.Ssm;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What the README of HealthEvents.Ssm shows.</summary>
internal static class SsmSnippets
{
    [SuppressMessage("Performance", "CA1849", Justification = "A program that reads one file is shorter so.")]
    [SuppressMessage("Design", "MA0042", Justification = "A program that reads one file is shorter so.")]
    public static async Task DeliverAsync(string[] args)
    {
        var payload = File.ReadAllBytes(args[0]);
        var services = new ServiceCollection();
        var delivery = services.AddHealthEvents().AddSsm();
        delivery.AddSlackWebhook("alerts", slack => slack.Address = "ssm:/alerts/slack");
        delivery.AddGoogleChatWebhook("operations", chat => chat.Address = "secretsmanager:alerts/chat");

        await using var provider = services.BuildServiceProvider();
        var events = provider.GetRequiredService<EventReader>().Read(payload);
        (await provider.GetRequiredService<IEventDispatcher>().DispatchAsync(events)).ThrowIfFailed();
    }

    public static WebhookSink<SlackMessage> Create()
    {
        var surroundings = new SinkServices { Stores = SsmSecretStores.Create() };
        var sink = SlackWebhook.CreateSink("alerts", new SlackWebhookOptions { Address = "ssm:/alerts/slack" }, surroundings);
        return sink;
    }
}

using System.Diagnostics.CodeAnalysis;
using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What the READMEs of the packages show.</summary>
internal static class PackageSnippets
{
    public static void Read(string[] args)
    {
        var payload = File.ReadAllBytes(args[0]);
        var reader = new EventReader();
        foreach (var received in reader.Read(payload))
        {
            Console.WriteLine(received.Event switch
            {
                HealthEvent health => $"{health.Service} in {health.Region}: {health.DescriptionFor("en")}",
                CloudWatchAlarmEvent alarm => $"{alarm.AlarmName} is {alarm.State.Value}",
                ConfigComplianceChangeEvent change => $"{change.ResourceId} is {change.NewResult?.ComplianceType}",
                _ => received.Event.Kind,
            });
        }
    }

    public static (byte[] Slack, GoogleChatMessage Chat, string Text) Format(string[] args)
    {
        var received = new EventReader().Read(File.ReadAllBytes(args[0]))[0];
        var summary = new EventSummarizer().Summarize(received, new SummaryContext { Now = TimeProvider.System.GetUtcNow(), Language = "ko" });

        SlackMessage slack = new SlackFormatter().Format(summary);
        byte[] json = SlackJson.ToUtf8Bytes(slack);          // what an incoming webhook takes

        GoogleChatMessage chat = new GoogleChatFormatter().Format(summary);
        string text = new PlainTextFormatter().Format(summary);
        return (json, chat, text);
    }

    public static SlackFormatter Mention()
    {
        var formatter = new SlackFormatter(new() { Mentions = { Critical = { "S012ONCALL", "here" }, High = { "U012ABC" } } });
        return formatter;
    }

    public static byte[] Compose()
    {
        var message = new SlackMessage
        {
            Text = "payments 1.2.3 is live",
            Blocks = [new SectionBlock { Text = SlackText.Mrkdwn("*payments* 1.2.3 is live") }],
        };
        byte[] json = SlackJson.ToUtf8Bytes(message);
        return json;
    }

    [SuppressMessage("Performance", "CA1849", Justification = "A program that reads one file is shorter so.")]
    [SuppressMessage("Design", "MA0042", Justification = "A program that reads one file is shorter so.")]
    public static async Task DeliverAsync(string[] args)
    {
        var payload = File.ReadAllBytes(args[0]);
        var services = new ServiceCollection();
        var delivery = services.AddHealthEvents(options => options.DeadLetterFile = "/var/lib/alerts/dead-letters.jsonl");
        delivery.AddSlackWebhook("alerts", slack => slack.Address = "kms:env:SLACK_HOOK");
        delivery.AddGoogleChatWebhook("operations", chat =>
        {
            chat.Address = "secretsmanager:chat-hook";
            chat.Language = "ja";
        });

        await using var provider = services.BuildServiceProvider();
        var events = provider.GetRequiredService<EventReader>().Read(payload);
        var report = await provider.GetRequiredService<IEventDispatcher>().DispatchAsync(events);
        foreach (var entry in report.Entries)
        {
            Console.WriteLine($"{entry.Sink}: {entry.Outcome} {entry.Title}");
        }
    }
}

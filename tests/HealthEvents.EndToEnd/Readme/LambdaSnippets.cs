using Amazon.Lambda.SNSEvents;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What the README shows of Lambda.</summary>
internal static class LambdaSnippets
{
    public static class AlertFunction
    {
        private static readonly EventReader Reader = new();

        private static readonly EventDispatcher Dispatcher = new ServiceCollection()
            .AddHealthEvents()
            .AddSlackWebhook("alerts", slack => slack.Address = "kms:env:kmsEncryptedHookUrl")
            .Services.BuildServiceProvider().GetRequiredService<EventDispatcher>();

        public static async Task HandleAsync(Stream payload)
        {
            var report = await Dispatcher.DispatchAsync(await Reader.ReadAsync(payload));
            report.ThrowIfFailed();
        }
    }

    public static class TypedAlertFunction
    {
        private static readonly EventReader Reader = new();

        private static readonly EventDispatcher Dispatcher = new ServiceCollection()
            .AddHealthEvents()
            .AddSlackWebhook("alerts", slack => slack.Address = "kms:env:kmsEncryptedHookUrl")
            .Services.BuildServiceProvider().GetRequiredService<EventDispatcher>();

        public static async Task HandleAsync(SNSEvent invocation)
        {
            // With the message id a redelivery is known again, and the same text on another day is not taken for one.
            var events = invocation.Records
                .SelectMany(record => Reader.Read(record.Sns.Message, record.Sns.MessageId))
                .ToList();
            var report = await Dispatcher.DispatchAsync(events);
            report.ThrowIfFailed();
        }
    }
}

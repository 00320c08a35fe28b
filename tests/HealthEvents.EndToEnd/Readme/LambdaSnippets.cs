using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;
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

    public sealed class TypedAlertFunction(EventReader reader, IEventDispatcher dispatcher)
    {
        public async Task HandleAsync(SNSEvent invocation)
        {
            var events = invocation.Records.SelectMany(record => reader.Read(record.Sns.Message, record.Sns.MessageId)).ToList();
            var report = await dispatcher.DispatchAsync(events);
            report.ThrowIfFailed();
        }

        public async Task<SQSBatchResponse> HandleAsync(SQSEvent invocation)
        {
            var events = invocation.Records.SelectMany(record => reader.Read(record.Body, new EventOrigin { RecordId = record.MessageId })).ToList();
            var report = await dispatcher.DispatchAsync(events);
            return new SQSBatchResponse([.. report.BatchItemFailures.Select(id => new SQSBatchResponse.BatchItemFailure { ItemIdentifier = id })]);
        }
    }
}

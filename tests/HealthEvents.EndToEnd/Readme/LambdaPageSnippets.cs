using Amazon.Lambda.Core;
using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;
using HealthEvents.Formatters;
using HealthEvents.Sinks;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What docs/lambda.md shows.</summary>
internal static class LambdaPageSnippets
{
    public sealed class Handler
    {
        private static readonly EventReader Reader = new();
        private static readonly EventDispatcher Dispatcher = new(
            [SlackWebhook.CreateSink("alerts", new SlackWebhookOptions { Address = "kms:env:kmsEncryptedHookUrl" })],
            new EventSummarizer());

        public async Task HandleAsync(Stream payload, ILambdaContext context)
        {
            using var deadline = new CancellationTokenSource(context.RemainingTime - TimeSpan.FromSeconds(1));
            var events = await Reader.ReadAsync(payload, new EventOrigin { RequestId = context.AwsRequestId }, deadline.Token);
            var report = await Dispatcher.DispatchAsync(events, deadline.Token);
            report.ThrowIfFailed();
        }

        public async Task HandleAsync(SNSEvent sns, ILambdaContext context)
        {
            var events = sns.Records
                .SelectMany(record => Reader.Read(record.Sns.Message, record.Sns.MessageId))
                .ToList();
            (await Dispatcher.DispatchAsync(events)).ThrowIfFailed();
        }

        public async Task<SQSBatchResponse> HandleAsync(SQSEvent sqs, ILambdaContext context)
        {
            var events = sqs.Records
                .SelectMany(record => Reader.Read(record.Body, new EventOrigin { RecordId = record.MessageId }))
                .ToList();
            var report = await Dispatcher.DispatchAsync(events);
            return new SQSBatchResponse([.. report.BatchItemFailures.Select(id => new SQSBatchResponse.BatchItemFailure { ItemIdentifier = id })]);
        }
    }
}

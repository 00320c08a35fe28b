using System.Text.Json;
using System.Text.Json.Nodes;
using HealthEvents.LambdaHost.Tests.Servers;

namespace HealthEvents.LambdaHost.Tests.Deployed;

/// <summary>What Lambda does between a queue and a function: takes a batch, and deletes what the function does not give back.</summary>
/// <param name="account">The account of both.</param>
/// <param name="queueUrl">The queue.</param>
/// <param name="mapping">The event source mapping, as Lambda describes it.</param>
internal sealed class QueueTrigger(AwsAccount account, string queueUrl, JsonElement mapping)
{
    private const int LongestReceive = 10;

    /// <summary>Whether Lambda takes anything at all.</summary>
    public bool IsEnabled => mapping.GetProperty("State").GetString() == "Enabled";

    public int BatchSize => mapping.GetProperty(nameof(BatchSize)).GetInt32();

    /// <summary>Whether Lambda keeps what the function gives back, and deletes the rest.</summary>
    public bool TakesFailuresOneByOne =>
        mapping.GetProperty("FunctionResponseTypes").EnumerateArray().Any(static type => type.GetString() == "ReportBatchItemFailures");

    /// <summary>Takes what the queue has, up to the size of a batch.</summary>
    /// <param name="sender">The account of the events. The emulator drops it on the way from bus to bus.</param>
    public async Task<QueueBatch> ReceiveAsync(string sender)
    {
        var messages = new List<JsonElement>();
        JsonElement[] received;
        do
        {
            var answer = await CallAsync("ReceiveMessage", new JsonObject
            {
                ["MaxNumberOfMessages"] = Math.Min(LongestReceive, BatchSize - messages.Count),
                ["AttributeNames"] = new JsonArray("All"),
            });
            received = answer.TryGetProperty("Messages", out var list) ? [.. list.EnumerateArray()] : [];
            messages.AddRange(received);
        }
        while (received.Length > 0 && messages.Count < BatchSize);
        return new QueueBatch(mapping.GetProperty("EventSourceArn").GetString()!, sender, messages);
    }

    /// <summary>Deletes what was delivered, and lets the queue hand out the rest again at once, which else takes minutes.</summary>
    public async Task SettleAsync(QueueBatch batch, InvocationResult result)
    {
        using var answer = JsonDocument.Parse(result.Body);
        var failures = answer.RootElement.GetProperty("batchItemFailures").EnumerateArray()
            .Select(static failure => failure.GetProperty("itemIdentifier").GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var message in batch.Messages)
        {
            var request = new JsonObject { ["ReceiptHandle"] = message.GetProperty("ReceiptHandle").GetString() };
            if (failures.Contains(message.GetProperty("MessageId").GetString()!))
            {
                request["VisibilityTimeout"] = 0;
                await CallAsync("ChangeMessageVisibility", request);
            }
            else
            {
                await CallAsync("DeleteMessage", request);
            }
        }
    }

    private Task<JsonElement> CallAsync(string operation, JsonObject request)
    {
        request["QueueUrl"] = queueUrl;
        return account.CallAsync("sqs", $"AmazonSQS.{operation}", request.ToJsonString());
    }
}

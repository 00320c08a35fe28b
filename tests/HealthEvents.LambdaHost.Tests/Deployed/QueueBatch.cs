using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthEvents.LambdaHost.Tests.Deployed;

/// <summary>Messages that were taken from a queue together.</summary>
/// <param name="queueArn">The queue.</param>
/// <param name="sender">The account of the events in them.</param>
/// <param name="messages">As SQS gave them.</param>
internal sealed class QueueBatch(string queueArn, string sender, IReadOnlyList<JsonElement> messages)
{
    public IReadOnlyList<JsonElement> Messages => messages;

    /// <summary>The id of the message whose body has the text.</summary>
    public string IdOf(string text) => messages
        .Single(message => message.GetProperty("Body").GetString()!.Contains(text, StringComparison.Ordinal))
        .GetProperty("MessageId").GetString()!;

    /// <summary>What Lambda invokes a function with.</summary>
    public byte[] ToPayload() => JsonBytes(new JsonObject { ["Records"] = new JsonArray([.. messages.Select(ToRecord)]) });

    private JsonObject ToRecord(JsonElement message) => new()
    {
        ["messageId"] = message.GetProperty("MessageId").GetString(),
        ["receiptHandle"] = message.GetProperty("ReceiptHandle").GetString(),
        ["body"] = WithAccount(message.GetProperty("Body").GetString()!),
        ["attributes"] = JsonObject.Create(message.GetProperty("Attributes")),

        // EventBridge gives none.
        ["messageAttributes"] = new JsonObject(),
        ["md5OfBody"] = message.GetProperty("MD5OfBody").GetString(),
        ["eventSource"] = "aws:sqs",
        ["eventSourceARN"] = queueArn,
        ["awsRegion"] = queueArn.Split(':')[3],
    };

    private string WithAccount(string body)
    {
        var content = JsonNode.Parse(body)!;
        content["account"] = sender;
        return content.ToJsonString();
    }

    private static byte[] JsonBytes(JsonObject json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
}

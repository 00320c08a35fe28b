using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthEvents.TestSupport;

namespace HealthEvents.Tests;

/// <summary>The events that the tests share, and their variations.</summary>
internal static class Sample
{
    public static byte[] Bytes(string name) => EventFiles.Named(name).ReadBytes();

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    /// <summary>A sample with one thing changed.</summary>
    public static string With(string name, Action<JsonObject> change)
    {
        var json = JsonNode.Parse(Text(name))!.AsObject();
        change(json);
        return json.ToJsonString();
    }

    /// <summary>A sample of EventBridge with one thing changed in its detail.</summary>
    public static string WithDetail(string name, Action<JsonObject> change) =>
        With(name, json => change(json["detail"]!.AsObject()));

    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    public static string EventBridge(string detailType, string source, string detail) =>
        $$"""{"version":"0","id":"e-1","detail-type":{{Quoted(detailType)}},"source":{{Quoted(source)}},"account":"111122223333","time":"2026-09-14T05:43:00Z","region":"eu-west-1","resources":["r-1"],"detail":{{detail}}}""";

    /// <summary>A notification as SNS posts it; the message is JSON as it shall stand there, quoted or not.</summary>
    public static string Sns(string message, string members = "") =>
        $$"""{"Type":"Notification","MessageId":"m-1","TopicArn":"arn:aws:sns:eu-west-1:999988887777:alerts","Message":{{message}},"Timestamp":"2026-09-14T05:43:01.500Z"{{members}}}""";

    public static string LambdaSns(params string[] messages) =>
        $$"""{"Records":[{{string.Join(',', messages.Select((m, i) => SnsRecord(m, $"m-{i + 1}")))}}]}""";

    public static string SnsRecord(string message, string id) =>
        $$"""{"EventSource":"aws:sns","Sns":{"Type":"Notification","MessageId":{{Quoted(id)}},"TopicArn":"arn:aws:sns:eu-west-1:999988887777:alerts","Subject":null,"Message":{{Quoted(message)}},"Timestamp":"2026-09-14T05:43:01.500Z","MessageAttributes":{} } }""";

    public static string LambdaSqs(params string[] bodies) =>
        $$"""{"Records":[{{string.Join(',', bodies.Select((b, i) => SqsRecord(b, $"q-{i + 1}")))}}]}""";

    public static string Base64(string text) => $"\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\"";

    public static string LambdaKinesis(params string[] data) =>
        $$"""{"Records":[{{string.Join(',', data.Select((d, i) => $$"""{"eventSource":"aws:kinesis","eventID":"shardId-000000000000:{{i + 1}}","kinesis":{{KinesisMembers(d, i)}}}"""))}}]}""";

    /// <summary>A batch of EventBridge Pipes.</summary>
    public static string Kinesis(params string[] data) => $"[{string.Join(',', data.Select(KinesisMembers))}]";

    /// <summary>The invocation of a transformation.</summary>
    public static string Firehose(params string[] data) =>
        $$"""{"invocationId":"i","deliveryStreamArn":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/ops","region":"eu-west-1","records":[{{string.Join(',', data.Select((d, i) => $$"""{"recordId":"f-{{i + 1}}","approximateArrivalTimestamp":1795161600000,"data":{{Base64(d)}}}"""))}}]}""";

    private static string KinesisMembers(string data, int index) =>
        $$"""{"kinesisSchemaVersion":"1.0","partitionKey":"p","sequenceNumber":"k-{{index + 1}}","data":{{Base64(data)}},"approximateArrivalTimestamp":1795161600.5}""";

    public static string SqsRecord(string body, string id) =>
        $$"""{"messageId":{{Quoted(id)}},"receiptHandle":"h","body":{{Quoted(body)}},"attributes":{},"messageAttributes":{},"eventSource":"aws:sqs"}""";
}

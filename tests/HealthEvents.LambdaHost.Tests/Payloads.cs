using System.Text;
using System.Text.Json;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>What the triggers of a function send.</summary>
internal static class Payloads
{
    private static int _count;

    /// <summary>The notification of an alarm, as a topic carries it. Each call makes another transition.</summary>
    public static string Alarm(string name) => $$$"""
        {"AlarmName":{{{Quote(name)}}},"AlarmDescription":null,"AWSAccountId":"111122223333","NewStateValue":"ALARM",
        "NewStateReason":"Threshold Crossed: 1 datapoint [42.0 (20/11/26 09:14:00)] was greater than the threshold (30.0).",
        "StateChangeTime":"2026-11-20T09:15:12.{{{Interlocked.Increment(ref _count) % 1000:d3}}}+0000","Region":"EU (Ireland)",
        "AlarmArn":{{{Quote($"arn:aws:cloudwatch:eu-west-1:111122223333:alarm:{name}")}}},"OldStateValue":"OK",
        "Trigger":{"MetricName":"ApproximateAgeOfOldestMessage","Namespace":"AWS/SQS","StatisticType":"Statistic","Statistic":"MAXIMUM",
        "Unit":null,"Dimensions":[{"value":"orders","name":"QueueName"}],"Period":60,"EvaluationPeriods":1,
        "ComparisonOperator":"GreaterThanThreshold","Threshold":30.0,"TreatMissingData":"missing"} }
        """;

    public static byte[] Sns(string message) => Utf8($$$"""
        {"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","EventSubscriptionArn":"arn:aws:sns:eu-west-1:111122223333:alerts:1",
        "Sns":{"Type":"Notification","MessageId":"7d3e0b1c-52a4-5f6e-8c9d-{{{Interlocked.Increment(ref _count):d12}}}",
        "TopicArn":"arn:aws:sns:eu-west-1:111122223333:alerts","Subject":null,"Message":{{{Quote(message)}}},
        "Timestamp":"2026-11-20T09:15:12.400Z","SignatureVersion":"1","Signature":"EXAMPLE","MessageAttributes":{} } }]}
        """);

    public static byte[] Sqs(params (string Id, string Body)[] records) => Utf8($$$"""
        {"Records":[{{{string.Join(',', records.Select(static record => $$$"""
        {"messageId":{{{Quote(record.Id)}}},"receiptHandle":"EXAMPLE","body":{{{Quote(record.Body)}}},"attributes":{},"messageAttributes":{},
        "eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:111122223333:alerts","awsRegion":"eu-west-1"}
        """))}}}]}
        """);

    public static byte[] Kinesis(params (string SequenceNumber, string Data)[] records) => Utf8($$$"""
        {"Records":[{{{string.Join(',', records.Select(static record => $$$"""
        {"eventSource":"aws:kinesis","eventVersion":"1.0","eventID":{{{Quote($"shardId-000000000000:{record.SequenceNumber}")}}},
        "eventName":"aws:kinesis:record","awsRegion":"eu-west-1","eventSourceARN":"arn:aws:kinesis:eu-west-1:111122223333:stream/alerts",
        "kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"p","sequenceNumber":{{{Quote(record.SequenceNumber)}}},
        "data":{{{Base64(record.Data)}}},"approximateArrivalTimestamp":1795165200.1} }
        """))}}}]}
        """);

    public static byte[] Firehose(params (string Id, string Data)[] records) => Utf8($$$"""
        {"invocationId":"00000000-0000-4000-8000-000000000000","deliveryStreamArn":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/alerts",
        "region":"eu-west-1","records":[{{{string.Join(',', records.Select(static record => $$$"""
        {"recordId":{{{Quote(record.Id)}}},"approximateArrivalTimestamp":1795165200100,"data":{{{Base64(record.Data)}}} }
        """))}}}]}
        """);

    /// <summary>The text in base64, as JSON has it.</summary>
    public static string Base64(string text) => $"\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\"";

    public static byte[] SqsFifo(params (string Id, string Group, string Body)[] records) => Utf8($$$"""
        {"Records":[{{{string.Join(',', records.Select(static record => $$$"""
        {"messageId":{{{Quote(record.Id)}}},"receiptHandle":"EXAMPLE","body":{{{Quote(record.Body)}}},
        "attributes":{"MessageGroupId":{{{Quote(record.Group)}}},"SequenceNumber":"18850000000000000000","MessageDeduplicationId":{{{Quote(record.Id)}}}},
        "messageAttributes":{},"eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:111122223333:alerts.fifo","awsRegion":"eu-west-1"}
        """))}}}]}
        """);

    public static byte[] EventBridge(string alarm) => Utf8($$$"""
        {"version":"0","id":"c4f1d8a6-0b3e-4c72-9e5d-{{{Interlocked.Increment(ref _count):d12}}}","detail-type":"CloudWatch Alarm State Change",
        "source":"aws.cloudwatch","account":"111122223333","time":"2026-11-20T09:15:12Z","region":"eu-west-1",
        "resources":[{{{Quote($"arn:aws:cloudwatch:eu-west-1:111122223333:alarm:{alarm}")}}}],
        "detail":{"alarmName":{{{Quote(alarm)}}},"state":{"value":"ALARM","reason":"It is late.","timestamp":"2026-11-20T09:15:12.400+0000"},
        "previousState":{"value":"OK","reason":"It is not.","timestamp":"2026-11-20T08:15:12.400+0000"},"configuration":{"metrics":[]} } }
        """);

    public static byte[] AlarmAction(string alarm) => Utf8($$$"""
        {"source":"aws.cloudwatch","alarmArn":{{{Quote($"arn:aws:cloudwatch:eu-west-1:111122223333:alarm:{alarm}")}}},"accountId":"111122223333",
        "time":"2026-11-20T09:15:12.400+0000","region":"eu-west-1","alarmData":{"alarmName":{{{Quote(alarm)}}},
        "state":{"value":"ALARM","reason":"It is late.","timestamp":"2026-11-20T09:15:12.400+0000"},
        "previousState":{"value":"OK","reason":"It is not.","timestamp":"2026-11-20T08:15:12.400+0000"},"configuration":{"metrics":[]} } }
        """);

    public static byte[] ConfigRule(string resource) => Utf8($$$"""
        {"version":"1.0","configRuleName":"volumes-are-encrypted","configRuleArn":"arn:aws:config:eu-west-1:111122223333:config-rule/config-rule-1",
        "configRuleId":"config-rule-1","accountId":"111122223333","executionRoleArn":"arn:aws:iam::111122223333:role/config","eventLeftScope":false,
        "resultToken":"EXAMPLE","ruleParameters":"{}","invokingEvent":{{{Quote($$$"""
        {"configurationItem":{"configurationItemCaptureTime":"2026-11-20T09:15:12.400Z","configurationItemStatus":"OK","resourceId":{{{Quote(resource)}}},
        "resourceType":"AWS::EC2::Volume","awsAccountId":"111122223333","awsRegion":"eu-west-1","configuration":{},"relationships":[]},
        "messageType":"ConfigurationItemChangeNotification","notificationCreationTime":"2026-11-20T09:15:13.000Z","recordVersion":"1.3"}
        """)}}} }
        """);

    public static byte[] FunctionUrl(string body) => Utf8($$$"""
        {"version":"2.0","routeKey":"$default","rawPath":"/","rawQueryString":"","headers":{"content-type":"application/json"},
        "requestContext":{"accountId":"anonymous","apiId":"example","http":{"method":"POST","path":"/"}},"body":{{{Quote(body)}}},"isBase64Encoded":false}
        """);

    public static byte[] OnFailure(byte[] payload) => Utf8($$$"""
        {"version":"1.0","timestamp":"2026-11-20T09:16:00.000Z","requestContext":{"requestId":"00000000-0000-4000-8000-000000000000",
        "functionArn":"arn:aws:lambda:eu-west-1:111122223333:function:alerts:$LATEST","condition":"RetriesExhausted","approximateInvokeCount":3},
        "requestPayload":{{{Encoding.UTF8.GetString(payload)}}},"responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},
        "responsePayload":{"errorMessage":"EXAMPLE"}}
        """);

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}

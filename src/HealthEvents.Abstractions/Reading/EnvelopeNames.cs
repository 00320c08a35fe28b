namespace HealthEvents;

/// <summary>The names in <see cref="ReceivedEvent.Envelopes"/>.</summary>
public static class EnvelopeNames
{
    /// <summary>A Lambda invocation by SNS.</summary>
    public const string LambdaSns = "lambda-sns";

    /// <summary>A Lambda invocation by SQS.</summary>
    public const string LambdaSqs = "lambda-sqs";

    /// <summary>The JSON of an SNS HTTP post, or of an SQS body without raw delivery.</summary>
    public const string Sns = "sns";

    /// <summary>The receive-API form of SQS: a list of messages, or one.</summary>
    public const string Sqs = "sqs";

    /// <summary>An EventBridge event.</summary>
    public const string EventBridge = "eventbridge";

    /// <summary>A CloudWatch alarm's Lambda action.</summary>
    public const string AlarmAction = "alarm-action";

    /// <summary>An entry of an EventBridge <c>PutEvents</c> request.</summary>
    public const string PutEvents = "put-events";

    /// <summary>A Function URL or API Gateway proxy request.</summary>
    public const string Http = "http";

    /// <summary>A JSON string whose content is a document.</summary>
    public const string JsonString = "json-string";

    /// <summary>The invocation of a custom Config rule.</summary>
    public const string ConfigRule = "config-rule";

    /// <summary>The record of a Lambda on-failure destination.</summary>
    public const string LambdaDestination = "lambda-destination";

    /// <summary>A Lambda invocation by a Kinesis stream.</summary>
    public const string LambdaKinesis = "lambda-kinesis";

    /// <summary>Records of a Kinesis stream as EventBridge Pipes or the GetRecords API have them: a list, or one record.</summary>
    public const string Kinesis = "kinesis";

    /// <summary>The records of a Firehose stream: the invocation of its transformation, or its post to an HTTP endpoint.</summary>
    public const string Firehose = "firehose";

    /// <summary>A JSON array of objects at least one of which is recognized; also the lists of AWS Health's API.</summary>
    public const string List = "list";

    /// <summary>An object of a sort that nobody knows, which holds exactly one document that is recognized.</summary>
    public const string Wrapped = "wrapped";
}

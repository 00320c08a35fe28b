using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>The records of Lambda destinations.</summary>
public sealed class LambdaInvocationTests
{
    private const string Function = "arn:aws:lambda:eu-west-1:111122223333:function:nightly:$LATEST";
    private const string Alarm = """{"AlarmName":"a","NewStateValue":"ALARM","StateChangeTime":"2026-09-14T05:42:42.142+0000"}""";

    [Fact]
    public void Failure_on_an_unknown_payload_is_about_the_function()
    {
        var failure = Event<LambdaInvocationFailureEvent>(Sample.LambdaSns(Record("""{"day":"2026-11-19"}""")));

        Assert.Equal((OtherKinds.InvocationFailure, EventFamilies.Other), (failure.Kind, failure.Family));
        Assert.Equal(("111122223333", "eu-west-1", Utc(2026, 9, 14, 6)), (failure.Account, failure.Region, failure.Time));
        Assert.Equal((EventLifecycle.Open, EventSeverity.Medium), (failure.LifecycleAt(Now), failure.SeverityAt(Now)));
        var invocation = failure.Invocation;
        Assert.Equal(("nightly", Function, "r-1"), (invocation.FunctionName, invocation.FunctionArn, invocation.RequestId));
        Assert.Equal((LambdaInvocationCondition.RetriesExhausted, 3), (invocation.Condition, invocation.Attempts));
        Assert.Equal(("ZeroDivisionError", "division by zero", "Unhandled"), (invocation.ErrorType, invocation.ErrorMessage, invocation.FunctionError));
        Assert.Equal(["at day 1"], invocation.StackTrace);
        Assert.Equal("""{"day":"2026-11-19"}""", invocation.Payload.ToString());
        Assert.Null(invocation.Batch);
    }

    [Theory]
    [InlineData("\"backup failed\"")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("\"{\\\"broken\\\":\"")]
    [InlineData("""{"detail-type":"Scheduled Event","source":"aws.events","detail":{}}""")]
    [InlineData("""{"Records":[{"EventSource":"aws:sns","Sns":{"MessageId":"m","Message":"just text"}},{"EventSource":"aws:sns","Sns":{}}]}""")]
    [InlineData("""{"logGroup":"g","logEvents":[]}""")]
    public void Payload_without_an_event_of_a_model_leaves_one_event_about_the_function(string payload)
    {
        var received = One(Record(payload));

        Assert.Equal(OtherKinds.InvocationFailure, received.Event.Kind);
        Assert.Equal([EnvelopeNames.LambdaDestination], received.Envelopes);
        Assert.Null(received.FailedInvocation);
        Assert.Empty(received.Problems);
    }

    [Theory]
    [InlineData(Alarm, CloudWatchAlarmKinds.StateChange)]
    [InlineData("""{"detail-type":"AWS Health Event","source":"aws.health","detail":{}}""", HealthKinds.Event)]
    [InlineData("""{"messageType":"ScheduledNotification"}""", ConfigKinds.Scheduled)]
    [InlineData("""{"Type":"SubscriptionConfirmation","TopicArn":"t","MessageId":"m","Token":"s"}""", OtherKinds.SubscriptionConfirmation)]
    public void Payload_that_holds_an_event_is_that_event_and_tells_of_the_failure(string payload, string kind)
    {
        var received = One(Record(payload));

        Assert.Equal(kind, received.Event.Kind);
        Assert.Equal(EnvelopeNames.LambdaDestination, received.Envelopes[0]);
        Assert.Equal(("nightly", 3, "division by zero"), (received.FailedInvocation!.FunctionName, received.FailedInvocation.Attempts, received.FailedInvocation.ErrorMessage));
    }

    [Fact]
    public void Event_of_a_kind_of_ones_own_is_an_event_too()
    {
        var options = new EventReaderOptions();
        options.Kinds.Add(new EventKind("acme.order", "acme", [EventMatcher.RootMembers("orderId")], static _ => new Order()));

        Assert.Equal("acme.order", new EventReader(options).Read(Record("""{"orderId":1}"""))[0].Event.Kind);
    }

    [Fact]
    public void Neither_event_nor_provenance_says_its_content_by_accident()
    {
        var failure = One(Record("""{"password":"secret-1"}"""));
        var alarm = One(Record(Alarm.Replace("\"a\"", "\"secret-1\"", StringComparison.Ordinal)));

        Assert.DoesNotContain("secret-1", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", alarm.FailedInvocation!.ToString(), StringComparison.Ordinal);
        Assert.Equal("nightly RetriesExhausted", alarm.FailedInvocation.ToString());
    }

    [Fact]
    public void Batch_with_one_event_keeps_all_its_records()
    {
        var events = All(Record(Sample.LambdaSqs("just text", Alarm)));

        Assert.Equal([OtherKinds.Text, CloudWatchAlarmKinds.StateChange], events.Select(static e => e.Event.Kind));
        Assert.All(events, static e => Assert.NotNull(e.FailedInvocation));
    }

    [Fact]
    public void Failure_on_a_failure_is_the_first_one()
    {
        var received = One(Record(Sample.LambdaSns(Record("1", "arn:aws:lambda:eu-west-1:111122223333:function:first"))));

        Assert.Equal("first", Assert.IsType<LambdaInvocationFailureEvent>(received.Event).Invocation.FunctionName);
        Assert.Equal("nightly", received.FailedInvocation!.FunctionName);
        Assert.Equal(["lambda-destination", "lambda-sns", "lambda-destination"], received.Envelopes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Record_on_a_bus_keeps_what_the_bus_says(bool isText)
    {
        var detail = Record("1");
        var document = Sample.EventBridge("Lambda Function Invocation Result - Failure", "lambda", isText ? Sample.Quoted(detail) : detail);

        var received = One(document);

        Assert.Equal(["eventbridge", "lambda-destination"], received.Envelopes);
        Assert.Equal((OtherKinds.InvocationFailure, "e-1", "lambda"), (received.Event.Kind, received.Event.Envelope?.Id, received.Event.Envelope?.Source));
        Assert.Equal("lambda.invocation-failure|e-1", received.Event.Identity);
        Assert.Equal(document, System.Text.Encoding.UTF8.GetString(received.Event.Raw.Span));
        Assert.Equal("nightly", Assert.IsType<LambdaInvocationFailureEvent>(received.Event).Invocation.FunctionName);
    }

    [Theory]
    [InlineData("KinesisBatchInfo", "\"streamArn\":\"arn:aws:kinesis:eu-west-1:111122223333:stream/ops\"", "arn:aws:kinesis:eu-west-1:111122223333:stream/ops")]
    [InlineData("DDBStreamBatchInfo", "\"streamArn\":\"arn:aws:dynamodb:eu-west-1:1:table/t/stream/x\"", "arn:aws:dynamodb:eu-west-1:1:table/t/stream/x")]
    [InlineData("SQSBatchInfo", "\"queueArn\":\"arn:aws:sqs:eu-west-1:1:q\"", "arn:aws:sqs:eu-west-1:1:q")]
    [InlineData("FutureBatchInfo", "\"eventSourceArn\":\"arn:aws:mq:eu-west-1:1:broker:b\"", "arn:aws:mq:eu-west-1:1:broker:b")]
    public void Batch_of_a_stream_is_told(string name, string source, string arn)
    {
        var batch = Event<LambdaInvocationFailureEvent>(StreamRecord($$"""
            "{{name}}":{"shardId":"shardId-0","startSequenceNumber":"1","endSequenceNumber":"9","batchSize":9,{{source}},
            "approximateArrivalOfFirstRecord":"2026-09-14T05:00:00Z","approximateArrivalOfLastRecord":"2026-09-14T05:01:00Z"}
            """)).Invocation.Batch!;

        Assert.Equal((arn, 9, "shardId-0", "1", "9"), (batch.SourceArn, batch.Size, batch.ShardId, batch.FirstPosition, batch.LastPosition));
        Assert.Equal((Utc(2026, 9, 14, 5), Utc(2026, 9, 14, 5, 1)), (batch.FirstArrival, batch.LastArrival));
    }

    [Theory]
    [InlineData("\"recordInfo\":{\"offset\":\"100\",\"timestamp\":\"2026-09-14T05:00:00Z\"}", null, "100", null)]
    [InlineData("\"recordsInfo\":{\"orders-0\":{\"firstRecordOffset\":\"100\",\"lastRecordOffset\":\"120\",\"firstRecordTimestamp\":\"2026-09-14T05:00:00Z\"}}", "orders-0", "100", "120")]
    public void Batch_of_Kafka_is_told(string info, string? shard, string first, string? last)
    {
        var batch = Event<LambdaInvocationFailureEvent>(StreamRecord(
            "\"KafkaBatchInfo\":{\"batchSize\":20,\"eventSourceArn\":\"arn:aws:kafka:eu-west-1:1:cluster/c/x\",\"bootstrapServers\":\"b:9098\"," + info + "}")).Invocation.Batch!;

        Assert.Equal((20, shard, first, last), (batch.Size, batch.ShardId, batch.FirstPosition, batch.LastPosition));
        Assert.Equal(Utc(2026, 9, 14, 5), batch.FirstArrival);
    }

    [Fact]
    public void Batch_of_several_partitions_has_no_one_position()
    {
        var batch = Event<LambdaInvocationFailureEvent>(StreamRecord(
            """ "KafkaBatchInfo":{"batchSize":2,"bootstrapServers":"b:9098","recordsInfo":{"a-0":{"firstRecordOffset":"1"},"b-0":{"firstRecordOffset":"2"}}} """)).Invocation.Batch!;

        Assert.Equal(("b:9098", null), (batch.SourceArn, batch.FirstPosition));
    }

    [Fact]
    public void Batch_that_was_written_to_a_bucket_is_read_from_there()
    {
        var received = One(StreamRecord($$""" "KinesisBatchInfo":{"batchSize":1},"payload":{{Sample.Quoted(Sample.LambdaSqs(Alarm))}} """));

        Assert.Equal(CloudWatchAlarmKinds.StateChange, received.Event.Kind);
        Assert.Equal(1, received.FailedInvocation!.Batch!.Size);
    }

    [Fact]
    public void Function_that_was_never_reached_has_no_response()
    {
        var invocation = Event<LambdaInvocationFailureEvent>("""
            {"version":"1.0","requestContext":{"functionArn":"arn:aws:lambda:eu-west-1:1:function:f","condition":"MaximumPayloadSizeExceeded","approximateInvokeCount":0},
            "responseContext":null,"KafkaBatchInfo":{"batchSize":1}}
            """).Invocation;

        Assert.Equal((LambdaInvocationCondition.MaximumPayloadSizeExceeded, 0, null), (invocation.Condition, invocation.Attempts, invocation.ErrorMessage));
    }

    [Theory]
    [InlineData("\"Task timed out\"", null, "Task timed out")]
    [InlineData("{\"errorMessage\":{\"code\":7}}", null, "{\"code\":7}")]
    [InlineData("{\"errorType\":\"Sandbox.Timedout\"}", "Sandbox.Timedout", null)]
    [InlineData("[1]", null, null)]
    [InlineData("null", null, null)]
    public void Error_is_taken_in_any_shape(string response, string? type, string? message)
    {
        var received = One(Record("1").Replace("""{"errorMessage":"division by zero","errorType":"ZeroDivisionError","trace":["at day 1"]}""", response, StringComparison.Ordinal));

        var invocation = Assert.IsType<LambdaInvocationFailureEvent>(received.Event).Invocation;
        Assert.Equal((type, message), (invocation.ErrorType, invocation.ErrorMessage));
        Assert.Empty(received.Problems);
    }

    [Theory]
    [InlineData("arn:aws:lambda:eu-west-1:1:function:f", "f")]
    [InlineData("arn:aws:lambda:eu-west-1:1:function:f:live", "f")]
    [InlineData("arn:aws-cn:lambda:cn-north-1:1:function:f:$LATEST", "f")]
    [InlineData("f", "f")]
    public void Name_of_the_function_is_without_its_version(string arn, string name) =>
        Assert.Equal(name, Event<LambdaInvocationFailureEvent>(Record("1", arn)).Invocation.FunctionName);

    [Theory]
    [InlineData("""{"saved":3}""", OtherKinds.Json, """{"saved":3}""")]
    [InlineData(Alarm, CloudWatchAlarmKinds.StateChange, Alarm)]
    public void Success_shows_what_the_function_returned(string response, string kind, string raw)
    {
        var received = One(Success(response));

        Assert.Equal(kind, received.Event.Kind);
        Assert.Equal(raw, System.Text.Encoding.UTF8.GetString(received.Event.Raw.Span));
        Assert.Equal([EnvelopeNames.LambdaDestination], received.Envelopes);
        Assert.Null(received.FailedInvocation);
    }

    [Fact]
    public void Success_that_returned_nothing_is_shown_as_it_is() => Assert.Equal(OtherKinds.Json, One(Success("null")).Event.Kind);

    [Theory]
    [InlineData("""{"requestContext":{"http":{"method":"GET"}},"rawPath":"/"}""")]
    [InlineData("""{"requestContext":{"condition":"x"}}""")]
    [InlineData("""{"requestPayload":1}""")]
    public void Request_of_another_sort_is_not_a_failure(string document) =>
        Assert.DoesNotContain(One(document).Envelopes, static name => name == EnvelopeNames.LambdaDestination);

    private static string Success(string response) => $$"""
        {"version":"1.0","timestamp":"2026-09-14T06:00:00.000Z","requestContext":{"requestId":"r-1","functionArn":"{{Function}}","condition":"Success","approximateInvokeCount":1},
        "requestPayload":{{Alarm}},"responseContext":{"statusCode":200,"executedVersion":"$LATEST"},"responsePayload":{{response}}}
        """;

    private static string Record(string payload, string function = Function) => $$"""
        {"version":"1.0","timestamp":"2026-09-14T06:00:00.000Z","requestContext":{"requestId":"r-1","functionArn":"{{function}}","condition":"RetriesExhausted","approximateInvokeCount":3},
        "requestPayload":{{payload}},"responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},
        "responsePayload":{"errorMessage":"division by zero","errorType":"ZeroDivisionError","trace":["at day 1"]} }
        """;

    private static string StreamRecord(string members) => $$"""
        {"requestContext":{"requestId":"r-1","functionArn":"{{Function}}","condition":"RetryAttemptsExhausted","approximateInvokeCount":3},
        "responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},"version":"1.0","timestamp":"2026-09-14T06:00:00.000Z",{{members}} }
        """;

    private sealed record Order : OperationalEvent;
}

using System.Text;
using System.Text.Json.Nodes;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

public sealed class EnvelopeTests
{
    private const string Bare = """{"AlarmName":"a","NewStateValue":"ALARM","StateChangeTime":"2026-09-14T05:42:42.142+0000"}""";

    private static readonly string OnBus = Sample.EventBridge("CloudWatch Alarm State Change", "aws.cloudwatch", """{"alarmName":"a","state":{"value":"OK"}}""");

    private static readonly string Failed =
        $$"""{"version":"1.0","timestamp":"2026-09-14T06:00:00.000Z","requestContext":{"requestId":"r","functionArn":"f","condition":"RetriesExhausted","approximateInvokeCount":3},"requestPayload":{{Sample.LambdaSns(Bare)}},"responseContext":{"statusCode":200} }""";

    public static TheoryData<string, string> Documents => new()
    {
        { Bare, "" },
        { OnBus, "eventbridge" },
        { Sample.LambdaSns(Bare), "lambda-sns" },
        { Sample.LambdaSns(OnBus), "lambda-sns,eventbridge" },
        { Sample.LambdaSqs(Bare), "lambda-sqs" },
        { Sample.LambdaSqs(OnBus), "lambda-sqs,eventbridge" },
        { Sample.LambdaSqs(Sample.Sns(Sample.Quoted(OnBus))), "lambda-sqs,sns,eventbridge" },
        { Sample.LambdaSqs(Sample.Text("alarm-action-metric")), "lambda-sqs,alarm-action" },
        { Sample.Sns(Sample.Quoted(Bare)), "sns" },
        { Sample.Sns(Bare), "sns" },
        { "{\"MessageId\":\"q\",\"ReceiptHandle\":\"h\",\"MD5OfBody\":\"x\",\"Body\":" + Sample.Quoted(Bare) + "}", "sqs" },
        { "[{\"MessageId\":\"q\",\"Body\":" + Sample.Quoted(Sample.Sns(Sample.Quoted(Bare))) + "}]", "sqs,sns" },
        { "{\"Messages\":[{\"MessageId\":\"q\",\"Body\":" + Sample.Quoted(OnBus) + "}]}", "sqs,eventbridge" },
        { Sample.Text("alarm-action-metric"), "alarm-action" },
        { Entry("aws.cloudwatch", "CloudWatch Alarm State Change", "{\"alarmName\":\"a\",\"state\":{\"value\":\"OK\"}}"), "put-events" },
        { "[" + Entry("s", "t", "{}") + "]", "put-events" },
        { "{\"Entries\":[" + Entry("s", "t", "{}") + "]}", "put-events" },
        { Http(Sample.Quoted(Bare), "false"), "http" },
        { Http(Sample.Quoted(Sample.Sns(Sample.Quoted(OnBus))), "false"), "http,sns,eventbridge" },
        { Http(Sample.Quoted(Convert.ToBase64String(Encoding.UTF8.GetBytes(Sample.Sns("\"hi\"")))), "true"), "http,sns" },
        { """{"resource":"/","path":"/","httpMethod":"POST","requestContext":{"stage":"p"},"isBase64Encoded":false,"body":"hi"}""", "http" },
        { """{"requestContext":{"connectionId":"c","eventType":"MESSAGE"},"isBase64Encoded":false,"body":"hi"}""", "http" },
        { """{"raw_path":"/","method":"POST","headers":{"host":"x"},"is_base64_encoded":false,"body":"hi"}""", "http" },
        { Sample.Quoted(Bare), "json-string" },
        { Sample.Quoted(Sample.Quoted(Bare)), "json-string,json-string" },
        { Sample.Text("config-rule-invocation"), "config-rule" },
        { Failed, "lambda-destination,lambda-sns" },
        { Sample.EventBridge("Lambda Function Invocation Result - Failure", "lambda", Failed), "eventbridge,lambda-destination,lambda-sns" },
        { Sample.EventBridge("Lambda Function Invocation Result - Failure", "lambda", Sample.Quoted(Failed)), "eventbridge,lambda-destination,lambda-sns" },
        { Failed.Replace("RetriesExhausted", "Success", StringComparison.Ordinal).Replace("\"statusCode\":200}", "\"statusCode\":200},\"responsePayload\":" + Bare, StringComparison.Ordinal), "lambda-destination" },
        { Failed.Replace(Sample.LambdaSns(Bare), "\"text\"", StringComparison.Ordinal), "lambda-destination" },
        { Sample.Text("logs-errors"), "cloudwatch-logs" },
        { """{"Type":"SubscriptionConfirmation","MessageId":"m","TopicArn":"t","Token":"s","Message":"You","SubscribeURL":"u"}""", "sns" },
        { Sample.LambdaKinesis(OnBus), "lambda-kinesis,eventbridge" },
        { Sample.LambdaKinesis(Sample.Sns(Sample.Quoted(OnBus))), "lambda-kinesis,sns,eventbridge" },
        { Sample.Kinesis(OnBus), "kinesis,eventbridge" },
        { Sample.Kinesis(Bare).Trim('[', ']'), "kinesis" },
        { "{\"Records\":[{\"SequenceNumber\":\"1\",\"PartitionKey\":\"p\",\"Data\":" + Sample.Base64(OnBus) + "}],\"MillisBehindLatest\":0}", "kinesis,eventbridge" },
        { Sample.Firehose(OnBus), "firehose,eventbridge" },
        { Http("{\"requestId\":\"r\",\"timestamp\":1795161600000,\"records\":[{\"data\":" + Sample.Base64(Bare) + "}]}", "false"), "http,firehose" },
        { $"[{OnBus}]", "list,eventbridge" },
        { $"[{Bare}]", "list" },
        { $"[{Sample.Quoted(OnBus)}]", "list,json-string,eventbridge" },
        { Sample.LambdaSqs($"[{Sample.Sns(Sample.Quoted(OnBus))}]"), "lambda-sqs,list,sns,eventbridge" },
        { $"[{{\"event\":{OnBus}}}]", "list,wrapped,eventbridge" },
        { $"{{\"note\":\"n\",\"event\":{OnBus}}}", "wrapped,eventbridge" },
        { $"{{\"Payload\":{OnBus},\"StatusCode\":200,\"SdkHttpMetadata\":{{\"HttpHeaders\":{{\"a\":\"b\"}}}}}}", "wrapped,eventbridge" },
        { $"{{\"default\":{Sample.Quoted(OnBus)},\"sms\":\"an alarm\"}}", "wrapped,eventbridge" },
        { $"{{\"text\":{Sample.Quoted(Bare)},\"subject\":\"s\",\"source\":\"aws-sns\"}}", "wrapped" },
        { $"{{\"a\":{{\"b\":{OnBus}}}}}", "wrapped,eventbridge" },
        { $"{{\"Sns\":{{\"Message\":{Sample.Quoted(Bare)}}}}}", "wrapped" },
        { $"{{\"detail\":{Bare}}}", "wrapped" },
        { $"{{\"message\":{Sample.Text("alarm-action-metric")}}}", "wrapped,alarm-action" },
        { $"{{\"message\":{Sample.Text("config-rule-violated")}}}", "wrapped" },
        { Sample.LambdaSns($"{{\"note\":\"n\",\"event\":{OnBus}}}"), "lambda-sns,wrapped,eventbridge" },
        { OnBus.Replace("detail-type", "detailType", StringComparison.Ordinal), "eventbridge" },
        { OnBus.Replace("detail-type", "DetailType", StringComparison.Ordinal), "eventbridge" },
        { OnBus.Replace("detail-type", "detail_type", StringComparison.Ordinal), "eventbridge" },
        { "\uFEFF " + Sample.LambdaSns("\uFEFF" + OnBus), "lambda-sns,eventbridge" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_in_its_envelopes_gives_one_event_with_their_names(string document, string envelopes)
    {
        var received = One(document);
        Assert.Equal(envelopes, string.Join(',', received.Envelopes));
        Assert.Empty(received.Problems);
        Assert.NotEqual(OtherKinds.Json, received.Event.Kind);
        Assert.NotEqual(OtherKinds.Unreadable, received.Event.Kind);
    }

    [Theory]
    [InlineData(8, CloudWatchAlarmKinds.StateChange)]
    [InlineData(9, OtherKinds.Json)]
    public void Envelopes_are_opened_up_to_the_bound(int levels, string kind)
    {
        var document = Bare;
        for (var level = 0; level < levels; level++)
        {
            document = Sample.Sns(document);
        }

        var received = One(document);
        Assert.Equal(kind, received.Event.Kind);
        Assert.Equal(8, received.Envelopes.Count);
        Assert.Equal(levels == 9, received.Problems.Any(p => p.Reason.Contains("more than 8 envelopes", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bound_on_envelopes_is_an_option()
    {
        var reader = new EventReader(new EventReaderOptions { MaxEnvelopes = 2 });
        Assert.Equal(CloudWatchAlarmKinds.StateChange, reader.Read(Sample.Sns(Sample.Sns(Bare)))[0].Event.Kind);
        Assert.Equal(OtherKinds.Json, reader.Read(Sample.Sns(Sample.Sns(Sample.Sns(Bare))))[0].Event.Kind);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"Sns\":null}")]
    [InlineData("{\"Sns\":{}}")]
    [InlineData("{\"Sns\":{\"Message\":\"\"}}")]
    [InlineData("{\"Sns\":{\"Message\":\"{\\\"\"}}")]
    public void Broken_record_among_good_ones_is_one_unreadable_event_and_leaves_them_whole(string broken)
    {
        var events = All($$"""{"Records":[{{Sample.SnsRecord(Bare, "m-1")}},{{broken}},{{Sample.SnsRecord(OnBus, "m-2")}}]}""");
        Assert.Equal([CloudWatchAlarmKinds.StateChange, OtherKinds.Unreadable, CloudWatchAlarmKinds.StateChange], events.Select(e => e.Event.Kind));
        Assert.Equal([EnvelopeNames.LambdaSns], events[1].Envelopes);
        Assert.NotEmpty(events[1].Problems);
        Assert.Equal("m-2", events[2].RecordId);
    }

    [Fact]
    public void Broken_first_record_does_not_hide_the_envelope()
    {
        Assert.Equal([OtherKinds.Unreadable, OtherKinds.Text], Kinds("""[{"x":1},{"MessageId":"q","Body":"hi"}]"""));
        Assert.Equal([OtherKinds.Unreadable, OtherKinds.EventBridge], Kinds("""[{"x":1},{"Source":"s","DetailType":"t","Detail":"{}"}]"""));
        Assert.Equal([OtherKinds.Unreadable, OtherKinds.Text], Kinds("""{"Records":[{"x":1},{"messageId":"q","body":"hi","eventSource":"aws:sqs"}]}"""));
    }

    [Fact]
    public void Sqs_batch_of_everything_keeps_each_record_and_its_id()
    {
        var events = All(Sample.Text("lambda-sqs"));
        Assert.Equal([ConfigKinds.ComplianceChange, HealthKinds.Event, OtherKinds.Unreadable, CloudWatchAlarmKinds.StateChange], events.Select(e => e.Event.Kind));
        Assert.Equal(["1", "2", "3", "4"], events.Select(e => e.RecordId![^1..]));
        Assert.Equal(["lambda-sqs", "sns"], events[0].Envelopes);
        Assert.Equal(["lambda-sqs", "eventbridge"], events[1].Envelopes);
        Assert.Equal(["lambda-sqs"], events[2].Envelopes);
        Assert.Equal(["lambda-sqs", "alarm-action"], events[3].Envelopes);
    }

    [Fact]
    public void Record_id_is_of_the_outermost_record_and_message_id_of_SNS()
    {
        var received = All(Sample.Text("lambda-sqs"))[0];
        Assert.Equal("059f36b4-87a3-44ab-83d2-000000000001", received.RecordId);
        Assert.Equal("22b80b92-fdea-4c2c-8f9d-000000000001", received.MessageId);
        Assert.Equal("arn:aws:sns:eu-west-1:111122223333:alerts.fifo", received.TopicArn);
        Assert.Equal("0001.23000", received.Attributes["size"]);
        Assert.Equal("red", received.Attributes["colour"]);

        received = One(Sample.LambdaSns(Bare));
        Assert.Equal(("m-1", "m-1"), (received.RecordId, received.MessageId));
        Assert.Null(One(OnBus).RecordId);
    }

    [Theory]
    [InlineData("""{"Records":[{"messageId":"q","body":"hi","attributes":{"MessageGroupId":"g"},"eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:111122223333:ops.fifo"}]}""", "g")]
    [InlineData("""[{"messageId":"q","body":"hi","attributes":{"MessageGroupId":"g"},"eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:111122223333:ops.fifo"}]""", "g")]
    [InlineData("""{"MessageId":"q","Body":"hi","Attributes":{"MessageGroupId":"g","SequenceNumber":"1"}}""", "g")]
    [InlineData("""{"Messages":[{"MessageId":"q","Body":"[{\"MessageId\":\"inner\",\"Body\":\"hi\",\"Attributes\":{\"MessageGroupId\":\"of the inner\"}}]","Attributes":{"MessageGroupId":"g"}}]}""", "g")]
    [InlineData("""{"MessageId":"q","Body":{"MessageId":"inner","Body":"hi","Attributes":{"MessageGroupId":"of the inner"}}}""", null)]
    [InlineData("""{"Records":[{"messageId":"q","body":"hi","attributes":{"MessageGroupId":"fair"},"eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:111122223333:ops"}]}""", null)]
    [InlineData("""{"Records":[{"messageId":"q","body":"hi","attributes":{},"eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:111122223333:ops.fifo"}]}""", null)]
    public void Message_group_is_of_the_outermost_record_where_its_queue_keeps_order(string document, string? group) =>
        Assert.Equal(group, One(document).MessageGroupId);

    [Fact]
    public void Subject_and_attributes_of_a_Lambda_record_are_kept()
    {
        var received = All(Sample.Text("lambda-sns"))[1];
        Assert.Equal("ALARM: \"web/cpu P2\" in EU (Ireland)", received.Subject);
        Assert.Equal("shop", received.Attributes["team"]);
    }

    [Fact]
    public void Request_without_a_readable_body_is_unreadable()
    {
        Assert.Equal(OtherKinds.Unreadable, One(Http("null", "false")).Event.Kind);
        Assert.Equal(OtherKinds.Unreadable, One(Http("\"\"", "false")).Event.Kind);
        var received = One(Http("\"%%%\"", "true"));
        Assert.Equal(OtherKinds.Unreadable, received.Event.Kind);
        Assert.Equal(["http"], received.Envelopes);
        Assert.Equal(OtherKinds.Unreadable, One(Http(Sample.Quoted(Convert.ToBase64String([0xFF, 0xFE])), "true")).Event.Kind);
    }

    [Theory]
    [InlineData("""{"version":"2.0","rawPath":"/","rawQueryString":"key=s3cret","headers":{"authorization":"s3cret"},"cookies":["s3cret"],"requestContext":{"http":{"method":"GET"}},"isBase64Encoded":false}""")]
    [InlineData("""{"resource":"/","httpMethod":"GET","headers":null,"multiValueHeaders":{"Cookie":["s3cret"]},"queryStringParameters":{"key":"s3cret"},"requestContext":{"identity":{"apiKey":"s3cret"},"authorizer":{"claims":{"email":"s3cret"}}},"body":null}""")]
    [InlineData("""{"requestContext":{"elb":{"targetGroupArn":"t"}},"multiValueHeaders":{"authorization":["s3cret"]},"multiValueQueryStringParameters":{"key":["s3cret"]},"body":""}""")]
    [InlineData("""{"requestContext":{"connectionId":"s3cret","eventType":"CONNECT","authorizer":{"token":"s3cret"}},"queryStringParameters":{"token":"s3cret"}}""")]
    [InlineData("""{"httpMethod":"GET","headers":{"authorization":"s3cret"}}""")]
    [InlineData("""{"rawPath":"/","headers":{"authorization":"s3cret"},"requestContext":{"http":{}},"body":"","isBase64Encoded":true}""")]
    [InlineData("""{"rawPath":"/","headers":{"authorization":"s3cret"},"requestContext":{"http":{}},"body":" \n "}""")]
    public void Request_without_a_body_holds_nothing_of_the_request(string document)
    {
        var received = One(document);
        Assert.Equal((OtherKinds.Unreadable, EnvelopeNames.Http), (received.Event.Kind, Assert.Single(received.Envelopes)));
        Assert.True(Assert.IsType<UnrecognizedEvent>(received.Event).Failure.Kind is ReadFailureKind.RequestWithoutBody or ReadFailureKind.Empty);
        Assert.DoesNotContain("s3cret", Encoding.UTF8.GetString(received.Event.Raw.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", received.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_of_raw_delivery_name_message_and_topic()
    {
        var received = One("""{"rawPath":"/","requestContext":{"http":{}},"headers":{"x-amz-sns-rawdelivery":"true","x-amz-sns-message-id":"m-9","x-amz-sns-topic-arn":"arn:aws:sns:eu-west-1:999988887777:alerts"},"body":"hi"}""");
        Assert.Equal(("m-9", "arn:aws:sns:eu-west-1:999988887777:alerts", "text|m-9"), (received.MessageId, received.TopicArn, received.Event.Identity));
        Assert.Equal(("999988887777", "eu-west-1"), (received.Event.Account, received.Event.Region));
    }

    [Fact]
    public void Detail_in_a_text_is_read_like_an_object()
    {
        var expected = Event<HealthEvent>(Sample.Text("health-scheduled-change-2023"));
        var actual = Event<HealthEvent>(Sample.With("health-scheduled-change-2023", json => json["detail"] = json["detail"]!.ToJsonString()));
        Assert.Equal(expected.Identity, actual.Identity);
        Assert.Equal(expected.AffectedEntities.Count, actual.AffectedEntities.Count);
        Assert.Equal(["eventbridge"], One(Sample.With("health-scheduled-change-2023", json => json["detail"] = json["detail"]!.ToJsonString())).Envelopes);
    }

    [Theory]
    [InlineData("version")]
    [InlineData("id")]
    [InlineData("source")]
    [InlineData("account")]
    [InlineData("time")]
    [InlineData("region")]
    [InlineData("resources")]
    public void EventBridge_event_without_a_member_is_read(string member)
    {
        var received = One(Sample.With("health-issue-2022", json => json.Remove(member)));
        Assert.Equal(HealthKinds.Event, received.Event.Kind);
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void EventBridge_event_of_another_type_keeps_members_resources_and_detail()
    {
        var scan = Event<EventBridgeEvent>(Sample.Text("other-image-scan"));
        Assert.Equal((OtherKinds.EventBridge, EventFamilies.Other, "ecr"), (scan.Kind, scan.Family, scan.Service));
        Assert.Equal("ECR Image Scan", scan.Envelope!.DetailType);
        Assert.Equal(["arn:aws:ecr:eu-west-1:111122223333:repository/web"], scan.Resources);
        Assert.Equal("web", scan.Detail.ToElement().GetProperty("repository-name").GetString());
        Assert.Equal("eventbridge|3f0c2f52-0000-4bd3-a780-95db273d0030", scan.Identity);
    }

    [Theory]
    [InlineData("SubscriptionConfirmation", OtherKinds.SubscriptionConfirmation)]
    [InlineData("UnsubscribeConfirmation", OtherKinds.UnsubscribeConfirmation)]
    public void Confirmation_is_an_event_of_its_own(string type, string kind)
    {
        var confirmation = Event<SnsConfirmationEvent>(
            $$"""{"Type":"{{type}}","MessageId":"m","TopicArn":"arn:aws:sns:eu-west-1:1:t","Token":"s","Message":"You","SubscribeURL":"u","Timestamp":"2026-09-14T05:43:01.500Z"}""");
        Assert.Equal((kind, "s", "u", "You"), (confirmation.Kind, confirmation.Token, confirmation.SubscribeUrl, confirmation.Message));
        Assert.Equal("arn:aws:sns:eu-west-1:1:t", confirmation.TopicArn);
        Assert.Equal($"{kind}|m", confirmation.Identity);
        Assert.Equal("eu-west-1", confirmation.Region);
    }

    [Fact]
    public void Topic_stands_in_for_account_and_region_of_an_alarm_and_not_of_a_Health_event()
    {
        var alarm = One(Sample.LambdaSns(Bare)).Event;
        Assert.Equal(("999988887777", "eu-west-1"), (alarm.Account, alarm.Region));

        var health = One(Sample.LambdaSns("""{"eventArn":"arn:aws:health:::event/A/B/C","eventTypeCode":"B"}""")).Event;
        Assert.Equal(HealthKinds.Event, health.Kind);
        Assert.Null(health.Account);
        Assert.Null(health.Region);
    }

    [Fact]
    public void Batch_larger_than_the_bound_yields_the_bound_and_one_event_for_the_rest()
    {
        var reader = new EventReader(new EventReaderOptions { MaxEvents = 3 });
        var events = reader.Read(Sample.LambdaSqs("1 a", "2 b", "3 c", "4 d", "5 e"));
        Assert.Equal([OtherKinds.Text, OtherKinds.Text, OtherKinds.Text, OtherKinds.Unreadable], events.Select(e => e.Event.Kind));
        Assert.Contains("5 e", Encoding.UTF8.GetString(events[3].Event.Raw.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_in_an_SNS_message_is_noted_with_its_events()
    {
        var received = One(Sample.Sns("\"hi\"").Replace("2026-09-14T05:43:01.500Z", "soon", StringComparison.Ordinal));
        Assert.Equal(["Timestamp: is not a date: \"soon\""], received.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Problems_are_named_from_the_event_whatever_it_came_in()
    {
        const string Detail = """{"alarmName":"a","state":{"value":"OK","timestamp":"soon"}}""";
        var event1 = Sample.EventBridge("CloudWatch Alarm State Change", "aws.cloudwatch", Detail);
        var inText = Sample.EventBridge("CloudWatch Alarm State Change", "aws.cloudwatch", Sample.Quoted(Detail));
        foreach (var document in new[] { event1, inText, Sample.Sns(event1), Sample.LambdaSqs(event1), $"[{{\"MessageId\":\"m\",\"Body\":{event1}}}]" })
        {
            Assert.Equal("detail.state.timestamp: is not a date: \"soon\"", Assert.Single(One(document).Problems).ToString());
        }
    }

    private static string[] Kinds(string document) => [.. All(document).Select(e => e.Event.Kind)];

    private static string Entry(string source, string detailType, string detail) =>
        new JsonObject { ["Source"] = source, ["DetailType"] = detailType, ["Detail"] = detail, ["EventBusName"] = "default" }.ToJsonString();

    private static string Http(string body, string isBase64) =>
        $$"""{"version":"2.0","rawPath":"/","headers":{},"requestContext":{"http":{"method":"POST"} },"body":{{body}},"isBase64Encoded":{{isBase64}}}""";
}

using System.Text;

namespace HealthEvents.Formatters.Tests;

/// <summary>What messages tell of documents of a sort that nobody models.</summary>
public sealed class TellingTests
{
    /// <summary>A document, its subject, and the first two lines.</summary>
    public static TheoryData<string, string?, string, string?> Documents => new()
    {
        // Database events over SNS, in the spellings of RDS and of DMS.
        { """{"Event Source":"db-instance","Source ID":"orders","Event Message":"Storage is full."}""", "RDS Notification Message", "RDS Notification Message", "Storage is full." },
        { """{"Event Message":"Stopped.","SourceId":"copy"}""", null, "Stopped.", "SourceId: copy" },

        // Auto Scaling, S3, SES and ElastiCache over SNS.
        { """{"StatusCode":"Failed","StatusMessage":"no capacity","Event":"autoscaling:X","AutoScalingGroupName":"web","Cause":"At noon ..."}""", "Auto Scaling", "Auto Scaling", "Failed: no capacity" },
        { """{"Records":[{"eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"logs"},"object":{"key":"a/b.log"}}}]}""", "Amazon S3 Notification", "Amazon S3 Notification", "ObjectCreated:Put logs/a/b.log" },
        { """{"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"a@example.com","diagnosticCode":"550 unknown"}]}}""", "SES", "SES", "Bounce a@example.com: 550 unknown" },
        { """{"notificationType":"Complaint","complaint":{"complainedRecipients":[{"emailAddress":"a@example.com"}],"complaintFeedbackType":"abuse"}}""", "SES", "SES", "Complaint a@example.com: abuse" },
        { """{"ElastiCache:CacheNodeReplaceComplete":"sessions"}""", "ElastiCache", "ElastiCache", "ElastiCache:CacheNodeReplaceComplete: sessions" },

        // CodePipeline's request for an approval, whose token is a credential.
        { """{"approval":{"pipelineName":"shop","stageName":"Prod","token":"hidden","customData":"ok?"}}""", "APPROVAL NEEDED", "APPROVAL NEEDED", "pipelineName: shop, stageName: Prod, customData: ok?" },

        // Custom notifications of Amazon Q Developer, Slack, Alertmanager, Grafana, GitHub.
        { """{"version":"1.0","source":"custom","content":{"title":"Batch is late","description":"It has been running for 4 h."}}""", null, "Batch is late", "It has been running for 4 h." },
        { """{"text":"Deploy of shop failed"}""", null, "Deploy of shop failed", null },
        { """{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Deploy failed"}}]}""", null, "Deploy failed", null },
        { """{"status":"firing","alerts":[{"labels":{"alertname":"DiskFull"},"annotations":{"description":"Disk is full"}}]}""", null, "firing: DiskFull", "Disk is full" },
        { """{"title":"[FIRING:2] DiskFull","state":"firing","message":"Disk is full"}""", null, "[FIRING:2] DiskFull", "Disk is full" },
        { """{"action":"completed","workflow_run":{"name":"CI","conclusion":"failure"},"repository":{"full_name":"a/b"}}""", null, "failure: a/b", "completed: failure" },

        // A whole that is over beside an alert that is not.
        { """{"state":"ok","alerts":[{"state":"alerting","title":"db down","severity":"high"}]}""", null, "alerting: db down", null },
        { """{"state":"ok","alerts":[{"title":"db down","severity":"high"}]}""", null, "db down", null },
        { """{"state":"ok","alerts":[{"state":"alerting","alertname":"orders"}]}""", null, "alerting: orders", null },
        { """{"state":"firing","title":"disks","alerts":[{"state":"ok","title":"db"}]}""", null, "firing: disks", null },
        { """{"status":"firing","alerts":[{"alertname":"orders"}]}""", null, "firing: orders", null },

        // Whoever writes their own.
        { """{"alarm_name":"x","message":"m"}""", "m", "m", "x" },
        { """{"AlarmName":"high","state":"ALARM","reason":"too much"}""", null, "ALARM: high", "too much" },
        { """{"default":"{\"status\":\"FAILED\",\"reason\":\"quota\"}"}""", null, "FAILED: quota", null },
        { """{"default":"{name} failed"}""", null, "{name} failed", null },
        { """{"error":{"code":7,"message":"boom"}}""", null, "boom", null },
        { """{"errorMessage":"boom","errorType":"X"}""", null, "boom", "errorType: X" },
        { """{"status":"COMPLETED","message":"The job has not COMPLETED"}""", null, "The job has not COMPLETED", null },
        { """{"status":"FAILED","message":"it has not failed yet"}""", null, "FAILED: it has not failed yet", null },
        { """{"message":"first","nested":{"message":"other"}}""", null, "first", null },
        { """{"message":"","msg":null,"text":"  ","summary":"s"}""", null, "s", null },
        { """[{"message":"a","severity":"low"},{"message":"b","severity":"high"}]""", null, "2 items, highest severity high: b", null },

        // Nothing telling: the first members, but no version and no credential.
        { """{"version":"2","id":42,"rows":1200,"password":"hidden","name":"Bob"}""", "Nightly", "Nightly", "rows: 1200, name: Bob" },
        { """{}""", "Nightly", "Nightly", null },
        { """[1,2]""", null, "JSON message", "2 items" },
        { """7""", null, "JSON message", null },
    };

    /// <summary>Details of EventBridge, the detail-type, and the first two lines.</summary>
    public static TheoryData<string, string, string, string?> Details => new()
    {
        { "Batch Job State Change", """{"jobName":"nightly","status":"FAILED","statusReason":"exited"}""", "Batch Job State Change, nightly in eu-west-1", "FAILED: exited" },
        { "ECS Task State Change", """{"group":"service:web","lastStatus":"STOPPED","stoppedReason":"Essential container in task exited"}""", "ECS Task State Change, service:web in eu-west-1", "STOPPED: Essential container in task exited" },
        { "ECS Task State Change", """{"group":"service:web","lastStatus":"STOPPED","stoppedReason":"Essential container in task exited","containers":[{"exitCode":137,"reason":"OutOfMemoryError"}]}""", "ECS Task State Change, service:web in eu-west-1", "STOPPED: OutOfMemoryError" },
        { "Glue Job State Change", """{"jobName":"etl","state":"FAILED","message":"exit code 1"}""", "Glue Job State Change, etl in eu-west-1", "FAILED: exit code 1" },
        { "Step Functions Execution Status Change", """{"stateMachineArn":"arn:aws:states:eu-west-1:1:stateMachine:day","status":"FAILED","error":"E","cause":"{\"errorMessage\":\"no ledger\"}"}""", "Step Functions Execution Status Change, day in eu-west-1", "FAILED: no ledger" },
        { "CodePipeline Action Execution State Change", """{"pipeline":"shop","stage":"Prod","action":"Deploy","state":"FAILED","execution-result":{"external-execution-summary":"no hosts"}}""", "CodePipeline Action Execution State Change, shop in eu-west-1", "FAILED: no hosts" },
        { "EC2 Instance State-change Notification", """{"instance-id":"i-0abc","state":"stopped"}""", "EC2 Instance State-change Notification, i-0abc in eu-west-1", "stopped" },
        { "EC2 Spot Instance Interruption Warning", """{"instance-id":"i-0abc","instance-action":"terminate"}""", "EC2 Spot Instance Interruption Warning, i-0abc in eu-west-1", "terminate" },
        { "EC2 Instance Launch Unsuccessful", """{"StatusCode":"Failed","AutoScalingGroupName":"web","StatusMessage":"no capacity"}""", "EC2 Instance Launch Unsuccessful, web in eu-west-1", "Failed: no capacity" },
        { "ECR Image Action", """{"result":"SUCCESS","repository-name":"web","action-type":"PUSH"}""", "ECR Image Action, web in eu-west-1", "PUSH: SUCCESS" },
        { "ECR Image Scan", """{"scan-status":"COMPLETE","repository-name":"web","finding-severity-counts":{"CRITICAL":2,"LOW":0,"HIGH":1}}""", "ECR Image Scan, web in eu-west-1", "COMPLETE: CRITICAL 2, HIGH 1" },
        { "Trusted Advisor Check Item Refresh Notification", """{"check-name":"Exposed Access Keys","status":"ERROR"}""", "Trusted Advisor Check Item Refresh Notification, Exposed Access Keys in eu-west-1", "ERROR" },
        { "RDS DB Instance Event", """{"SourceIdentifier":"orders","Message":"Failover done","EventID":"RDS-EVENT-0049"}""", "RDS DB Instance Event, orders in eu-west-1", "Failover done" },
        { "Anomaly Detected", """{"dimensionalValue":"Amazon EC2","impact":{"totalImpact":123.4}}""", "Anomaly Detected, Amazon EC2 in eu-west-1", "Cost: 123.4" },
        { "GuardDuty Finding", """{"title":"Odd call","severity":8,"type":"T","resource":{"instanceDetails":{"instanceId":"i-0abc"}}}""", "GuardDuty Finding, i-0abc in eu-west-1", "Odd call" },
        { "Security Hub Findings - Imported", """{"findings":[{"Title":"small","Severity":{"Label":"LOW"}},{"Title":"big","Severity":{"Label":"CRITICAL"}}]}""", "Security Hub Findings - Imported in eu-west-1", "2 findings, highest severity CRITICAL: big" },
        { "ACM Certificate Approaching Expiration", """{"DaysToExpiry":31,"CommonName":"example.com"}""", "ACM Certificate Approaching Expiration, example.com in eu-west-1", "DaysToExpiry: 31" },
        { "Scheduled Event", "{}", "Scheduled Event in eu-west-1", null },
        { "Object Created", """{"bucket":{"name":"logs"},"object":{"key":"a.log"},"reason":"PutObject"}""", "Object Created, logs/a.log in eu-west-1", "PutObject" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_tells_what_it_is_about(string json, string? subject, string title, string? lead)
    {
        var summary = SampleEvents.Summary(Json(json, subject));

        Assert.Equal((title, lead), (summary.Title, summary.Lead));
    }

    [Theory]
    [MemberData(nameof(Details))]
    public void Event_tells_what_it_is_about_and_how_it_stands(string detailType, string detail, string title, string? lead)
    {
        var summary = SampleEvents.Summary(Event(detailType, detail));

        Assert.Equal((title, lead), (summary.Title, summary.Lead));
    }

    [Fact]
    public void Finding_shows_its_severity_type_and_resource_as_facts()
    {
        var summary = SampleEvents.Summary(Event(
            "Security Hub Findings - Imported",
            """{"findings":[{"Title":"public","Types":["Exposure"],"Severity":{"Label":"HIGH"},"Resources":[{"Id":"arn:aws:s3:::invoices"}],"SourceUrl":"https://docs.example.com/1"}]}"""));

        Assert.Equal(("HIGH", "Exposure"), (summary.Fact("Severity"), summary.Fact("Type")));
        Assert.Equal("Security Hub Findings - Imported, invoices in eu-west-1", summary.Title);
        Assert.Equal(new LinkValue("https://docs.example.com/1"), summary.Facts.Single(static fact => fact.Label == "Link").Value);
    }

    [Fact]
    public void What_the_first_two_lines_say_is_no_fact()
    {
        var summary = SampleEvents.Summary(Event("Batch Job State Change", """{"jobName":"nightly","status":"FAILED","statusReason":"exited","jobId":"0c7a"}"""));

        Assert.Equal(["Account", "ID"], summary.Facts.Select(static fact => fact.Label));
    }

    [Theory]
    [InlineData("""{"message":"5 hosts of web-1 are down for root 3 times","severity":5,"exitCode":3,"host":"web-1","user":"root"}""", "Severity", "5", "Host", "web-1", "User", "root", "Exit code", "3")]
    [InlineData("""{"message":"HIGH: 12 jobs of api","severity":"HIGH","stage":"api","category":"12"}""", "Stage", "api", "Severity", "HIGH", "Category", "12")]
    [InlineData("""{"message":"orders is late in production","stage":"production"}""")]
    [InlineData("""{"findings":[{"title":"t","severity":"HIGH"},{"title":"u"}]}""")]
    public void Value_that_stands_in_a_line_by_chance_is_a_fact(string json, params string[] facts) =>
        Assert.Equal(facts, SampleEvents.Summary(Json(json)).Facts.SelectMany(static fact => new[] { fact.Label, ((TextValue)fact.Value).Text }));

    [Theory]
    [InlineData(137, "137")]
    [InlineData(0, null)]
    public void Exit_code_is_a_fact_where_it_tells_of_a_failure(int code, string? fact) =>
        Assert.Equal(fact, SampleEvents.Summary(Event("ECS Task State Change", $$"""{"lastStatus":"STOPPED","containers":[{"exitCode":{{code}}}]}""")).Fact("Exit code"));

    [Fact]
    public void Id_of_an_event_is_the_end_of_the_address_that_explains_it() =>
        Assert.Equal("RDS-EVENT-0089", SampleEvents.Summary(Json("""{"Event ID":"http://docs.example.com/x.html#RDS-EVENT-0089 ","Event Message":"m"}""")).Fact("ID"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    public void What_is_no_address_of_the_web_is_no_link(string address) =>
        Assert.DoesNotContain(SampleEvents.Summary(Json($$"""{"url":"{{address}}","message":"m"}""")).Facts, static fact => fact.Value is LinkValue);

    [Theory]
    [InlineData("en", "2 findings, highest severity HIGH: t")]
    [InlineData("ko", "조사 결과 2개, 최고 심각도 HIGH: t")]
    [InlineData("ja", "検出結果 2 件、最も高い重要度 HIGH: t")]
    public void Series_is_counted_in_the_language_of_the_message(string language, string lead) =>
        Assert.Equal(lead, SampleEvents.Summary(Event("x", """{"findings":[{"title":"t","severity":"HIGH"},{"title":"u"}]}"""), language).Lead);

    [Fact]
    public void Alert_that_is_over_does_not_stand_before_one_that_is_not() =>
        Assert.Equal("b", SampleEvents.Summary(Json("""{"alerts":[{"status":"resolved","title":"a","severity":"critical"},{"status":"open","title":"b","severity":"low"}]}""", "s")).Lead![^1..]);

    /// <summary>Every slot of the table that is shown, and a credential in it.</summary>
    public static TheoryData<string> TellingMembers =>
    [
        "title", "summary", "message", "text", "default", "description", "errorMessage", "statusReason", "cause", "state", "status", "eventName", "action",
        "jobName", "name", "stage", "severity", "type", "category", "resourceArn", "instanceId", "host", "user", "eventId", "time", "url", "runbookUrl",
        "AlarmName", "unknown", "content", "detail",
    ];

    [Theory]
    [MemberData(nameof(TellingMembers))]
    public void Credential_in_a_telling_member_is_masked(string member)
    {
        foreach (var value in new[] { "password=hidden-1 x", "https://admin:hidden-1@example.com/", "{\\\"password\\\":\\\"hidden-1\\\",\\\"message\\\":\\\"token=hidden-1\\\"}" })
        {
            var json = $$$"""{"{{{member}}}":"{{{value}}}","password":"hidden-1","nested":{"secret":"hidden-1"}}""";
            foreach (var e in new OperationalEvent[] { Json(json, "s"), Json(json), Event("x", json) })
            {
                var summary = SampleEvents.Summary(e, verbosity: Verbosity.Full);

                Assert.DoesNotContain("hidden-1", new PlainTextFormatter().Format(summary), StringComparison.Ordinal);
                Assert.DoesNotContain("hidden-1", summary.Title + summary.Lead, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Long_values_and_wide_and_deep_documents_cost_no_more_than_their_size()
    {
        var wide = "{" + string.Join(',', Enumerable.Range(0, 100_000).Select(static i => $"\"m{i}\":[{{\"title\":\"t\"}}]")) + ",\"title\":\"found\"}";
        var deep = $"{string.Concat(Enumerable.Repeat("{\"detail\":", 100))}{{\"title\":\"deep\"}}{new string('}', 100)}";
        var huge = $$"""{"message":"{{new string('x', 1_000_000)}}"}""";

        Assert.Equal("found", SampleEvents.Summary(Json(wide)).Title);
        Assert.Equal("JSON message", SampleEvents.Summary(Json(deep)).Title);
        Assert.InRange(SampleEvents.Summary(Json(huge)).Title.Length, 100, 300);
    }

    [Fact]
    public void Broken_document_within_a_text_is_a_text() =>
        Assert.Equal("{ \"message\": cut", SampleEvents.Summary(Json("""{"message":"{ \"message\": cut"}""")).Title);

    private static UnrecognizedEvent Json(string json, string? subject = null) =>
        new() { Raw = Encoding.UTF8.GetBytes(json), Subject = subject, Failure = new(ReadFailureKind.NotRecognized) };

    private static EventBridgeEvent Event(string detailType, string detail) => new()
    {
        Envelope = new() { DetailType = detailType, Source = "aws.x" },
        Account = SampleEvents.Account,
        Region = "eu-west-1",
        Detail = new(Encoding.UTF8.GetBytes(detail)),
    };
}

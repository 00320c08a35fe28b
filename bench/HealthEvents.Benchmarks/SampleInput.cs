using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthEvents.Benchmarks;

/// <summary>Makes the inputs of the benchmarks.</summary>
internal static class SampleInput
{
    private const string Description =
        "Some RDS database instances in the EU-CENTRAL-1 Region answer slowly and refuse new connections since 09:12 UTC.\n\n"
        + "We have found the cause in one Availability Zone and are shifting traffic away from it. "
        + "Instances with \"Multi-AZ\" fail over by themselves; for others we recommend to wait.\n\n"
        + "We will post the next update at 10:30 UTC.";

    /// <summary>A Lambda invocation by SNS. Each record holds a Health event of about 1.5 KB.</summary>
    public static byte[] LambdaSns(int records, int entities) => Invocation(Enumerable.Range(0, records).Select(record => Health(record, entities)));

    /// <summary>The same with one record: a configuration item of which the larger part is configuration that nobody shows.</summary>
    /// <param name="size">About how many bytes the item has.</param>
    public static byte[] ConfigItem(int size) => Invocation([Config(size)]);

    private static byte[] Invocation(IEnumerable<string> messages)
    {
        var items = messages.Select(static (message, record) => $$"""
            {
              "EventSource": "aws:sns",
              "EventVersion": "1.0",
              "EventSubscriptionArn": "arn:aws:sns:eu-west-1:111122223333:health:{{Guid(record)}}",
              "Sns": {
                "Type": "Notification",
                "MessageId": "{{Guid(record)}}",
                "TopicArn": "arn:aws:sns:eu-west-1:111122223333:health",
                "Subject": null,
                "Message": {{Quote(message)}},
                "Timestamp": "2026-11-19T09:42:07.318Z",
                "SignatureVersion": "1",
                "Signature": "EXAMPLE",
                "SigningCertUrl": "EXAMPLE",
                "UnsubscribeUrl": "EXAMPLE",
                "MessageAttributes": {}
              }
            }
            """);
        return Compact($$"""{ "Records": [{{string.Join(',', items)}}] }""");
    }

    private static string Health(int record, int entities)
    {
        var ids = Enumerable.Range(0, entities).Select(static i => string.Create(CultureInfo.InvariantCulture, $"orders-{i:D5}")).ToList();
        var affected = ids.Select(static id => $$"""{ "entityValue": "{{id}}", "lastUpdatedTime": "Thu, 19 Nov 2026 09:38:00 GMT", "status": "IMPAIRED" }""");
        return Encoding.UTF8.GetString(Compact($$"""
            {
              "version": "0",
              "id": "{{Guid(record)}}",
              "detail-type": "AWS Health Event",
              "source": "aws.health",
              "account": "111122223333",
              "time": "2026-11-19T09:42:05Z",
              "region": "eu-west-1",
              "resources": [{{string.Join(',', ids.Select(Quote))}}],
              "detail": {
                "eventArn": "arn:aws:health:eu-central-1::event/RDS/AWS_RDS_OPERATIONAL_ISSUE/AWS_RDS_OPERATIONAL_ISSUE_7TQ{{record:D5}}_20261119",
                "service": "RDS",
                "eventScopeCode": "ACCOUNT_SPECIFIC",
                "communicationId": "4be1c0d2a97f45c8a1f6e39d70b25a6c{{record}}-1",
                "lastUpdatedTime": "Thu, 19 Nov 2026 09:40:00 GMT",
                "statusCode": "open",
                "eventRegion": "eu-central-1",
                "eventTypeCode": "AWS_RDS_OPERATIONAL_ISSUE",
                "eventTypeCategory": "issue",
                "startTime": "Thu, 19 Nov 2026 09:12:00 GMT",
                "eventDescription": [{ "language": "en_US", "latestDescription": {{Quote(Description)}} }],
                "affectedEntities": [{{string.Join(',', affected)}}],
                "affectedAccount": "444455556666",
                "page": "1",
                "totalPages": "1",
                "backupEvent": "false",
                "personas": ["OPERATIONS"]
              }
            }
            """));
    }

    private static string Config(int size)
    {
        // A rule is about 200 bytes.
        var rules = Enumerable.Range(0, size / 200).Select(static index => string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "ruleNumber": {{index}}, "ipProtocol": "tcp", "fromPort": 443, "toPort": 443, "isEgress": false,
              "description": "partner {{index:D6}}", "ipRanges": [{ "cidrIp": "10.{{index / 256 % 256}}.{{index % 256}}.0/24", "description": "office" }],
              "userIdGroupPairs": [], "prefixListIds": []
            }
            """));
        return Encoding.UTF8.GetString(Compact($$"""
            {
              "configurationItemDiff": {
                "changedProperties": {
                  "Configuration.Description": { "previousValue": "partners", "updatedValue": "partners and offices", "changeType": "UPDATE" }
                },
                "changeType": "UPDATE"
              },
              "configurationItem": {
                "relatedEvents": [],
                "relationships": [{ "resourceId": "vpc-0a1b2c3d4e5f60718", "resourceType": "AWS::EC2::VPC", "name": "Is contained in Vpc" }],
                "configuration": { "groupName": "partners", "rules": [{{string.Join(',', rules)}}] },
                "supplementaryConfiguration": {},
                "tags": { "team": "network" },
                "configurationItemVersion": "1.3",
                "configurationItemCaptureTime": "2026-11-19T09:40:44.310Z",
                "configurationStateId": 1795165964310,
                "awsAccountId": "111122223333",
                "configurationItemStatus": "OK",
                "resourceType": "AWS::EC2::SecurityGroup",
                "resourceId": "sg-0a1b2c3d4e5f60718",
                "ARN": "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-0a1b2c3d4e5f60718",
                "awsRegion": "eu-west-1",
                "availabilityZone": "Not Applicable",
                "configurationStateMd5Hash": ""
              },
              "notificationCreationTime": "2026-11-19T09:42:06.002Z",
              "messageType": "ConfigurationItemChangeNotification",
              "recordVersion": "1.3"
            }
            """));
    }

    private static string Guid(int record) => string.Create(CultureInfo.InvariantCulture, $"0b6f4a52-6f3e-5d0b-9c57-{record:D12}");

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static byte[] Compact(string text)
    {
        using var document = JsonDocument.Parse(text);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            document.WriteTo(writer);
        }

        return stream.ToArray();
    }
}

using System.Text;

namespace HealthEvents.Tests.Robustness;

/// <summary>Inputs that are made to cost as much as they can.</summary>
[Collection(nameof(Alone))]
public sealed class HostileInputTests
{
    private static readonly Dictionary<string, Func<int, string>> Inputs = new(StringComparer.Ordinal)
    {
        ["members"] = n => Object(n, i => $"\"a{i}\":1"),
        ["members of one name"] = n => Object(n, _ => "\"a\":1"),
        ["members with escaped names"] = n => Object(n, _ => "\"\\u0061\":1"),
        ["detail with escaped names"] = n => Bus("AWS Health Event", Object(n, _ => "\"\\u0065ventAr\\u006f\":1")),
        ["detail with names as long as ours"] = n => Bus("AWS Health Event", Object(n, _ => "\"eventTypeCode\":1")),
        ["entities with problems"] = n => Bus("AWS Health Event", $"{{\"affectedEntities\":[{Many(n, _ => "{\"entityValue\":[],\"status\":{},\"lastUpdatedTime\":\"x\",\"tags\":3}")}]}}"),
        ["entities of two bytes"] = n => Bus("AWS Health Event", $"{{\"affectedEntities\":[{Many(n, _ => "{}")}]}}"),
        ["tags"] = n => Bus("AWS Health Event", $"{{\"affectedEntities\":[{{\"entityValue\":\"a\",\"tags\":{Object(n, i => $"\"{i}\":\"\\n\"")}}}]}}"),
        ["descriptions"] = n => Bus("AWS Health Event", $"{{\"eventDescription\":[{Many(n, _ => "{\"latestDescription\":\"\\uD55C\"}")}]}}"),
        ["lines of two languages"] = n => Bus("AWS Health Event", $"{{\"eventDescription\":[{{\"latestDescription\":\"{string.Concat(Enumerable.Repeat("\uD55C\\n---\\nfollows Korean\\na\\n", n))}\"}}]}}"),
        ["dimensions"] = n => $"{{\"AlarmName\":\"a\",\"NewStateValue\":\"ALARM\",\"Trigger\":{{\"Metrics\":[{Many(n, i => $"{{\"MetricStat\":{{\"Metric\":{{\"MetricName\":\"m\",\"Namespace\":\"n\",\"Dimensions\":[{{\"name\":\"a\",\"value\":\"{i}\"}}]}}}}}}")}]}}}}",
        ["datapoints"] = n => Bus("CloudWatch Alarm State Change", $"{{\"alarmName\":\"a\",\"state\":{{\"value\":\"OK\",\"reasonData\":{{\"version\":1,\"recentDatapoints\":[{Many(n, _ => "1")}],\"evaluatedDatapoints\":[{Many(n, _ => "{}")}]}}}}}}"),
        ["priority markers"] = n => $"{{\"AlarmName\":\"{string.Concat(Enumerable.Repeat("P1 ", n))}\",\"NewStateValue\":\"ALARM\"}}",
        ["changed properties"] = n => $"{{\"messageType\":\"ConfigurationItemChangeNotification\",\"configurationItem\":{{}},\"configurationItemDiff\":{{\"changedProperties\":{Object(n, i => $"\"{i}\":{{}}")}}}}}",
        ["changed properties that are not objects"] = n => $"{{\"messageType\":\"ConfigurationItemChangeNotification\",\"configurationItem\":{{}},\"configurationItemDiff\":{{\"changedProperties\":{Object(n, _ => "\"a\":1")}}}}}",
        ["records of two bytes"] = n => $"{{\"Records\":[{{\"Sns\":1}},{Many(n, _ => "1")}]}}",
        ["records that are texts"] = n => $"{{\"Records\":[{Many(n, _ => "{\"messageId\":\"1\",\"body\":\"x\"}")}]}}",
        ["records that are broken"] = n => $"{{\"Records\":[{Many(n, _ => "{\"messageId\":\"1\",\"body\":\"{\"}")}]}}",
        ["records with objects and problems"] = n => $"{{\"Records\":[{Many(n, _ => "{\"Sns\":{\"MessageId\":{},\"Timestamp\":{},\"Message\":{\"source\":\"a\",\"detail\":{},\"time\":{},\"id\":{},\"version\":{}}}}")}]}}",
        ["records in a message with many attributes"] = n => $"{{\"Type\":\"Notification\",\"TopicArn\":\"t\",\"MessageAttributes\":{Object(n, i => $"\"{i}\":\"v\"")},\"Message\":{{\"Records\":[{Many(n, _ => "{\"messageId\":\"1\",\"body\":\"x\",\"messageAttributes\":{\"a\":\"b\"}}")}]}}}}",
        ["entries"] = n => $"[{Many(n, _ => "{\"DetailType\":\"t\",\"Detail\":\"{\"}")}]",
        ["entries in a message with a long id"] = n => $"{{\"Type\":\"Notification\",\"TopicArn\":\"t\",\"MessageId\":\"{new string('m', 40 * n)}\",\"Message\":[{Many(n, _ => "{\"DetailType\":\"t\",\"Detail\":\"{\"}")}]}}",
        ["list of empty objects"] = n => $"[{Many(n, _ => "{}")}]",
        ["list of objects that hold broken documents"] = n => $"[{Many(n, _ => "{\"a\":\"{\\\"\"}")}]",
        ["list of texts that are broken documents"] = n => $"[{Many(n, _ => "\"{\\\"\"")}]",
        ["list of texts that are documents"] = n => $"[{Many(n, _ => "\"{}\"")},{Many(n, _ => "\"{\\\"abcd\\\":123}\"")}]",
        ["list of small objects"] = n => $"[{Many(n, _ => "{\"a\":1}")}]",
        ["list of wrappers"] = n => $"[{Many(n, _ => "{\"a\":{\"AlarmName\":1,\"NewStateValue\":1}}")}]",
        ["list with a document at its end"] = n => $"[{Many(n, _ => "{\"a\":{}}")},{{\"AlarmName\":1,\"NewStateValue\":1}}]",
        ["members that are broken documents"] = n => Object(n, i => $"\"{i}\":\"{{\\\"\""),
        ["members that are documents in texts"] = n => Object(n, i => $"\"{i}\":\"{{\\\"a\\\":1}}\""),
        ["members of members"] = n => Object(n, i => $"\"{i}\":{{\"a\":{{\"b\":{{}}}}}}"),
        ["wrappers in wrappers"] = n => $"{{\"x\":{Enumerable.Range(0, 60).Aggregate($"\"{new string('x', n)}\"", (inner, _) => $"{{\"alarmName\":1,\"state\":1,\"x\":{inner}}}")}}}",
        ["data that are base64"] = n => $"[{Many(n, _ => "{\"sequenceNumber\":\"1\",\"data\":\"e30=\"}")}]",
        ["data that are not base64"] = n => $"{{\"records\":[{Many(n, _ => "{\"data\":\"{\"}")}]}}",
        ["texts that begin with a bracket"] = n => $"{{\"Records\":[{Many(n, _ => "{\"messageId\":\"1\",\"body\":\"[1 x\"}")}]}}",
        ["quoted lines"] = n => string.Concat(Enumerable.Repeat("\"\\u0061\"\n", n)) + "\"b\"",
        ["numbers"] = n => $"[{Many(n, _ => "1")}]",
        ["strings of escapes"] = n => Bus("AWS Health Event", Object(n, i => $"\"eventArn\":\"\\u0061\\n\\ud83d\\ude00\"")),
        ["backslashes"] = n => $"{{\"Type\":\"Notification\",\"TopicArn\":\"t\",\"Message\":\"{new string('\\', 2 * n)}\"}}",
        ["backslashes where a name is expected"] = n => $"{{\"messageType\":\"{new string('\\', 2 * n)}\"}}",
        ["backslashes where a type is expected"] = n => $"{{\"Type\":\"{new string('\\', 2 * n)}\",\"TopicArn\":\"t\",\"Message\":\"\"}}",
        ["backslashes where a date is expected"] = n => Bus("AWS Health Event", $"{{\"startTime\":\"{new string('\\', 2 * n)}\",\"page\":\"{new string('\\', 2 * n)}\"}}"),
        ["lone surrogates"] = n => Bus("AWS Health Event", $"{{\"eventDescription\":[{{\"latestDescription\":\"{string.Concat(Enumerable.Repeat("\\ud800", n))}\"}}]}}"),
        ["digits"] = n => Bus("AWS Health Event", $"{{\"page\":{new string('9', 8 * n)}}}"),
        ["nesting under the bound"] = n => $"[{Many(n / 100, _ => new string('[', 120) + new string(']', 120))}]",
        ["nesting over the bound"] = n => new string('[', 8 * n),
        ["text"] = n => new string('x', 8 * n),
        ["white space"] = n => new string(' ', 8 * n),
        ["quotes in quotes"] = n => Enumerable.Range(0, 9).Aggregate(new string('x', n / 100), (text, _) => Sample.Quoted(text)),
        ["envelopes in envelopes"] = n => Enumerable.Range(0, 12).Aggregate($"\"{new string('x', n)}\"", (message, _) => Sample.Sns(message)),
    };

    public static TheoryData<string> Names => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_input_costs_little_more_than_a_valid_document_of_its_size(string name)
    {
        foreach (var n in new[] { 1_000, 30_000 })
        {
            var document = Encoding.UTF8.GetBytes(Inputs[name](n));
            var (events, time, allocated) = Cost.Of(document);
            Exercise.Check(events.Count > 100 ? [.. events.Take(50), .. events.TakeLast(50)] : events);
            Assert.Null(Cost.Complaint(document, events.Count, time, allocated));
        }
    }

    [Theory]
    [InlineData('\\')]
    [InlineData('x')]
    public void Text_of_ten_megabytes_is_read(char c)
    {
        var document = Encoding.UTF8.GetBytes($$"""{"AlarmName":"a","NewStateValue":"OK","AlarmDescription":"{{new string(c, 10_000_000)}}"}""");
        var (events, time, allocated) = Cost.Of(document);
        Assert.Equal(CloudWatchAlarmKinds.StateChange, Assert.Single(events).Event.Kind);
        Assert.Null(Cost.Complaint(document, events.Count, time, allocated));
    }

    [Fact]
    public void Two_million_records_are_a_bounded_number_of_events()
    {
        var document = Encoding.UTF8.GetBytes(Inputs["records of two bytes"](2_000_000));
        var (events, _, allocated) = Cost.Of(document);
        Assert.Equal(EventReaderOptions.DefaultMaxEvents + 1, events.Count);
        Assert.InRange(allocated, 0, 40L * document.Length);
    }

    private static string Bus(string detailType, string detail) => Sample.EventBridge(detailType, "aws.test", detail);

    private static string Object(int n, Func<int, string> member) => $"{{{Many(n, member)}}}";

    private static string Many(int n, Func<int, string> item) => string.Join(',', Enumerable.Range(0, n).Select(item));
}

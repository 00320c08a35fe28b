using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthEvents.Formatters.Tests;

/// <summary>The forms in which a name and its value stand in text, and the events of every family that carry text.</summary>
internal static class SecretPlaces
{
    /// <summary>A text that tells a pair.</summary>
    public static IReadOnlyList<Func<string, string, string>> Texts { get; } =
    [
        static (name, value) => $"{name}={value}",
        static (name, value) => $"Failed with {name} = {value} today",
        static (name, value) => $"Failed with {name}: {value}",
        static (name, value) => $"a=1 {name} : {value}\nb=2",
        static (name, value) => $"{{{name}={value}, other=1}}",
        static (name, value) => $"Server=db;{name}={value};Pooling=true",
        static (name, value) => $"'{name}' => '{value}'",
        static (name, value) => $"{{'{name}': '{value}', 'a': 1}}",
        static (name, value) => $"run --{name} {value} --other 1",
        static (name, value) => $"run --{name}=\"{value}\"",
        static (name, value) => $"  {name}: \"{value}\"\n  a: b",
        static (name, value) => $"{name}:\n  {value}\nother: 1",
        static (name, value) => $"- name: {name}\n  value: {value}\n",
        static (name, value) => $"Key={name},Value={value}",
        static (name, value) => $"see `{name}`: `{value}` and **{name}:** {value}",
        static (name, value) => Json(name, value),
        static (name, value) => $"Error: {Json(name, value)} at once",
        static (name, value) => Json("body", Json(name, value)),
        static (name, value) => Json("a", Json("b", Json("c", Json(name, value)))),
        static (name, value) => $$"""{"{{name}}":[{{Quoted(value)}},{"x":{{Quoted(value)}}}],"a":1}""",
        static (name, value) => $$"""{"{{name}}":{"x":{{Quoted(value)}}},"a":1}""",
        static (name, value) => $$"""[{"Key":"{{name}}","Value":{{Quoted(value)}}}]""",
        static (name, value) => $$"""[{"value":{{Quoted(value)}},"name":"{{name}}"}]""",
        static (name, value) => $$"""{"{{name}}":{{Quoted(value)}}""",
        static (name, value) => $"{{\n  \"{name}\" : {Quoted(value)},\n  \"a\": 1\n}}",
    ];

    /// <summary>Events of every family with a text, and with a pair, wherever either can stand.</summary>
    public static IEnumerable<OperationalEvent> Events(string text, string name, string value)
    {
        yield return SampleEvents.Retirement with
        {
            Descriptions = [new("en_US", text)],
            Metadata = new Dictionary<string, string> { [name] = value, ["text"] = text },
            AffectedEntities = [new() { Value = text, Status = HealthEntityStatus.Pending, Tags = new Dictionary<string, string> { [name] = value } }],
        };
        yield return SampleEvents.CpuAlarm with
        {
            AlarmName = text,
            State = new() { Value = AlarmState.Alarm, Reason = text },
            Configuration = new()
            {
                Description = text,
                Metrics = [new() { Id = "m1", Namespace = "AWS/EC2", MetricName = "CPUUtilization", Dimensions = [new(name, value), new("d", text)] }],
            },
            Contributor = new("c1", new Dictionary<string, string> { [name] = value }),
        };
        yield return new CloudWatchAlarmConfigurationEvent
        {
            AlarmName = "n",
            Operation = "update",
            Configuration = new() { Description = text, AlarmRule = text },
            PreviousConfiguration = new() { Description = "before" },
        };
        yield return SampleEvents.Compliance with
        {
            NewResult = new() { ComplianceType = ComplianceType.NonCompliant, Annotation = text },
            ResourceId = text,
        };
        yield return SampleEvents.ItemChange with
        {
            Item = new() { ResourceType = "AWS::Lambda::Function", ResourceId = text, Tags = new Dictionary<string, string> { [name] = value } },
            Changes =
            [
                new($"Configuration.{name}", SampleEvents.Json(Quoted(value)), SampleEvents.Json($"[{Quoted(value)}]"), ConfigChangeType.Update),
                new("Configuration.Environment.Variables.STAGE", SampleEvents.Json(Quoted(value)), default, ConfigChangeType.Update),
                new("Configuration.Environment", SampleEvents.Json($$$"""{"variables":{"A":{{{Quoted(value)}}}}}"""), default, ConfigChangeType.Update),
                new("Configuration.ContainerDefinitions.0.Environment.1", SampleEvents.Json($$"""{"name":"A","value":{{Quoted(value)}}}"""), default, ConfigChangeType.Update),
                new("Configuration.Tags.0", SampleEvents.Json($$"""{"key":"{{name}}","value":{{Quoted(value)}}}"""), default, ConfigChangeType.Update),
                new("Configuration.Note", SampleEvents.Json(Quoted(text)), default, ConfigChangeType.Update),
            ],
        };
        yield return new ConfigDeliveryEvent { Delivery = new() { ErrorCode = text, ErrorMessage = text, S3BucketLocation = text } };
        var members = Json(name, value);
        yield return SampleEvents.StateChange with { Detail = SampleEvents.Json(members) };
        yield return SampleEvents.StateChange with { Detail = SampleEvents.Json(Json("message", text)), Resources = [text] };
        yield return new TextEvent { Kind = OtherKinds.Text, Family = EventFamilies.Other, Subject = text, Raw = SampleEvents.Bytes(text) };
        yield return new TextEvent { Kind = OtherKinds.Text, Family = EventFamilies.Other, Raw = SampleEvents.Bytes(text) };
        yield return new UnrecognizedEvent { Kind = OtherKinds.Json, Family = EventFamilies.Other, Raw = SampleEvents.Bytes(members) };
        yield return new UnrecognizedEvent { Kind = OtherKinds.Unreadable, Family = EventFamilies.Other, Raw = SampleEvents.Bytes(text) };
    }

    private static string Json(string name, string value) => new JsonObject { ["a"] = 1, [name] = value, ["z"] = "end" }.ToJsonString();

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}

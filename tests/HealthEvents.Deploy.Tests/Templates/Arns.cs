namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>The ARNs of resources: as CloudFormation gives them, and as a template may put them together from a name, to wait for nothing.</summary>
internal static class Arns
{
    private const string Root = "arn:${AWS::Partition}:iam::${AWS::AccountId}:root";

    /// <summary>Whether the value is the ARN of this resource.</summary>
    public static bool AreOf(TemplateValue value, Resource resource, Stack stack) => value.Literal is null
        && (value.Text == $"${{{resource.LogicalId}.Arn}}"
            || (resource.Type == "AWS::SNS::Topic" && (value.Text == $"${{{resource.LogicalId}}}" || value.Text == $"${{{resource.LogicalId}.TopicArn}}"))
            || (Written(resource, stack) is { } written && WithNamesOfBuses(value.Text, stack) == written));

    public static bool IsOwnAccount(TemplateValue value) => value.Literal is null && value.Text == "${AWS::AccountId}";

    /// <summary>Whether it is the principal that stands for the IAM policies of the own account.</summary>
    public static bool IsOwnRoot(string principal) => principal is Root or "${AWS::AccountId}";

    /// <summary>Whether it is one ARN of the own account: of a resource of this stack, or one that names the account.</summary>
    public static bool AreOwn(TemplateValue value, Stack stack) => Closed.ProblemOfOne(value, stack) is null
        && (stack.Resources.Any(resource => AreOf(value, resource, stack)) || (value.Literal is null && Parts(value.Text) is ["arn", _, _, _, "${AWS.AccountId}", _]));

    /// <summary>The six parts of an ARN, or fewer: then it is none. A colon in a name of AWS parts nothing, and is written as a dot.</summary>
    public static string[] Parts(string text) => text.Replace("${AWS::", "${AWS.", StringComparison.Ordinal).Split(':', 6);

    private static string? Written(Resource resource, Stack stack) => resource.Type switch
    {
        "AWS::SQS::Queue" => Written("sqs", "", resource["QueueName"]),
        "AWS::SNS::Topic" => Written("sns", "", resource["TopicName"]),
        "AWS::Events::EventBus" => Written("events", "event-bus/", resource["Name"]),
        "AWS::Events::Rule" => Written("events", $"rule/{(BusOf(resource, stack) is { } bus ? $"{bus["Name"]}/" : "")}", resource["Name"]),
        "AWS::Logs::LogGroup" => Written("logs", "log-group:", resource["LogGroupName"]),
        _ => null,
    };

    private static string? Written(string service, string before, TemplateValue name) =>
        name.Exists ? $"arn:${{AWS::Partition}}:{service}:${{AWS::Region}}:${{AWS::AccountId}}:{before}{name}" : null;

    private static string WithNamesOfBuses(string text, Stack stack) => stack.OfType("AWS::Events::EventBus").Aggregate(text, static (text, bus) => text
        .Replace($"${{{bus.LogicalId}.Name}}", bus["Name"].Text, StringComparison.Ordinal)
        .Replace($"${{{bus.LogicalId}}}", bus["Name"].Text, StringComparison.Ordinal));

    private static Resource? BusOf(Resource rule, Stack stack) => stack.OfType("AWS::Events::EventBus").FirstOrDefault(bus => stack.Bus(rule["EventBusName"]) == bus);
}

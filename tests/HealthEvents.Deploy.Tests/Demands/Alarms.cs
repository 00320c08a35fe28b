using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Demands;

/// <summary>How alarms are told apart: by the metric they look at, and by when and whom they tell.</summary>
internal static class Alarms
{
    // The time in which a failure is told, and in which a standard queue still counts an event that was tried in vain.
    private const int Soon = 300;

    public static IEnumerable<Resource> Of(Stack stack) => stack.OfType("AWS::CloudWatch::Alarm");

    /// <summary>Alarms on one metric of one resource, by its dimension.</summary>
    public static IEnumerable<Resource> On(Stack stack, string ns, string metric, string dimension, Resource? resource) => Of(stack).Where(alarm =>
        resource is not null
        && IsMetric(alarm.Properties, ns, metric)
        && alarm["Dimensions"].Items.ToList() is [var only]
        && only["Name"].Literal == dimension
        && stack.Find(only["Value"]) == resource);

    /// <summary>Alarms that add up this metric of these rules.</summary>
    public static IEnumerable<Resource> OnRules(Stack stack, string metric, IReadOnlyCollection<string> names) => Of(stack).Where(alarm =>
        alarm["Metrics"].Items.Any(static item => item["Expression"].Literal == "SUM(METRICS())" && item["ReturnData"].IsTrue)
        && names.Count > 0
        && names.All(name => alarm["Metrics"].Items.Select(static item => item["MetricStat"]["Metric"])
            .Any(found => IsMetric(found, "AWS/Events", metric) && found["Dimensions"].Items.Any(dimension => dimension["Name"].Literal == "RuleName" && dimension["Value"].Text == name))));

    /// <summary>Alarms that ask for all resources of a kind, by a query.</summary>
    public static IEnumerable<Resource> Asking(Stack stack, string query) => Of(stack).Where(alarm =>
        alarm["Metrics"].Items.ToList() is [var only] && only["ReturnData"].IsTrue && only["Expression"].Text.StartsWith(query, StringComparison.Ordinal));

    /// <summary>Whether it tells of the first one that there is, within five minutes.</summary>
    public static bool IsOnTheFirst(Resource alarm) => IsAbove(alarm, most: 0) && alarm["EvaluationPeriods"].Number == 1;

    public static bool IsAbove(Resource alarm, int most) =>
        alarm["ComparisonOperator"].Literal == "GreaterThanThreshold"
        && alarm["Threshold"].Number <= most
        && (!alarm["Period"].Exists || alarm["Period"].Number <= Soon)
        && alarm["TreatMissingData"].Literal == "notBreaching";

    /// <summary>Whether it tells a topic that sends mail to the parameter for it, of trouble and of its end.</summary>
    public static bool TellsByMail(Resource alarm, Stack stack, string parameter) => new[] { "AlarmActions", "OKActions" }.All(actions =>
        alarm[actions].Items.Any(action => stack.Find(action, "AWS::SNS::Topic") is { } topic && stack.OfType("AWS::SNS::Subscription").Any(subscription =>
            stack.Find(subscription["TopicArn"]) == topic
            && subscription["Protocol"].Literal == "email"
            && subscription["Endpoint"].Target == parameter
            && stack.Template.Parameter(parameter) is not null)));

    private static bool IsMetric(TemplateValue metric, string ns, string name) => metric["Namespace"].Literal == ns && metric["MetricName"].Literal == name;
}

namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>One service that hands something over to a resource, and does not wait for what comes of it.</summary>
/// <param name="From">The rule, subscription, schedule, alarm, ... that sends.</param>
/// <param name="Service">The principal that it sends as.</param>
/// <param name="To">The reference to what receives.</param>
/// <param name="DeadLetters">The reference to where it goes if that fails.</param>
/// <param name="Role">The role it is done with, where the service takes one.</param>
public sealed record Hop(Resource From, string Service, TemplateValue To, TemplateValue DeadLetters, TemplateValue Role)
{
    /// <summary>Whether a value is the ARN that the service gives as the source. SNS names the topic, and not the subscription.</summary>
    public bool IsSource(TemplateValue value, Stack stack) => From.Type != "AWS::SNS::Subscription" ? Arns.AreOf(value, From, stack)
        : stack.Find(From["TopicArn"]) is { } topic ? Arns.AreOf(value, topic, stack)
        : value.Text == From["TopicArn"].Text;

    /// <summary>The hops of rules, subscriptions and schedules: those that AWS gives a dead-letter queue.</summary>
    public static IEnumerable<Hop> WithDeadLetters(Stack stack) =>
    [
        .. stack.OfType("AWS::Events::Rule").SelectMany(static rule => rule["Targets"].Items, static (rule, target) =>
            new Hop(rule, ServicePrincipals.Events, target["Arn"], target["DeadLetterConfig"]["Arn"], target["RoleArn"])),
        .. stack.OfType("AWS::Scheduler::Schedule").Select(static schedule =>
            new Hop(schedule, ServicePrincipals.Scheduler, schedule["Target"]["Arn"], schedule["Target"]["DeadLetterConfig"]["Arn"], schedule["Target"]["RoleArn"])),
        .. stack.OfType("AWS::SNS::Subscription").Select(static subscription =>
            new Hop(subscription, ServicePrincipals.Sns, subscription["Endpoint"], subscription["RedrivePolicy"]["deadLetterTargetArn"], TemplateValue.None)),
        // What a topic lists within itself cannot have any.
        .. stack.OfType("AWS::SNS::Topic").SelectMany(static topic => topic["Subscription"].Items, static (topic, subscription) =>
            new Hop(topic, ServicePrincipals.Sns, subscription["Endpoint"], TemplateValue.None, TemplateValue.None)),
    ];

    /// <summary>The hops of alarms and of Config, which have no dead-letter queue.</summary>
    public static IEnumerable<Hop> WithoutDeadLetters(Stack stack) =>
    [
        .. stack.OfType("AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm").SelectMany(
            static alarm => alarm["AlarmActions"].Items.Concat(alarm["OKActions"].Items).Concat(alarm["InsufficientDataActions"].Items),
            static (alarm, action) => new Hop(alarm, ServicePrincipals.CloudWatch, action, TemplateValue.None, TemplateValue.None)),
        .. stack.OfType("AWS::Config::DeliveryChannel").Where(static channel => channel["SnsTopicARN"].Exists).Select(static channel =>
            new Hop(channel, ServicePrincipals.Config, channel["SnsTopicARN"], TemplateValue.None, TemplateValue.None)),
    ];
}

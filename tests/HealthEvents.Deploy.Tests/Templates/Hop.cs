namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>One service that hands something over to a resource, and does not wait for what comes of it.</summary>
/// <param name="From">The rule, subscription, schedule, alarm, ... that sends.</param>
/// <param name="Service">The principal that it sends as.</param>
/// <param name="To">The reference to what receives.</param>
/// <param name="DeadLetters">The reference to where it goes if that fails.</param>
/// <param name="Role">The role it is done with, where the service takes one.</param>
public sealed record Hop(Resource From, string Service, TemplateValue To, TemplateValue DeadLetters, TemplateValue Role)
{
    /// <summary>The hops of rules, subscriptions and schedules: those that AWS gives a dead-letter queue.</summary>
    public static IEnumerable<Hop> WithDeadLetters(Stack stack) =>
    [
        .. stack.OfType("AWS::Events::Rule").SelectMany(static rule => rule["Targets"].Items, static (rule, target) =>
            new Hop(rule, "events.amazonaws.com", target["Arn"], target["DeadLetterConfig"]["Arn"], target["RoleArn"])),
        .. stack.OfType("AWS::Scheduler::Schedule").Select(static schedule =>
            new Hop(schedule, "scheduler.amazonaws.com", schedule["Target"]["Arn"], schedule["Target"]["DeadLetterConfig"]["Arn"], schedule["Target"]["RoleArn"])),
        .. stack.OfType("AWS::SNS::Subscription").Select(static subscription =>
            new Hop(subscription, "sns.amazonaws.com", subscription["Endpoint"], subscription["RedrivePolicy"]["deadLetterTargetArn"], TemplateValue.None)),
        // What a topic lists within itself cannot have any.
        .. stack.OfType("AWS::SNS::Topic").SelectMany(static topic => topic["Subscription"].Items, static (topic, subscription) =>
            new Hop(topic, "sns.amazonaws.com", subscription["Endpoint"], TemplateValue.None, TemplateValue.None)),
    ];

    /// <summary>The hops of alarms and of Config, which have no dead-letter queue.</summary>
    public static IEnumerable<Hop> WithoutDeadLetters(Stack stack) =>
    [
        .. stack.OfType("AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm").SelectMany(
            static alarm => alarm["AlarmActions"].Items.Concat(alarm["OKActions"].Items).Concat(alarm["InsufficientDataActions"].Items),
            static (alarm, action) => new Hop(alarm, "cloudwatch.amazonaws.com", action, TemplateValue.None, TemplateValue.None)),
        .. stack.OfType("AWS::Config::DeliveryChannel").Where(static channel => channel["SnsTopicARN"].Exists).Select(static channel =>
            new Hop(channel, "config.amazonaws.com", channel["SnsTopicARN"], TemplateValue.None, TemplateValue.None)),
    ];
}

using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Demands;

/// <summary>The forwarder: one rule with one role, from the default bus of a member to the bus of the collector.</summary>
internal static class ForwarderDemands
{
    private const string Bus = "CollectorBusArn";

    public static IReadOnlyList<Demand> List { get; } =
    [
        new("One rule of the default bus sends to the collector", static stack =>
            Rule(stack) is { } rule && !rule["EventBusName"].Exists && rule["Targets"].Items.ToList() is [var target] && target["Arn"].Target == Bus && stack.Template.Parameter(Bus) is { IsWithoutWildcard: true }),
        new("The rule takes the three sources", static stack => Rule(stack) is { } rule
            && rule["EventPattern"].Members.Select(static member => member.Key).SequenceEqual(["source", "detail-type"])
            && rule["EventPattern"]["source"].Items.Select(static item => item.Text).SequenceEqual(["aws.health", "aws.cloudwatch", "aws.config"])),
        new("AWS Health travels", static stack => Takes(stack, "AWS Health"), "SendsHealth"),
        new("Alarms travel", static stack => Takes(stack, "CloudWatch Alarm"), "SendsAlarms"),
        new("All of AWS Config travels", static stack => Takes(stack, "Config "), "SendsAllOfConfig"),
        new("Verdicts of AWS Config travel", static stack => Takes(stack, "Config Rules"), "SendsCompliance"),
        new("One role that may put events on the bus, and nothing else", static stack => stack.OfType("AWS::IAM::Role").ToList() is [var role]
            && stack.RoleStatements.ToList() is [var statement]
            && statement.Actions.SequenceEqual(["events:PutEvents"])
            && statement.Resources.ToList() is [{ Target: Bus }]
            && Rule(stack)?["Targets"].Items.All(target => stack.Find(target["RoleArn"]) == role) == true),
        // IAM is one for all Regions of an account, and each of them has a stack.
        new("The role has no name", static stack => stack.OfType("AWS::IAM::Role").ToList() is [var role] && !role["RoleName"].Exists),
        new("What does not travel is kept", static stack => Letters(stack) is not null),
        new("What does not travel is told", static stack =>
            Alarms.On(stack, "AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", Letters(stack)).Any(Alarms.IsOnTheFirst)),
    ];

    private static Resource? Rule(Stack stack) => stack.OfType("AWS::Events::Rule").ToList() is [var only] ? only : null;

    private static Resource? Letters(Stack stack) => Hop.WithDeadLetters(stack).Select(hop => stack.Find(hop.DeadLetters, "AWS::SQS::Queue")).FirstOrDefault();

    private static bool Takes(Stack stack, string prefix) => Rule(stack)?["EventPattern"]["detail-type"].Items.Any(type => type["prefix"].Literal == prefix) == true;
}

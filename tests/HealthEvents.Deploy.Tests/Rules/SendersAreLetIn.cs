using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Each service that sends is let in by what receives: a queue, its dead-letter queue, a topic, a function, or by the role for a bus.</summary>
public sealed class SendersAreLetIn : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => Hop.WithDeadLetters(stack)
        .SelectMany(static hop => new[] { (Hop: hop, hop.To), (Hop: hop, To: hop.DeadLetters) })
        .Concat(Hop.WithoutDeadLetters(stack).Select(static hop => (Hop: hop, hop.To)))
        .Where(static sent => sent.To.Exists)
        .Where(sent => !IsLetIn(sent.Hop, sent.To, stack))
        .Select(static sent => new Finding(
            sent.Hop.From.LogicalId, $"sends to {sent.To}, which does not let {sent.Hop.Service} in: add it to the policy of the receiver, or to the role of the sender."));

    private static bool IsLetIn(Hop hop, TemplateValue to, Stack stack)
    {
        // The dead letters of a schedule are sent with its role too; those of a rule are not.
        if (hop.Service == "scheduler.amazonaws.com" || (hop.Role.Exists && ReferenceEquals(to, hop.To)))
        {
            return stack.Find(hop.Role, "AWS::IAM::Role") is { } role
                && Statement.OfRole(role, stack).Any(statement => statement.Allows && statement.Resources.Any(resource => resource.Text == to.Text));
        }

        return stack.Find(to) switch
        {
            { Type: "AWS::SQS::Queue" } queue => IsLetIn(hop, queue, "AWS::SQS::QueuePolicy", "Queues", "sqs:SendMessage", stack),
            // The policy that a topic has without one of its own takes from the account's own alarms.
            { Type: "AWS::SNS::Topic" } topic => IsLetIn(hop, topic, "AWS::SNS::TopicPolicy", "Topics", "sns:Publish", stack)
                || (hop.Service == "cloudwatch.amazonaws.com" && !stack.OfType("AWS::SNS::TopicPolicy").Any(policy => policy["Topics"].Items.Any(item => stack.Find(item) == topic))),
            { Type: "AWS::Lambda::Function" } function => stack.OfType("AWS::Lambda::Permission").Any(permission =>
                stack.Find(permission["FunctionName"]) == function && permission["Principal"].Text == hop.Service && IsSource(permission["SourceArn"], hop, stack)),
            // A topic or another receiver that somebody else made: theirs to open. To a bus of another account goes only a role.
            _ => hop.From.Type != "AWS::Events::Rule",
        };
    }

    private static bool IsLetIn(Hop hop, Resource receiver, string type, string list, string action, Stack stack) =>
        stack.ResourceStatements.Any(statement =>
            statement.Owner.Type == type
            && statement.Owner[list].Items.Any(item => stack.Find(item) == receiver)
            && statement.Lets(hop.Service, action)
            && statement.Resources.Any(resource => stack.Find(resource) == receiver)
            && statement.Conditions.Where(static condition => condition.Key.Equals("aws:SourceArn", StringComparison.OrdinalIgnoreCase))
                .All(condition => condition.Value.Items.Any(source => IsSource(source, hop, stack))));

    // What is no plain reference, such as an ARN with a star, may be the source.
    private static bool IsSource(TemplateValue source, Hop hop, Stack stack) => source.Target is null || stack.Find(source) == SourceOf(hop, stack);

    // SNS names the topic and not the subscription.
    private static Resource? SourceOf(Hop hop, Stack stack) => hop.From.Type == "AWS::SNS::Subscription" ? stack.Find(hop.From["TopicArn"]) : hop.From;
}
